// What is explained: terms where they stand, the three questions, the drawing of the panel, and errors
// of the program itself.

import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DESK, PHONE, serve, visitor } from './app.js';
import { come, go, inspect, text } from './pages.js';
import { test } from './suite.js';

const main = (page) => page.locator('main').innerText();

/// Opens the explanation of a term where it stands, and closes it again.
async function explain(page, term) {
  const summary = page.locator('main summary').filter({ hasText: text('en', `term-${term}`) });
  for (const one of await summary.all()) {
    // Inside of a part that is closed it is not seen.
    if (!await one.isVisible()) await one.evaluate((at) => { for (let up = at.parentElement.parentElement; up; up = up.parentElement) if (up.tagName === 'DETAILS') up.open = true; });
    await one.click();
    const about = page.getByText(text('en', `term-${term}-text`)).and(page.locator('.term[open] > p'));
    await about.first().waitFor();
    await inspect(page, `${term} explained`);
    await one.click();
    return;
  }
  throw new Error(`${term} is not explained at ${page.url()}`);
}

test('every term opens its explanation where it stands', async () => {
  const places = [
    ['device-pin', 'wps', '/'], ['device-pin', 'device-pin', '/pin'], ['device-pin', 'router-pin', '/questions/router'],
    ['button', 'push-button', '/plan'], ['router-pin-made', 'router-pin', '/plan'], ['pmf-known', 'pmf', '/plan'],
    ['popup-pin', 'popup', '/plan'],
  ];
  for (const [story, term, path] of places) {
    const app = await serve('--demo', story, '--pace', '40');
    const { page, context, troubles } = await come(app, PHONE);
    await page.goto(new URL(path, page.url()).href);
    await explain(page, term);
    assert.deepEqual(troubles, []);
    await context.close();
    await app.stop();
  }
  // And where a job ended because of it.
  for (const [story, term, way] of [['guest-network', 'isolation', 'pin-api'], ['pmf-required', 'pmf', 'pin-api']]) {
    const app = await serve('--demo', story, '--pace', '100');
    const { page, context } = await come(app);
    await go(page, way);
    await explain(page, term);
    await context.close();
    await app.stop();
  }
});

test('the three questions are answered from the guide and from what was found', async () => {
  const app = await serve('--demo', 'out-of-range', '--pace', '100');
  const { page, context, troubles } = await come(app, PHONE);
  const facts = await page.evaluate(async () => (await (await fetch('/api/find')).json()));
  const printer = facts.printers[0]?.name;
  await page.goto(new URL('/questions/pin', page.url()).href);
  // This printer, what is known of it, and the guide's steps for it with their source.
  assert.ok((await main(page)).includes(printer), printer);
  await page.getByRole('heading', { name: new RegExp(printer) }).waitFor();
  assert.ok(await page.locator('section:has(#the-pin) ol.do li').count() > 0);
  assert.ok(await page.locator('section:has(#the-pin) .sure-line').count() > 0);
  await inspect(page, 'question: the PIN', { picture: 'phone-question-pin', full: true });
  await page.goto(new URL('/questions/router', page.url()).href);
  await page.getByRole('heading', { name: text('en', 'question-router-yours') }).waitFor();
  await page.locator('#model').fill('no such router at all');
  await page.locator('form[action="/questions/router"] button').click();
  await page.locator('#model-error').waitFor();
  assert.equal(await page.locator('#model').inputValue(), 'no such router at all');
  await inspect(page, 'question: an unknown router');
  await page.locator('#model').fill('FRITZ!Box');
  await page.locator('form[action="/questions/router"] button').click();
  await page.getByRole('heading', { name: /FRITZ!Box/ }).waitFor();
  assert.ok(await page.locator('ol.do li').count() > 0);
  await inspect(page, 'question: the router', { picture: 'phone-question-router', full: true });
  // Whom to call: with what happened in this session.
  await page.goto(new URL('/questions/help', page.url()).href);
  assert.equal(await page.getByRole('heading', { name: text('en', 'question-help-last') }).count(), 0);
  await go(page, 'pin-api');
  await page.goto(new URL('/questions/help', page.url()).href);
  await page.getByRole('heading', { name: text('en', 'question-help-last') }).waitFor();
  assert.match(await main(page), /does not hear|too far/i);
  await page.getByRole('heading', { name: new RegExp(`Before you call anybody: .*`) }).waitFor();
  await inspect(page, 'question: whom to call', { picture: 'phone-question-help', full: true });
  assert.deepEqual(troubles, []);
  await context.close();
  await app.stop();
});

test('the panel of this printer is drawn, turn by turn, with its lights', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '40');
  const { page, context, troubles } = await come(app, DESK);
  for (const [model, edge] of [['LaserJet M28w', false], ['ENVY 6000', true]]) {
    await page.goto(new URL(`/where?model=${encodeURIComponent(model)}`, page.url()).href);
    await page.locator('summary').filter({ hasText: text('en', 'where-report') }).click();
    const drawn = await page.locator('svg.panel:has(.key)').evaluateAll((all) => all.map((one) => ({
      keys: one.querySelectorAll('.key').length,
      now: one.querySelectorAll('.key.now').length,
      marks: one.querySelectorAll('.mark').length,
      lamps: one.querySelectorAll('.lamp').length,
      title: one.querySelector('title').textContent,
      about: one.querySelector('desc').textContent,
      caption: one.closest('figure').querySelector('figcaption').textContent,
    })));
    assert.ok(drawn.length > 1, model);
    // One panel, of which each turn lights up its own buttons.
    assert.equal(new Set(drawn.map((one) => one.keys)).size, 1, model);
    for (const one of drawn) {
      assert.ok(one.now > 0 && one.now === one.marks && one.now <= one.keys, JSON.stringify(one));
      assert.ok(one.lamps === 1, JSON.stringify(one));
      assert.equal(one.title, one.caption);
      assert.equal(one.about.includes('bar of light'), edge, one.about);
    }
    assert.ok(await page.locator('section:has(#the-lights) dt').first().isVisible());
    await inspect(page, `the panel of ${model}`, { picture: `desk-panel-${edge ? 'edge' : 'buttons'}`, full: true });
  }
  assert.deepEqual(troubles, []);
  await context.close();
  await app.stop();
});

test('an error of the program has a reference that its history finds', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '40');
  const { page, context } = await come(app, PHONE);
  await go(page, 'pin-api');
  // The file of the virtual home's history is damaged while it runs.
  const files = readdirSync(app.state, { recursive: true }).map(String).filter((name) => name.includes('octopin-demo') && name.endsWith('history.sqlite3'));
  assert.equal(files.length, 1, files.join());
  writeFileSync(join(app.state, files[0]), 'this is no history any more '.repeat(400));
  const answer = await page.goto(new URL('/history', page.url()).href);
  assert.equal(answer.status(), 500);
  const [number] = /\d+/.exec(await page.locator('#reference').innerText());
  await inspect(page, 'an error of the program', { picture: 'phone-fault' });
  const api = await page.evaluate(async () => (await (await fetch('/api/history')).json()));
  assert.ok(Number.isInteger(api.reference), JSON.stringify(api));
  for (const reference of [number, String(api.reference)]) {
    const told = app.ask('history', reference, '--json');
    assert.equal(told.status, 0, told.stderr);
    assert.match(told.stdout, /no-history/);
    assert.match(told.stdout, /history could not be made/);
  }
  await context.close();
  await app.stop();
});

test('pages that refuse are pages too', async () => {
  const app = await serve('--demo', 'nobody-pressed', '--pace', '1');
  const { page, context } = await come(app, PHONE);
  const at = (path) => new URL(path, page.url()).href;
  await page.goto(at('/job'));
  await inspect(page, 'no job yet');
  const refused = async (name, status, open, change) => {
    await page.goto(at(open));
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.waitForEvent('load'),
      change(),
    ]);
    assert.equal(answer.status(), status, name);
    await inspect(page, name);
  };
  const press = (form, edit) => () => page.locator(form).first().evaluate((one, how) => { one.elements[how[0]].value = how[1]; one.requestSubmit(); }, edit);
  await refused('another session\'s form', 403, '/pin', press('form[action="/pin"]', ['csrf', 'f'.repeat(64)]));
  await refused('a way that is shut', 409, '/plan', press('form[action="/job"]', ['way', 'passphrase-usb']));
  await refused('nonsense for a way', 400, '/plan', press('form[action="/job"]', ['way', 'nonsense']));
  assert.equal((await page.goto(at('/end'))).status(), 405);
  await inspect(page, 'a page that only takes forms');
  await page.goto(at('/plan'));
  await page.locator('form[action="/job"]:has(input[value="button-api"]) button').click();
  await page.waitForURL('**/job');
  await page.goto(at('/plan'));
  await inspect(page, 'a plan while a job goes on');
  await refused('busy', 409, '/plan', press('form[action="/job"]', ['way', 'button-api']));
  await page.goto(at('/job'));
  await page.getByRole('button', { name: text('en', 'job-stop') }).click();
  await page.locator('#end').waitFor();
  await page.getByRole('button', { name: text('en', 'end-session') }).click();
  await page.getByRole('heading', { name: text('en', 'ended-title') }).waitFor();
  await inspect(page, 'the session is over');
  const stranger = await visitor(PHONE);
  assert.equal((await stranger.page.goto(at('/open/' + '0'.repeat(64)))).status(), 410);
  await inspect(stranger.page, 'a link that is none');
  await stranger.context.close();
  await context.close();
  await app.stop();
});
