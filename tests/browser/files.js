// Files that visitors send: captures to explain, and the photo of a printed page; also what is none.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PHONE, serve } from './app.js';
import { come, inspect } from './pages.js';
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
  assert.match(await page.locator('.outcome.bad').innerText(), /capture/i);
  assert.deepEqual(troubles, []);
  await context.close();
  await app.stop();
});

test('a file that is too large is refused, and the app goes on', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'octopin-large-'));
  const large = join(directory, 'large.pcap');
  writeFileSync(large, Buffer.alloc(65 * 1024 * 1024));
  const app = await serve('--demo', 'device-pin', '--pace', '40');
  const { page, context } = await come(app);
  const status = await page.evaluate(async () => (await fetch('/api/explain', { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: new Uint8Array(65 * 1024 * 1024) })).status).catch(() => 0);
  // A browser that still sends when it is refused may see the connection end first.
  assert.ok([413, 0].includes(status), `${status}`);
  await page.goto(new URL('/explain', page.url()).href);
  await page.locator('#file').setInputFiles(large);
  await page.locator('form[action="/explain"] button').click().catch(() => {});
  await page.goto(new URL('/', page.url()).href).catch(() => page.goto(new URL('/', page.url()).href));
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
  assert.equal(await page.locator('.outcome.bad').count(), 1, await main(page));
  await inspect(page, 'no report');
  assert.deepEqual(troubles, []);
  await context.close();
  await app.stop();
});
