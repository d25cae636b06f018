// What is given is what is used, and what is found says what it can do.

import assert from 'node:assert/strict';
import { DESK, PHONE, serve } from './app.js';
import { come, go, inspect, text } from './pages.js';
import { test } from './suite.js';

const at = (page, path) => page.goto(new URL(path, page.url()).href);
const main = (page) => page.locator('main').innerText();

test('a PIN that was given is typed as it is, and a wrong one fails as wrong', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '40');
  const { page, context, troubles } = await come(app);
  await at(page, '/pin');
  await page.getByText(text('en', 'pin-demo')).waitFor();
  await page.getByLabel('WPS PIN of the printer').fill('20172527');
  await page.getByRole('button', { name: 'Use this PIN' }).click();
  await page.waitForURL('**/plan');
  assert.match(await go(page, 'pin-api'), /did not join/);
  assert.ok((await page.locator('#act').innerText()).includes(text('en', 'end-pin-forgotten')));
  // Without it the story is as it was.
  assert.match(await go(page, 'pin-api'), /^Done/);
  assert.deepEqual(troubles, []);
  await context.close();
  await app.stop();
});

test('a story offers its own way first, and says so', async () => {
  const app = await serve('--demo', 'upnp-pin', '--pace', '40');
  const { page, context, troubles } = await come(app, PHONE);
  await at(page, '/plan');
  await page.getByText(text('en', 'plan-story')).waitFor();
  assert.equal(await page.locator('section.way').first().locator('input[name=way]').inputValue(), 'pin-upnp');
  assert.equal(await page.locator('section.way.best').count(), 1);
  await inspect(page, 'the way of a story');
  // The button of such a router is pressed too.
  assert.match(await go(page, 'button-api'), /^Done/);
  assert.deepEqual(troubles, []);
  await context.close();
  await app.stop();
});

test('printers and networks say what they can do and how sure that is', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '40');
  const { page, context, troubles } = await come(app);
  const card = (heading) => page.locator(`section[aria-labelledby="${heading}"] .card`).first();
  for (const [heading, ids] of [['printers', ['can-pin-shown', 'can-button']], ['networks', ['security-wpa2', 'wps-on', 'accepts-pin', 'accepts-button']]]) {
    for (const id of ids) {
      const line = card(heading).locator('li').filter({ hasText: text('en', id) });
      assert.equal(await line.locator('.sure').count(), 1, `${heading}: ${id}`);
    }
  }
  assert.ok((await card('routers').innerText()).includes(text('en', 'router-driven')));
  await inspect(page, 'what each can do', { picture: 'desk-can', full: true });
  // In another language, too, and no name of a field is left.
  await at(page, '/?lang=de');
  await page.locator('#view details summary').click();
  for (const path of ['/?lang=de', '/plan?lang=de', '/questions/router?lang=de', '/findings?lang=de']) {
    await at(page, path);
    const said = await page.locator('main').textContent();
    assert.doesNotMatch(said, /\((networks|kind|identity\.model|wps)\)|= (true|false)/, path);
  }
  assert.deepEqual(troubles, []);
  await context.close();
  await app.stop();
});

test('a router that no program speaks to is said to be one', async () => {
  const app = await serve('--demo', 'buttons-by-hand', '--pace', '40');
  const { page, context } = await come(app);
  const router = await page.locator('section[aria-labelledby="routers"]').innerText();
  assert.ok(router.includes(text('en', 'router-by-hand')) && !router.includes(text('en', 'router-driven')), router);
  await context.close();
  await app.stop();
});

test('boxes that were emptied stay empty, names are counted in bytes, and addresses say what would be right', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '40');
  const { page, context, troubles } = await come(app);
  const more = async () => { if (!await page.locator('#say-more').evaluate((one) => one.open)) await page.locator('#say-more > summary').click(); };
  const send = () => page.getByRole('button', { name: text('en', 'use-this') }).click();
  await more();
  await page.locator('#printer').fill('192.0.2.7');
  await send();
  await page.getByText('Looked around.').waitFor();
  // What was said acts in the virtual home.
  await page.getByText('nobody answers at 192.0.2.7').waitFor();
  await more();
  assert.equal(await page.locator('#printer').inputValue(), '192.0.2.7');
  await page.locator('#printer').fill('');
  await page.locator('#ssid').fill('ü'.repeat(18));
  await send();
  const wrong = await page.locator('#ssid-error').innerText();
  assert.ok(wrong.includes('32') && wrong.includes('36') && !wrong.includes('passphrase'), wrong);
  assert.equal(await page.locator('#printer').inputValue(), '');
  await page.locator('#ssid').fill('Home');
  await page.locator('#router').fill('fritz box');
  await send();
  const said = await page.locator('#router-error').innerText();
  assert.ok(said.split('\n').length > 1, said);
  await inspect(page, 'an address that is none');
  assert.deepEqual(troubles, []);
  await context.close();
  await app.stop();
});

test('a PIN in the box for a model is not kept and not looked up', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '40');
  const { page, context } = await come(app, PHONE);
  await at(page, '/questions/pin');
  assert.doesNotMatch(await main(page), /box above/);
  await page.locator('#model').fill('2017 2527');
  await page.locator('form[action="/where"] button').click();
  await page.locator('#model-error').filter({ hasText: text('en', 'where-is-pin') }).waitFor();
  assert.doesNotMatch(await page.content(), /2017 ?2527/);
  await inspect(page, 'a PIN in the wrong box');
  await context.close();
  await app.stop();
});

test('a printer that joined and is silent is not said not to have joined', async () => {
  const app = await serve('--demo', 'silent-printer', '--pace', '40');
  const { page, context } = await come(app);
  assert.equal((await go(page, 'pin-api')).split('\n')[0], text('en', 'end-joined-silent'));
  await context.close();
  await app.stop();
});

test('while the PIN is asked for, the side of the printer says so and leads to where it is', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '4');
  const { page, context, troubles } = await come(app, PHONE);
  await page.locator('#scenario').selectOption('device-pin');
  await page.locator('input[name=visitor]').check();
  await page.getByRole('button', { name: text('en', 'demo-begin') }).click();
  await page.getByText('Looked around.').waitFor();
  await at(page, '/plan');
  await page.locator('form[action="/job"]:has(input[value="pin-api"]) button').click();
  await page.locator('.question #pin').waitFor();
  const side = page.locator('#view .side').first();
  await side.getByText(text('en', 'side-read-pin')).waitFor();
  assert.match(await side.getByRole('link').getAttribute('href'), /^\/where\?model=/);
  await inspect(page, 'a question for the PIN');
  await page.getByRole('button', { name: text('en', 'job-stop') }).click();
  await page.locator('#end').waitFor();
  assert.deepEqual(troubles, []);
  await context.close();
  await app.stop();
});

test('lights are drawn with what each state means, and buttons have a translation beside them', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '40');
  const { page, context } = await come(app, DESK);
  await at(page, '/where?model=LaserJet+M28w&lang=de');
  const rows = page.locator('#the-lights ~ dl dt');
  assert.ok(await rows.count() >= 3);
  for (const state of ['off', 'blinking', 'steady']) assert.equal(await page.locator(`#the-lights ~ dl .lamp-${state}`).count(), 1, state);
  await page.locator('summary').filter({ hasText: text('de', 'where-report') }).click();
  const caption = page.locator('figure:has(.key) figcaption').filter({ hasText: 'Wireless' }).first();
  assert.ok((await caption.innerText()).includes(text('de', 'button-wireless')));
  assert.equal(await caption.locator('[lang=en]').first().innerText(), 'Wireless');
  await inspect(page, 'lights in German', { picture: 'desk-lights-de', full: true });
  await context.close();
  await app.stop();
});
