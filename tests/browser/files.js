// Files that visitors send: captures to explain, and the photo of a printed page; also what is none.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { PHONE, serve } from './app.js';
import { come, go, inspect, text } from './pages.js';
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
    // The ladder: each message on its side, from the device's first to the end.
    const ladder = page.locator('main table tbody tr');
    const said = await ladder.allInnerTexts();
    assert.ok(said.some((row) => /M1 →/.test(row)), `${name}: ${said.join('\n')}`);
    assert.ok(said.some((row) => /← .*M2/.test(row)), `${name}: ${said.join('\n')}`);
    for (const id of ['capture-outcome', 'capture-why', 'capture-next']) {
      assert.match(await main(page), new RegExp(text('en', id, 'capture')), name);
    }
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
  // It is shown, and used only once a person has compared it.
  assert.equal(await page.locator('#pin').inputValue(), '12345670');
  const report = page.url();
  await page.goto(new URL('/pin', report).href);
  assert.equal(await page.getByText('A PIN was given.').count(), 0);
  await send(page, '/report', { name: 'page.png', mimeType: 'image/png', buffer: photo });
  await page.getByRole('button', { name: text('en', 'report-pin-use') }).click();
  await page.waitForURL('**/plan');
  await page.goto(new URL('/pin', page.url()).href);
  await page.getByText('A PIN was given.').waitFor();
  await send(page, '/report', { name: 'page.png', mimeType: 'image/png', buffer: Buffer.from('no picture at all') });
  await page.locator('#file-error').waitFor();
  await inspect(page, 'no report');
  assert.deepEqual(troubles, []);
  await context.close();
  await app.stop();
});

/// The files of a zip archive by their names, as its central directory lists them.
function unzip(octets) {
  const files = new Map();
  const end = octets.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  assert.ok(end >= 0, 'no archive');
  let at = octets.readUInt32LE(end + 16);
  for (let left = octets.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, name, extra, note] = [10, 20, 28, 30, 32].map((offset) => (offset === 20 ? octets.readUInt32LE(at + offset) : octets.readUInt16LE(at + offset)));
    const local = octets.readUInt32LE(at + 42);
    const begin = local + 30 + octets.readUInt16LE(local + 26) + octets.readUInt16LE(local + 28);
    const packed = octets.subarray(begin, begin + size);
    files.set(octets.toString('utf8', at + 46, at + 46 + name), method === 8 ? inflateRawSync(packed) : packed);
    at += 46 + name + extra + note;
  }
  return files;
}

test('the support bundle is downloaded, without secrets, and without names where that is wished', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '40');
  const { page, context, troubles } = await come(app, PHONE);
  await go(page, 'pin-api');
  const take = async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('form[action="/bundle"] button').click()]);
    assert.match(download.suggestedFilename(), /^octopin-bundle-\d+\.zip$/);
    const files = unzip(readFileSync(await download.path()));
    const words = [...files].filter(([name]) => /\.(html|json|txt)$/.test(name)).map(([, octets]) => octets.toString()).join('\n');
    return { files, words };
  };
  const whole = await take();
  for (const ending of ['.html', '.pdf', '.json']) assert.ok([...whole.files.keys()].some((name) => name.endsWith(ending)), `${ending} in ${[...whole.files.keys()]}`);
  assert.match(whole.words, /Maple Street 7/);
  assert.doesNotMatch(whole.words, /seven green bottles/);
  await page.locator('form[action="/bundle"] input[type=checkbox]').check();
  assert.doesNotMatch((await take()).words, /Maple Street/);
  await inspect(page, 'after the download');
  assert.deepEqual(troubles, []);
  await context.close();
  await app.stop();
});
