// Files that visitors send: captures to explain, and the photo of a printed page; also what is none.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PHONE, serve } from './app.js';
import { come, inspect, text } from './pages.js';
import { test } from './suite.js';

const captures = fileURLToPath(new URL('../../crates/wsc/tests/vectors', import.meta.url));

/// Sends a file by the form of this page.
async function send(page, path, file) {
  await page.goto(new URL(path, page.url()).href);
  await page.locator('#file').setInputFiles(file);
  await page.locator(`form[action="${path}"] button`).click();
  await page.waitForLoadState();
}

const main = (page) => page.locator('main').innerText();

test('captures are explained, and what is none is refused in words', async () => {
  const found = existsSync(captures) ? readdirSync(captures).filter((name) => /\.p?cap(ng)?$/.test(name)) : [];
  assert.ok(found.length > 0, `no captures in ${captures}`);
  const app = await serve('--demo', 'device-pin', '--pace', '40');
  const { page, context, troubles } = await come(app, PHONE);
  for (const name of found.slice(0, 3)) {
    await send(page, '/explain', join(captures, name));
    assert.match(await main(page), /M1|WPS/, name);
    await inspect(page, `explained ${name}`);
  }
  await send(page, '/explain', { name: 'garbage.pcap', mimeType: 'application/octet-stream', buffer: Buffer.alloc(4096, 'nonsense') });
  await inspect(page, 'garbage', { picture: 'phone-garbage' });
  assert.match(await page.locator('#file-error').innerText(), /capture/i);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'file');
  // Nothing at all is said to be nothing.
  await page.goto(new URL('/explain', page.url()).href);
  await page.locator('form[action="/explain"] button').click();
  await page.locator('#file-error').waitFor();
  assert.equal(await page.locator('#file-error').innerText(), text('en', 'file-none'));
  await inspect(page, 'no file');
  assert.deepEqual(troubles, []);
  await context.close();
  await app.stop();
});

test('a file that is too large is refused at once, and the app goes on', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'octopin-large-'));
  const large = join(directory, 'large.pcap');
  writeFileSync(large, Buffer.alloc(65 * 1024 * 1024));
  const app = await serve('--demo', 'device-pin', '--pace', '40');
  const { page, context } = await come(app);
  const status = await page.evaluate(async () => (await fetch('/api/explain', { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: new Uint8Array(65 * 1024 * 1024) })).status);
  assert.equal(status, 413);
  // The page of the form says it beside the box; what is next is taken as ever.
  for (const path of ['/explain', '/report']) {
    await page.goto(new URL(path, page.url()).href);
    await page.locator('#file').setInputFiles(large);
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.locator(`form[action="${path}"] button`).click(),
    ]);
    assert.equal(answer.status(), 413, path);
    await page.locator('#file-error').waitFor();
    assert.equal(await page.locator('#file-error').innerText(), text('en', 'file-too-large'));
    await inspect(page, `${path} with a file that is too large`);
  }
  // A form without a file as large as that is refused too.
  const own = new URL('/pin', page.url()).href;
  const form = await page.evaluate(async (to) => (await fetch(to, { method: 'POST', body: new URLSearchParams({ pin: '1'.repeat(100_000) }) })).status, own);
  assert.equal(form, 413);
  await page.goto(new URL('/', page.url()).href);
  await page.getByText('Looked around.').waitFor();
  rmSync(directory, { recursive: true });
  await context.close();
  await app.stop();
});

test('a photo of the printed page gives its PIN', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '40');
  const { page, context, troubles } = await come(app);
  // A page as printers print it, photographed by this browser.
  const paper = await context.newPage();
  await paper.setViewportSize({ width: 1400, height: 1000 });
  await paper.setContent(`<body style="background:#fff;font:34px 'DejaVu Sans';margin:60px;line-height:1.6">
    <h1 style="font-size:44px">HP Network Configuration Page</h1>
    <p>Model: HP LaserJet M110w</p><p>Network Name (SSID): Maple Street 7</p>
    <p>Status: Not Connected</p><p>WPS PIN: 12345670</p></body>`);
  const photo = await paper.screenshot({ type: 'png' });
  await paper.close();
  await send(page, '/report', { name: 'page.png', mimeType: 'image/png', buffer: photo });
  await inspect(page, 'report', { picture: 'desk-report', full: true });
  assert.match(await main(page), /Its WPS PIN|PIN/);
  assert.equal(await page.locator('.outcome.good').count(), 1, await main(page));
  await page.goto(new URL('/pin', page.url()).href);
  await page.getByText('A PIN was given.').waitFor();
  await send(page, '/report', { name: 'page.png', mimeType: 'image/png', buffer: Buffer.from('no picture at all') });
  await page.locator('#file-error').waitFor();
  await inspect(page, 'no report');
  assert.deepEqual(troubles, []);
  await context.close();
  await app.stop();
});
