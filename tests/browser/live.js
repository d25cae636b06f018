// The live view, where the connection is not there all the time: nothing of the timeline is lost or
// comes twice, and the page says what is so.

import assert from 'node:assert/strict';
import { request } from 'node:http';
import { PHONE, Wire, serve, visitor } from './app.js';
import { come, freePort, inspect, text } from './pages.js';
import { test } from './suite.js';

/// Begins the job on this way.
async function begin(page, way) {
  await page.goto(new URL('/plan', page.url()).href);
  await page.locator(`form[action="/job"]:has(input[value="${way}"]) button`).click();
  await page.waitForURL('**/job');
}

/// A visitor whose requests all go over a wire that can be cut.
async function wired(app, options) {
  const wire = await Wire.open();
  const one = await visitor({ ...options, proxy: { server: `http://127.0.0.1:${wire.port}`, bypass: '<-loopback>' } });
  await one.page.goto((await app.link('browser')).link);
  await one.page.getByText('Looked around.').waitFor();
  return { ...one, wire };
}

const timeline = (page) => page.locator('#timeline > li').allInnerTexts();

/// The timeline that came bit by bit is the one that comes whole.
async function whole(page) {
  await page.locator('#end').waitFor();
  const came = await timeline(page);
  await page.reload();
  assert.deepEqual(came, await timeline(page));
  assert.ok(came.length > 5, came.join('\n'));
}

/// What comes by a stream from `mark` on, until it ends: names and numbers.
async function stream(page, mark, last) {
  const [cookie] = await page.context().cookies();
  const url = new URL(`/job/events?after=${mark}`, page.url());
  const headers = { cookie: `${cookie.name}=${cookie.value}`, ...(last ? { 'last-event-id': last } : {}) };
  const body = await new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      let all = '';
      response.on('data', (data) => { all += data; });
      response.on('end', () => resolve(all));
    }).on('error', reject).end();
  });
  return body.split('\n\n').map((one) => ({ event: /^event: ?(.*)$/m.exec(one)?.[1], id: /^id: ?(.*)$/m.exec(one)?.[1] })).filter((one) => one.event);
}

test('a connection that is cut again and again loses nothing', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '2');
  const { page, context, wire } = await wired(app, PHONE);
  await begin(page, 'pin-api');
  await page.locator('#timeline > li').first().waitFor();
  for (let cut = 0; cut < 3 && !await page.locator('#end').count(); cut += 1) {
    wire.cut();
    const lost = page.locator('#lost').filter({ hasText: text('en', 'live-lost') });
    await lost.waitFor();
    if (cut === 0) await inspect(page, 'connection lost', { picture: 'phone-lost' });
    wire.mend();
    // It comes back by itself.
    await lost.waitFor({ state: 'hidden' });
  }
  await whole(page);
  await context.close();
  await wire.close();
  await app.stop();
});

test('a phone that slept through the end has all of it when it wakes', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '4');
  const { page, context, wire } = await wired(app, PHONE);
  await page.clock.install();
  await begin(page, 'pin-api');
  await page.locator('#timeline > li').first().waitFor();
  // Nothing is closed: it is silent, as behind a router that has forgotten the connection.
  wire.freeze();
  const [cookie] = await context.cookies();
  const own = new URL('/api/join', page.url());
  const over = () => new Promise((resolve, reject) => {
    request(own, { headers: { cookie: `${cookie.name}=${cookie.value}` } }, (response) => {
      let all = '';
      response.on('data', (data) => { all += data; });
      response.on('end', () => resolve(JSON.parse(all).over));
    }).on('error', reject).end();
  });
  while (!await over()) await new Promise((resolve) => { setTimeout(resolve, 200); });
  assert.equal(await page.locator('#end').count(), 0);
  wire.mend();
  await page.clock.fastForward(60_000);
  await whole(page);
  await context.close();
  await wire.close();
  await app.stop();
});

test('a page that is loaded anew in the middle has every line once', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '4');
  const { page, context } = await come(app);
  await begin(page, 'pin-api');
  for (let loads = 0; loads < 8 && !await page.locator('#end').count(); loads += 1) {
    await page.reload();
    await page.locator('#timeline > li').first().waitFor();
  }
  await whole(page);
  await context.close();
  await app.stop();
});

test('the stream goes on where the browser was', async () => {
  const app = await serve('--demo', 'nobody-pressed', '--pace', '20');
  const { page, context } = await come(app);
  await begin(page, 'button-api');
  await page.locator('#left').filter({ hasText: 'left' }).waitFor();
  const serial = (await page.locator('#view').getAttribute('data-mark')).split('.')[0];
  const [from, after] = await Promise.all([stream(page, `${serial}.0`), stream(page, `${serial}.0`, `${serial}.3`)]);
  const numbers = (all) => all.filter((one) => one.event === 'line').map((one) => Number(one.id.split('.')[1]));
  // Upwards, each once; what the browser's own header says counts before the address.
  for (const all of [numbers(from), numbers(after)]) {
    assert.ok(all.length > 2, JSON.stringify(from));
    assert.ok(all.every((one, at) => at === 0 || one > all[at - 1]), all.join(' '));
  }
  // The last lines come by themselves, or with the whole timeline that each is given at the end.
  const [one, other] = [numbers(after), numbers(from).filter((number) => number > 3)];
  const both = Math.min(one.length, other.length);
  assert.deepEqual(one.slice(0, both), other.slice(0, both));
  for (const all of [from, after]) {
    assert.ok(all.at(-1).event === 'over' && all.some((event) => event.event === 'timeline'));
  }
  // Whoever has another job's timeline, or nonsense, gets the whole.
  for (const mark of ['99.1', `${serial}.99999`, 'nonsense', '']) {
    assert.ok((await stream(page, mark)).some((one) => one.event === 'timeline'), mark);
  }
  await context.close();
  await app.stop();
});

test('the program ends and another begins: the page says so', async () => {
  const port = await freePort();
  const first = await serve('--demo', 'nobody-pressed', '--pace', '1', '--listen', `127.0.0.1:${port}`);
  const { page, context } = await come(first);
  await begin(page, 'button-api');
  await page.locator('#left').filter({ hasText: 'left' }).waitFor();
  await first.stop();
  await page.locator('#lost').filter({ hasText: text('en', 'live-lost') }).waitFor();
  const second = await serve('--demo', 'nobody-pressed', '--listen', `127.0.0.1:${port}`);
  await page.locator('#lost').filter({ hasText: text('en', 'live-gone') }).waitFor();
  await inspect(page, 'another program');
  await page.goto((await second.link('browser')).link);
  await page.getByText('Looked around.').waitFor();
  await context.close();
  await second.stop();
});

test('stop puts back what was changed', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '1');
  const { page, context } = await come(app, PHONE);
  await page.locator('#scenario').selectOption('wps-on-for-the-button');
  await page.locator('input[name="visitor"]').check();
  await page.getByRole('button', { name: 'Begin this story' }).click();
  await page.getByText('story: wps-on-for-the-button').waitFor();
  await page.getByText('Looked around.').waitFor();
  await begin(page, 'button-api');
  await page.locator('.question').getByRole('button', { name: 'Yes', exact: true }).click();
  await page.locator('#left').filter({ hasText: 'left' }).waitFor();
  // The router itself says what is so, before and after.
  const router = page.locator('#devices .side').nth(1);
  await router.getByText(text('en', 'wps-on')).waitFor();
  await page.getByRole('button', { name: text('en', 'job-stop') }).click();
  await page.locator('#end').waitFor();
  assert.match(await page.locator('#end').innerText(), /stopped/);
  assert.match(await page.locator('#act').innerText(), new RegExp(text('en', 'end-undone')));
  const told = (await timeline(page)).join('\n');
  const first = (id) => text('en', id).replace(/ *\{.*/, '');
  assert.match(told, new RegExp(`${first('event-changed')}[^]*${first('event-undone')}`));
  await page.goto(new URL('/', page.url()).href);
  await page.getByText('Looked around.').waitFor();
  await page.locator('#view').getByText(text('en', 'wps-off')).waitFor();
  await context.close();
  await app.stop();
});
