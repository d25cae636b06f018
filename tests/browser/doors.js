// The ways in and out: links, sessions, telephones, and pages that have no business here.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { request as get } from 'node:http';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { pathToFileURL } from 'node:url';
import { DESK, PHONE, serve, visitor } from './app.js';
import { come, freePort, inspect, text } from './pages.js';
import { test } from './suite.js';

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

test('a link that is clicked in another page leads in, and so does the file that the browser is opened with', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '40');
  const { page, context } = await visitor();
  let body = '';
  await page.route('http://evil.example/**', (route) => route.fulfill({ contentType: 'text/html', body }));
  const { link } = await app.link('browser');
  body = `<a href="${link}">come in</a>`;
  await page.goto('http://evil.example/');
  await page.getByRole('link').click();
  await page.getByText('Looked around.').waitFor();
  const own = new URL('/', page.url());
  assert.equal(page.url(), own.href);
  // Later, to a page of it: the browser keeps the cookie back, and going on from there brings it.
  body = `<a href="${own.href}where?model=ENVY+6000">where</a>`;
  await page.goto('http://evil.example/');
  const [answer] = await Promise.all([page.waitForResponse((response) => response.url().startsWith(own.href)), page.getByRole('link').click()]);
  assert.equal(answer.status(), 401);
  await inspect(page, 'led here from elsewhere');
  await page.getByRole('link', { name: text('en', 'go-on'), exact: true }).click();
  await page.getByRole('navigation', { name: text('en', 'nav-steps') }).waitFor();
  assert.equal(page.url(), `${own.href}where?model=ENVY+6000`);
  await context.close();
  // What `octopin serve` gives the browser is a file that leads on.
  const second = await app.link('browser', [link]);
  const place = join(app.state, 'open.html');
  writeFileSync(place, `<!DOCTYPE html><meta http-equiv="refresh" content="0; url=${second.link}">`);
  const other = await visitor();
  await other.page.goto(pathToFileURL(place).href);
  await other.page.getByText('Looked around.').waitFor();
  assert.equal(other.page.url(), own.href);
  await other.context.close();
  await app.stop();
});

test('what is refused is told on a page that can be read', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '40');
  const { page, context } = await come(app);
  const own = new URL('/', page.url());
  for (const options of [DESK, PHONE]) {
    const { page: stranger, context: strange } = await visitor(options);
    const answer = await stranger.goto(`http://evil.example:${own.port}/`);
    assert.equal(answer.status(), 421);
    await inspect(stranger, 'a foreign name');
    await strange.close();
  }
  // Somebody sends forms without end.
  const flood = await context.newPage();
  await flood.goto(own.href);
  await flood.evaluate(() => {
    const body = new URLSearchParams(new FormData(document.querySelector('form[action="/look"]')));
    const send = () => fetch('/look', { method: 'POST', body, redirect: 'manual' }).finally(send);
    for (let i = 0; i < 8; i += 1) send();
  });
  for (;;) {
    await page.goto(own.href);
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/look') && response.request().method() === 'POST'),
      page.locator('form[action="/look"] button').click(),
    ]);
    if (answer.status() === 429) break;
  }
  await flood.close();
  await page.waitForLoadState();
  await inspect(page, 'too many forms', { picture: 'too-fast' });
  await page.setViewportSize(PHONE.viewport);
  await inspect(page, 'too many forms, on a phone');
  await context.close();
  await app.stop();
});
