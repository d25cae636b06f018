// Whoever reads the page answers and acts: questions, PINs, deeds at the virtual devices; by keyboard
// alone, on a phone, without script.

import assert from 'node:assert/strict';
import { DESK, PHONE, serve, visitor } from './app.js';
import { come, inspect, news, tabTo, text } from './pages.js';
import { test } from './suite.js';

/// Begins a story in which the visitor answers and acts.
async function visit(page, story) {
  await page.goto(new URL('/', page.url()).href);
  await page.locator('#scenario').selectOption(story);
  await page.locator('input[name="visitor"]').check();
  await page.locator('form[action="/story"] button').click();
  await page.getByText(`story: ${story}`).waitFor();
  await news(page, page.getByText('Looked around.'));
}

/// Begins such a story, and the job on this way.
async function take(page, story, way) {
  await visit(page, story);
  await page.goto(new URL('/plan', page.url()).href);
  await page.locator(`form[action="/job"]:has(input[value="${way}"]) button`).click();
  await page.waitForURL('**/job');
}

/// The PIN on the printer's display.
async function pinShown(page) {
  const display = page.locator('#devices .display').filter({ hasText: /\d{4}[ -]?\d{4}/ });
  await display.waitFor();
  return (await display.innerText()).match(/\d{4}[ -]?\d{4}/)[0];
}

/// Waits for the end of a job that came to nothing: what only its reader sees is asked before, and not
/// to know it is an answer. How often that was given.
async function doesNotKnow(page) {
  const unknown = page.locator('.question').getByRole('button', { name: 'I do not know', exact: true });
  for (let asked = 0; ; asked += 1) {
    const which = await Promise.race([
      unknown.waitFor().then(() => 'question'),
      page.locator('#end').waitFor().then(() => 'end'),
    ]);
    if (which === 'end') return asked;
    const number = await page.locator('.question input[name="question"]').inputValue();
    await inspect(page, 'what only the reader sees');
    await unknown.click();
    await page.locator(`.question input[name="question"][value="${number}"]`).waitFor({ state: 'detached' });
  }
}

for (const [device, options] of [['desk', DESK], ['phone', PHONE]]) {
  test(`the visitor answers and types the PIN, ${device}`, async () => {
    const app = await serve('--demo', 'device-pin', '--pace', '1');
    const { page, context, troubles } = await come(app, options);
    await take(page, 'wps-for-the-job', 'pin-api');
    await page.locator('#asked').waitFor();
    const asks = page.locator('.question');
    const asked = [];
    for (;;) {
      const which = await Promise.race([
        asks.getByRole('button', { name: 'Yes', exact: true }).waitFor().then(() => 'consent'),
        page.getByLabel('WPS PIN of the printer').waitFor().then(() => 'pin'),
        page.locator('#end').waitFor().then(() => 'end'),
      ]);
      if (which === 'end') break;
      asked.push(which);
      if (which === 'consent') {
        // WPS is off: may it be switched on for the job?
        assert.match(await page.locator('#say').innerText(), /^Octopin asks: WPS is off/);
        await inspect(page, 'consent', { picture: `${device}-consent` });
        await asks.getByRole('button', { name: 'Yes', exact: true }).click();
        await page.getByRole('button', { name: 'Yes', exact: true }).waitFor({ state: 'hidden' });
        continue;
      }
      // A slip is said as it is typed, and by the form, which keeps it; nothing is sent on.
      const box = page.getByLabel('WPS PIN of the printer');
      await box.pressSequentially('12345678');
      await page.locator('#pin-said').filter({ hasText: 'Wi-Fi Direct' }).waitFor();
      await page.getByRole('button', { name: 'Answer' }).click();
      await page.locator('#pin-error').waitFor();
      assert.equal(await box.inputValue(), '12345678');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'pin');
      await inspect(page, 'a wrong PIN', { picture: `${device}-asked-pin` });
      await page.locator('#act-get-pin').click();
      const pin = await pinShown(page);
      // What is done at a device leaves the reader there, and what was typed stays.
      assert.equal(await page.evaluate(() => document.activeElement.id), 'act-get-pin');
      assert.equal(await box.inputValue(), '12345678');
      await inspect(page, 'the devices', { picture: `${device}-devices` });
      await box.fill(pin);
      await page.locator('#pin-said').filter({ hasText: 'This looks like the WPS PIN of the printer' }).waitFor();
      await page.getByRole('button', { name: 'Answer' }).click();
      await box.waitFor({ state: 'hidden' });
    }
    assert.deepEqual([...asked].sort(), ['consent', 'pin']);
    assert.match(await page.locator('#end').innerText(), /^Done: /);
    assert.match(await page.locator('#act').innerText(), new RegExp(text('en', 'end-undone')));
    await page.locator('.devices').waitFor({ state: 'hidden' });
    assert.deepEqual(troubles, []);
    await context.close();
    await app.stop();
  });
}

test('a consent that is not given: nothing was done', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '1');
  const { page, context, troubles } = await come(app, PHONE);
  await take(page, 'wps-on-for-the-button', 'button-api');
  await page.locator('.question').getByRole('button', { name: 'No', exact: true }).click();
  await page.locator('#end').waitFor();
  assert.match(await page.locator('#end').innerText(), /did not join/);
  assert.match(await page.locator('#act').innerText(), /you were asked before it began, and said no/i);
  // What only a terminal has is not told to whoever reads a page.
  assert.ok((await page.locator('#act').innerText()).includes(text('en', 'end-next-here')));
  await inspect(page, 'declined', { picture: 'phone-declined' });
  const events = await page.evaluate(async () => (await (await fetch('/api/join')).json()).events);
  assert.ok(!events.some((one) => one.event === 'changed'), 'something was changed');
  assert.deepEqual(troubles, []);
  await context.close();
  await app.stop();
});

test('a deed by hand, with the keyboard alone', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '1');
  const { page, context, troubles } = await come(app);
  await take(page, 'buttons-by-hand', 'button-by-hand');
  await page.locator('#now-you').waitFor();
  assert.equal(await page.locator('#say').innerText(), text('en', 'job-asks-done'));
  await inspect(page, 'now you', { picture: 'desk-now-you' });
  await tabTo(page, 'the router', (at) => at.id === 'act-press-router');
  await page.keyboard.press('Enter');
  await page.goto(new URL('/job', page.url()).href);
  await tabTo(page, 'the printer', (at) => at.id === 'act-press-printer');
  await page.keyboard.press('Enter');
  // The printer has joined: its display or light says so, and the reader is still at its button.
  const joined = async () => (await page.evaluate(async () => (await (await fetch('/job')).text()))).includes('Connected');
  const until = Date.now() + 100_000;
  while (!await joined() && Date.now() < until) await new Promise((resolve) => { setTimeout(resolve, 500); });
  assert.equal(await page.evaluate(() => document.activeElement.id), 'act-press-printer');
  await page.goto(new URL('/job', page.url()).href);
  await tabTo(page, 'it is done', (at) => at.text === text('en', 'ask-done-yes'));
  await page.keyboard.press('Enter');
  await page.locator('#end').waitFor();
  assert.match(await page.locator('#end').innerText(), /^Done: /);
  assert.deepEqual(troubles, []);
  await context.close();
  await app.stop();
});

test('a deed that cannot be done is no end of the world', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '1');
  const { page, context } = await come(app, PHONE);
  await take(page, 'buttons-by-hand', 'button-by-hand');
  await page.getByRole('button', { name: text('en', 'ask-done-no') }).click();
  await page.locator('#end').waitFor();
  await page.getByRole('link', { name: 'Back to the plan' }).click();
  await page.waitForURL('**/plan');
  await context.close();
  await app.stop();
});

test('the visitor answers without script', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '1');
  const { page, context } = await visitor({ ...PHONE, javaScriptEnabled: false });
  await page.goto((await app.link('browser')).link);
  await news(page, page.getByText('Looked around.'));
  await take(page, 'device-pin', 'pin-api');
  const box = page.getByLabel('WPS PIN of the printer');
  await news(page, box);
  await page.locator('#act-get-pin').click();
  const shown = async () => (await page.locator('#devices .display').innerText()).match(/\d{4}[ -]?\d{4}/);
  for (let tries = 0; tries < 100 && !await shown(); tries += 1) {
    await page.getByRole('link', { name: text('en', 'job-reload') }).click();
    await page.waitForLoadState();
  }
  const [pin] = await shown();
  await box.fill('1234');
  await page.getByLabel('WPS PIN of the printer').fill('123');
  await page.getByRole('button', { name: 'Answer' }).click();
  assert.match(await page.locator('#pin-error').innerText(), /3 digits/);
  assert.equal(await box.inputValue(), '123');
  await box.fill(pin);
  await page.getByRole('button', { name: 'Answer' }).click();
  await news(page, page.locator('#end'));
  assert.match(await page.locator('#end').innerText(), /^Done: /);
  await context.close();
  await app.stop();
});

test('the passphrase is asked for: a slip stays in its box, the right one goes to the printer', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '2');
  const { page, context, troubles } = await come(app, PHONE);
  await take(page, 'passphrase-by-ipp', 'passphrase-ipp');
  await page.locator('#asked').waitFor();
  // It stands on the label of the router, where a visitor finds it.
  const router = page.locator('#devices .side').nth(1);
  const [, network, passphrase] = /network (.*), passphrase (.*)/.exec(await router.innerText());
  const box = page.locator('#passphrase');
  assert.equal(await page.locator('label[for="passphrase"]').innerText(), text('en', 'ask-passphrase').replace('{ $network }', network));
  assert.equal(await box.getAttribute('type'), 'password');
  await box.fill('short');
  await page.getByRole('button', { name: 'Answer' }).click();
  await page.locator('#passphrase-error').waitFor();
  assert.equal(await page.locator('#passphrase-error').innerText(), text('en', 'passphrase-error'));
  assert.equal(await box.inputValue(), 'short');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'passphrase');
  await inspect(page, 'a passphrase with an error', { picture: 'phone-passphrase' });
  await box.fill(passphrase);
  await page.getByRole('button', { name: 'Answer' }).click();
  await page.locator('#end').waitFor();
  assert.match(await page.locator('#end').innerText(), /^Done: /);
  // It is nowhere in what is kept.
  const kept = await page.evaluate(async () => JSON.stringify(await (await fetch('/api/join')).json()));
  assert.ok(!kept.includes(passphrase));
  assert.deepEqual(troubles, []);
  await context.close();
  await app.stop();
});

test('a window that closed is opened anew, with the countdown', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '8');
  const { page, context, troubles } = await come(app, PHONE);
  await take(page, 'button', 'button-api');
  const left = page.locator('#left').filter({ hasText: 'left' });
  await left.waitFor();
  const asked = await doesNotKnow(page);
  assert.ok(asked >= 1 && asked <= 2, `${asked} questions`);
  assert.match(await page.locator('#act').innerText(), /two minutes/);
  await inspect(page, 'a window that closed', { picture: 'phone-again' });
  await page.getByRole('button', { name: text('en', 'job-again') }).click();
  await left.waitFor();
  const seconds = async () => Number(/\d+/.exec(await left.innerText())[0]);
  assert.ok(await seconds() > 60, `${await seconds()}`);
  await page.locator('#act-press-printer').click();
  await page.locator('#end').filter({ hasText: 'Done' }).waitFor();
  assert.deepEqual(troubles, []);
  await context.close();
  await app.stop();
});

test('a PIN that was wrong is not used again', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '4');
  const { page, context, troubles } = await come(app);
  await visit(page, 'device-pin');
  await page.goto(new URL('/pin', page.url()).href);
  await page.getByLabel('WPS PIN of the printer').fill('20172527');
  await page.getByRole('button', { name: 'Use this PIN' }).click();
  await page.waitForURL('**/plan');
  await page.locator('form[action="/job"]:has(input[value="pin-api"]) button').click();
  await page.locator('#left').filter({ hasText: 'left' }).waitFor();
  await page.locator('#act-get-pin').click();
  await page.locator('#end').waitFor();
  assert.match(await page.locator('#end').innerText(), /did not join/);
  const said = await page.locator('#act').innerText();
  assert.ok(said.includes(text('en', 'end-pin-forgotten')), said);
  // Nothing that would send it again with one press.
  assert.equal(await page.getByRole('button', { name: text('en', 'job-again') }).count(), 0);
  await page.goto(new URL('/pin', page.url()).href);
  assert.equal(await page.getByText(text('en', 'pin-given')).count(), 0);
  assert.deepEqual(troubles, []);
  await context.close();
  await app.stop();
});
