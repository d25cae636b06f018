// The web app in a real browser: whole jobs in the virtual home, by mouse, by keyboard, without
// script, on a desk and on a phone; every page and state looked at by axe; the ways in.
//
// node run.js [NAME]      runs all tests, or those whose name has NAME in it
// OCTOPIN=…               the program (default: target/debug/octopin)
// SCREENSHOTS=DIRECTORY   keeps pictures of the pages

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { request as get } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { DESK, PATIENCE, PHONE, close, serve, shape, violations, visitor } from './app.js';

const tests = [];
const test = (name, body) => tests.push({ name, body });
const pictures = process.env.SCREENSHOTS;
if (pictures) mkdirSync(pictures, { recursive: true });

/// Stories that are told in each whole run: the way to go, how it ends, and a word of the reason.
const FAILURES = [
  ['wrong-second-half', 'pin-api', 'second half'],
  ['wrong-first-half', 'pin-api', 'first half'],
  ['nobody-pressed', 'button-api', 'two minutes'],
  ['two-buttons', 'button-api', 'more than one|overlap|two devices'],
  ['out-of-range', 'pin-api', 'does not hear|too far'],
];

/// Looks at the page as it is now in every way.
async function inspect(page, name, options = {}) {
  const wrong = [...await violations(page), ...await shape(page)];
  assert.deepEqual(wrong, [], `${name} at ${page.url()}`);
  if (pictures && options.picture) await page.screenshot({ path: join(pictures, `${options.picture}.png`), fullPage: options.full ?? false });
}

async function come(app, options) {
  const one = await visitor(options);
  await one.page.goto((await app.link('browser')).link);
  await one.page.getByText('Looked around.').waitFor();
  return one;
}

/// Begins a way and waits for the end; looks at the page meanwhile and after.
async function go(page, way, look) {
  await page.goto(new URL('/plan', page.url()).href);
  if (look) await inspect(page, 'plan', { picture: `${look}-plan` });
  await page.locator(`form[action="/job"]:has(input[value="${way}"]) button`).click();
  await page.waitForURL('**/job');
  if (look) await inspect(page, 'job', { picture: `${look}-job` });
  await page.locator('#end').waitFor();
  if (look) await inspect(page, 'end', { picture: `${look}-end` });
  return page.locator('#end').innerText();
}

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
  test(`failure ${story}`, async () => {
    const app = await serve('--demo', story, '--pace', '40');
    const { page, context, troubles } = await come(app, story.length % 2 ? PHONE : DESK);
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
  await inspect(page, 'window', { picture: 'window' });
  await page.getByRole('button', { name: 'Stop, and put everything back' }).click();
  await page.getByText('The job was stopped').first().waitFor();
  await context.close();
  await app.stop();
});

/// Presses Tab until the focused element fits; every stop on the way has to be seen.
async function tabTo(page, what, fits) {
  for (let stops = 0; stops < 150; stops += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const one = document.activeElement;
      const box = one.getBoundingClientRect();
      const style = getComputedStyle(one);
      const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
      return { text: (one.innerText || one.value || '').trim(), tag: one.tagName, id: one.id, form: one.closest('form')?.getAttribute('action') ?? '', seen, ring: style.outlineStyle !== 'none' || one.tagName === 'BODY' };
    });
    if (at.tag !== 'BODY') assert.ok(at.seen && at.ring, `focus is not seen: ${JSON.stringify(at)}`);
    if (fits(at)) return at;
  }
  throw new Error(`${what} is not reached by Tab`);
}

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
  await page.getByText('Looked around.').waitFor();
  await page.goto(new URL('/pin', page.url()).href);
  await page.getByLabel('WPS PIN of the printer').fill('1234567');
  await page.getByRole('button', { name: 'Use this PIN' }).click();
  assert.match(await page.locator('#pin-error').innerText(), /7 digits/);
  assert.equal(await page.getByLabel('WPS PIN of the printer').inputValue(), '1234567');
  await page.goto(new URL('/plan', page.url()).href);
  await page.locator('form[action="/job"]:has(input[value="pin-api"]) button').click();
  await page.locator('#end').waitFor();
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
  await inspect(page, 'choice with an error');
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

/// A text of the app in a language.
function text(code, id) {
  const file = readFileSync(new URL(`../../crates/text/web/${code}.ftl`, import.meta.url), 'utf8');
  return file.split('\n').find((line) => line.startsWith(`${id} = `)).slice(id.length + 3);
}

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
    for (const path of ['/pin', '/plan', '/where?model=LaserJet+M28w', '/questions/help', '/words', '/findings']) {
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
  // The best of some: this is about the page, not about what else the machine does.
  const paints = [];
  for (let load = 0; load < 9; load += 1) {
    await page.reload();
    const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    paints.push(await (await page.waitForFunction(paint)).jsonValue());
  }
  paints.sort((one, other) => one - other);
  console.log(`    # ${first} octets to the first page; first paint after ${Math.round(paints[0])} ms, in the middle of ${paints.length} ${Math.round(paints[4])} ms`);
  assert.ok(first > 1000 && first < 150_000, `${first} octets`);
  assert.ok(paints[0] < 100, `${paints[0]} ms`);
  await context.close();
  await app.stop();
});

test('the end of a session is the end', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '40');
  const { page, context } = await come(app);
  const stolen = await context.cookies();
  assert.equal(stolen.length, 1);
  assert.ok(stolen[0].httpOnly && stolen[0].sameSite === 'Strict');
  await page.getByRole('button', { name: 'End this session' }).click();
  await page.getByRole('heading', { name: 'The session is over' }).waitFor();
  await context.addCookies(stolen);
  const answer = await page.goto(new URL('/', page.url()).href);
  assert.equal(answer.status(), 401);
  await inspect(page, 'no session');
  await context.close();
  await app.stop();
});

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address();
  await new Promise((resolve) => { server.close(resolve); });
  return port;
}

test('a phone comes in by a link that is good once, over TLS', async () => {
  const port = await freePort();
  const app = await serve('--demo', 'device-pin', '--pace', '40', '--lan', '--listen', `127.0.0.1:${port}`);
  const invited = await app.link('phone');
  assert.match(invited.link, new RegExp(`^https://127.0.0.1:${port}/open/[0-9a-f]{64}$`));
  const shown = await new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate().fingerprint256);
      socket.end();
    });
    socket.on('error', reject);
  });
  assert.equal(shown, invited.fingerprint);
  const phone = await visitor({ ...PHONE, ignoreHTTPSErrors: true });
  await phone.page.goto(invited.link);
  await phone.page.getByText('Looked around.').waitFor();
  const [cookie] = await phone.context.cookies();
  assert.ok(cookie.secure && cookie.httpOnly);
  await inspect(phone.page, 'phone');
  const other = await visitor({ ignoreHTTPSErrors: true });
  assert.equal((await other.page.goto(invited.link)).status(), 410);
  await inspect(other.page, 'used link');
  // The terminal has a new link for the next one; the page makes one too.
  const again = await app.link('phone', [invited.link]);
  assert.notEqual(again.link, invited.link);
  await phone.page.goto(new URL('/phone', phone.page.url()).href);
  await phone.page.getByRole('button', { name: 'Make a link for a phone' }).click();
  await inspect(phone.page, 'link for a phone', { picture: 'phone-link' });
  const link = await phone.page.locator('code.link').innerText();
  assert.equal((await other.page.goto(link)).status(), 200);
  await other.page.getByText('Looked around.').waitFor();
  await phone.context.close();
  await other.context.close();
  await app.stop();
});

test('a foreign page cannot use this one', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '40');
  const { page, context } = await come(app);
  const own = new URL('/', page.url());
  const attack = await visitor();
  // A page of another origin, in the browser that has the session.
  const evil = await context.newPage();
  await evil.route('http://evil.example/**', (route) => route.fulfill({
    contentType: 'text/html',
    body: `<form method=post action="${own.href}look"><input name=csrf value=x><button>go</button></form><iframe src="${own.href}"></iframe>`,
  }));
  await evil.goto('http://evil.example/');
  const [answer] = await Promise.all([
    evil.waitForResponse((response) => response.url().endsWith('/look')),
    evil.getByRole('button').click(),
  ]);
  assert.equal(answer.status(), 403);
  // A name that points here.
  const [cookie] = await context.cookies(own.href);
  const status = await new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port: own.port, path: '/', headers: { host: `evil.example:${own.port}`, cookie: `${cookie.name}=${cookie.value}` } }, (response) => resolve(response.statusCode)).on('error', reject).end();
  });
  assert.equal(status, 421);
  await attack.context.close();
  await context.close();
  await app.stop();
});

const wanted = process.argv[2] ?? '';
let failed = 0;
const chosen = tests.filter(({ name }) => name.includes(wanted));
for (const { name, body } of chosen) {
  const began = Date.now();
  try {
    let timer;
    const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error('took too long')), 5 * PATIENCE); });
    await Promise.race([body(), late]);
    clearTimeout(timer);
    console.log(`ok   ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL ${name}\n${String(error.stack ?? error).split('\n').slice(0, 30).join('\n')}`);
  }
}
await close();
console.log(`${chosen.length - failed} of ${chosen.length} passed`);
process.exit(failed ? 1 : 0);
