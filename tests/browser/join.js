// Whole jobs in the virtual home: by mouse, by keyboard, without script, on a desk and on a phone;
// every page looked at by axe; every language.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { DESK, PHONE, serve, shape, visitor } from './app.js';
import { come, go, inspect, news, tabTo, text } from './pages.js';
import { test } from './suite.js';

/// Stories that are told in each whole run: the way to go, how it ends, and a word of the reason.
const FAILURES = [
  ['wrong-second-half', 'pin-api', 'second half'],
  ['wrong-first-half', 'pin-api', 'first half'],
  ['nobody-pressed', 'button-api', 'two minutes'],
  ['two-buttons', 'button-api', 'more than one|overlap|two devices'],
  ['out-of-range', 'pin-api', 'does not hear|too far'],
];

/// How soon something of the first page is to be seen, in milliseconds.
const PAINTED = 100;

for (const [device, options] of [['desk', DESK], ['phone', PHONE]]) {
  for (const scheme of ['light', 'dark']) {
    test(`whole join, ${device}, ${scheme}`, async () => {
      const app = await serve('--demo', 'device-pin', '--pace', '20');
      const { page, context, troubles } = await come(app, { ...options, colorScheme: scheme });
      await inspect(page, 'start', { picture: `${device}-${scheme}-start` });
      await page.getByRole('link', { name: 'Go on: the PIN' }).click();
      await inspect(page, 'pin');
      // Checked as it is typed, and by the form.
      await page.getByLabel('WPS PIN of the printer').pressSequentially('12345678');
      await page.locator('#pin-said').filter({ hasText: 'Wi-Fi Direct' }).waitFor();
      await page.getByRole('button', { name: 'Use this PIN' }).click();
      assert.equal(await page.getByLabel('WPS PIN of the printer').inputValue(), '12345678');
      assert.match(await page.locator('#pin-error').innerText(), /Wi-Fi Direct/);
      await inspect(page, 'pin with an error', { picture: `${device}-${scheme}-pin` });
      await page.getByLabel('WPS PIN of the printer').fill('');
      await page.getByRole('link', { name: 'Go on without a PIN' }).click();
      const end = await go(page, 'pin-api', `${device}-${scheme}`);
      assert.match(end, /^Done: .*is on the network/);
      // What was said aloud last is the end.
      assert.match(await page.locator('#say').innerText(), /^Done/);
      for (const path of ['/findings', '/history', '/history/1', '/where', '/where?model=ENVY+6000', '/where?model=LaserJet+M28w',
        '/where?model=no-such-thing', '/explain', '/report', '/phone', '/questions/pin', '/questions/router',
        '/questions/router?model=FRITZ!Box', '/questions/help', '/words', '/api/docs', '/no-such-page', '/history/999']) {
        await page.goto(new URL(path, page.url()).href);
        const picture = path.includes('M28w') ? `${device}-${scheme}-where` : undefined;
        await inspect(page, path, { picture, full: true });
      }
      assert.deepEqual(troubles, []);
      await context.close();
      await app.stop();
    });
  }
}

for (const [story, way, reason] of FAILURES) {
  for (const [device, options] of [['desk', DESK], ['phone', PHONE]]) {
    test(`failure ${story}, ${device}`, async () => {
      const app = await serve('--demo', story, '--pace', '40');
      const { page, context, troubles } = await come(app, options);
      assert.match(await go(page, way), /did not join/);
      const said = await page.locator('#act').innerText();
      assert.match(said, new RegExp(reason, 'i'));
      assert.match(said, /What to do next/);
      await inspect(page, story);
      assert.deepEqual(troubles, []);
      await context.close();
      await app.stop();
    });
  }
}

test('no way is open, and the plan says what would open one', async () => {
  const app = await serve('--demo', 'wpa3-only', '--pace', '40');
  const { page, context } = await come(app);
  await page.goto(new URL('/plan', page.url()).href);
  await inspect(page, 'no way');
  const said = await page.locator('main').innerText();
  assert.match(said, new RegExp(text('en', 'plan-none')));
  assert.equal(await page.locator('form[action="/job"]').count(), 0);
  assert.match(said, /WPA2 and WPA3 together/);
  await context.close();
  await app.stop();
});

test('stopped in the window', async () => {
  const app = await serve('--demo', 'nobody-pressed', '--pace', '1');
  const { page, context } = await come(app);
  await page.goto(new URL('/plan', page.url()).href);
  await page.locator('form[action="/job"]:has(input[value="button-api"]) button').click();
  await page.locator('#left').filter({ hasText: 'seconds left' }).waitFor();
  await inspect(page, 'window', { picture: 'app-job' });
  await page.getByRole('button', { name: 'Stop, and put everything back' }).click();
  await page.getByText('The job was stopped').first().waitFor();
  await context.close();
  await app.stop();
});

test('keyboard alone', async () => {
  const app = await serve('--demo', 'button', '--pace', '20');
  const { page, context } = await come(app);
  const first = await tabTo(page, 'skip link', () => true);
  assert.match(first.text, /Skip/);
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
  await tabTo(page, 'on to the PIN', (at) => at.text === 'Go on: the PIN');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/pin');
  await tabTo(page, 'the box', (at) => at.id === 'pin');
  await page.keyboard.type('1234');
  await page.keyboard.press('Enter');
  // A wrong or weak one keeps the reader at the box; a good one goes on.
  await page.waitForURL('**/plan');
  await tabTo(page, 'start', (at) => at.text === 'Start' && at.form === '/job');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/job');
  await page.locator('#end').waitFor();
  await tabTo(page, 'what comes next', (at) => /Go on: security|Back to the plan/.test(at.text));
  await page.keyboard.press('Enter');
  await page.waitForURL(/findings|plan/);
  await context.close();
  await app.stop();
});

test('without script', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '20');
  const { page, context } = await visitor({ ...PHONE, javaScriptEnabled: false });
  await page.goto((await app.link('browser')).link);
  await news(page, page.getByText('Looked around.'));
  await page.goto(new URL('/pin', page.url()).href);
  await page.getByLabel('WPS PIN of the printer').fill('1234567');
  await page.getByRole('button', { name: 'Use this PIN' }).click();
  assert.match(await page.locator('#pin-error').innerText(), /7 digits/);
  assert.equal(await page.getByLabel('WPS PIN of the printer').inputValue(), '1234567');
  // Which of the four PINs it looks like is said on demand.
  for (const [typed, said] of [['12345678', 'Wi-Fi Direct'], ['1234-5677', 'web page'], ['3141 5926', 'check digit'], ['20172527', 'looks like the WPS PIN of the printer']]) {
    await page.getByLabel('WPS PIN of the printer').fill(typed);
    await page.getByRole('button', { name: text('en', 'pin-check') }).click();
    await page.locator('#pin-said').filter({ hasText: said }).waitFor();
    assert.equal(await page.getByLabel('WPS PIN of the printer').inputValue(), typed);
  }
  await page.goto(new URL('/plan', page.url()).href);
  await page.locator('form[action="/job"]:has(input[value="pin-api"]) button').click();
  await news(page, page.locator('#end'));
  assert.match(await page.locator('#end').innerText(), /^Done/);
  await context.close();
  await app.stop();
});

test('an error in a form is beside its box and keeps what was typed', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '40');
  const { page, context } = await come(app);
  await page.getByText('Something is missing or wrong?').click();
  await page.getByLabel('Address of the printer').fill('192.0.2.7');
  await page.getByLabel('Name of the Wi-Fi network').fill('Home');
  await page.getByLabel('Passphrase of the network').fill('short');
  await page.getByRole('button', { name: 'Use this and look again' }).click();
  assert.match(await page.locator('#passphrase-error').innerText(), /8 to 63/);
  assert.equal(await page.getByLabel('Address of the printer').inputValue(), '192.0.2.7');
  assert.equal(await page.getByLabel('Passphrase of the network').getAttribute('aria-invalid'), 'true');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'passphrase');
  // What was typed stays in every box, a secret too.
  assert.equal(await page.getByLabel('Passphrase of the network').inputValue(), 'short');
  await inspect(page, 'choice with an error');
  await page.getByLabel('Passphrase of the network').fill('long enough for it');
  await page.getByLabel('Address of the printer').fill('not/an address');
  await page.getByLabel('Address of the router').fill('fritz box');
  await page.getByLabel('Wi-Fi interface').fill('wlan 0');
  await page.getByRole('button', { name: 'Use this and look again' }).click();
  for (const [box, typed] of [['printer', 'not/an address'], ['router', 'fritz box'], ['wifi', 'wlan 0']]) {
    await page.locator(`#${box}-error`).waitFor();
    assert.equal(await page.locator(`#${box}`).inputValue(), typed);
    assert.match(await page.locator(`#${box}`).getAttribute('aria-describedby'), new RegExp(`${box}-error`));
  }
  assert.equal(await page.locator('#passphrase').inputValue(), 'long enough for it');
  assert.equal(await page.locator('#passphrase-error').count(), 0);
  await inspect(page, 'choice with three errors');
  await context.close();
  await app.stop();
});

test('every story can be chosen on the page', async () => {
  const app = await serve('--demo', '--pace', '100');
  const { page, context } = await come(app);
  await page.getByLabel('Story', { exact: true }).selectOption('button');
  await page.getByRole('button', { name: 'Begin this story' }).click();
  await page.getByText('story: button').waitFor();
  await page.getByText('Looked around.').waitFor();
  assert.match(await go(page, 'button-api'), /^Done/);
  await context.close();
  await app.stop();
});

test('reflow, forced colours, text spacing, no motion', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '40');
  const { page, context } = await come(app, { ...PHONE, forcedColors: 'active', reducedMotion: 'reduce' });
  for (const path of ['/', '/pin', '/plan', '/where?model=LaserJet+M28w', '/words', '/history']) {
    await page.goto(new URL(path, page.url()).href);
    // WCAG 1.4.12. The policy of the page allows no style; the browser's inspector may set one.
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('body *')) {
        one.style.setProperty('line-height', '1.5', 'important');
        one.style.setProperty('letter-spacing', '0.12em', 'important');
        one.style.setProperty('word-spacing', '0.16em', 'important');
      }
    });
    assert.deepEqual(await shape(page), [], path);
  }
  await context.close();
  await app.stop();
});

test('every language, chosen by the browser and on the page', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '40');
  const { page, context } = await visitor({ ...PHONE, locale: 'de-AT' });
  await page.goto((await app.link('browser')).link);
  await page.getByText(text('de', 'looked')).waitFor();
  for (const [code, name] of [['fr', 'Français'], ['es', 'Español'], ['de', 'Deutsch']]) {
    await page.goto(new URL('/', page.url()).href);
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: text(code, 'start-title') }).waitFor();
    // The session remembers it.
    for (const path of ['/pin', '/plan', '/where?model=LaserJet+M28w', '/questions/pin', '/questions/router?model=FRITZ!Box', '/questions/help', '/words', '/findings', '/explain', '/report', '/job', '/history', '/no-such-page']) {
      await page.goto(new URL(path, page.url()).href);
      assert.equal(await page.evaluate(() => document.documentElement.lang), code);
      await inspect(page, `${path} in ${code}`, { picture: path === '/pin' ? `phone-${code}` : undefined });
    }
  }
  await context.close();
  await app.stop();
});

test('small and soon there', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '40');
  const { page, context } = await visitor();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  let octets = 0;
  network.on('Network.loadingFinished', ({ encodedDataLength }) => { octets += encodedDataLength; });
  await page.goto((await app.link('browser')).link);
  await page.getByText('Looked around.').waitFor();
  const first = octets;
  // As for whoever comes for the first time: each in a browser that has started and has nothing of
  // the page. A page of one word beside it says what the machine takes for any page at the moment.
  const cookies = await context.storageState();
  const own = page.url();
  const word = createServer((_, response) => { response.setHeader('content-type', 'text/html').end('<!DOCTYPE html><html lang="en"><title>Word</title><p>Word'); });
  await new Promise((resolve) => { word.listen(0, '127.0.0.1', resolve); });
  const plain = `http://127.0.0.1:${word.address().port}/`;
  const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  const middle = (all) => all.sort((one, other) => one - other)[(all.length - 1) / 2];
  let took = Infinity;
  let any = 0;
  for (let round = 0; round < 3 && took - any >= PAINTED; round += 1) {
    const paints = { [plain]: [], [own]: [] };
    for (let visit = 0; visit < 9; visit += 1) {
      const { page: fresh, context: cold } = await visitor({ storageState: cookies });
      await fresh.goto(new URL('/api', own).href);
      for (const [place, all] of Object.entries(paints)) {
        await fresh.goto(place);
        all.push(await (await fresh.waitForFunction(paint)).jsonValue());
      }
      await cold.close();
    }
    [took, any] = [middle(paints[own]), middle(paints[plain])];
    console.log(`    # ${first} octets to the first page; first paint, with nothing kept, in the middle of 9 after ${Math.round(took)} ms, and of one word after ${Math.round(any)} ms`);
  }
  word.close();
  assert.ok(first > 1000 && first < 150_000, `${first} octets`);
  // Where one word alone takes longer than a twentieth of a second, the machine is busy with
  // something else: what the page takes beyond that counts then.
  const counts = any < 50 ? took : took - any;
  assert.ok(counts < PAINTED, `${took} ms, and ${any} ms for one word`);
  await context.close();
  await app.stop();
});
