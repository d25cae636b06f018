// A whole job in a home that is not virtual: the app itself, a stock router and a stock printer, in
// the network namespace that `cargo test -p octopin --test join_stock` makes and runs this in.
//
// PRINTER, ROUTER, PIN   the addresses and the PIN that are typed
// NAME, NETWORK          what the printer and the network are called
//
// It prints WAITING when the printer's turn has come.

import assert from 'node:assert/strict';
import { close, serve } from './app.js';
import { come, inspect, text } from './pages.js';

const { PRINTER, ROUTER, PIN, NAME, NETWORK } = process.env;

const app = await serve();
const { page, context, troubles } = await come(app);
assert.match(await page.locator('#view').innerText(), new RegExp(NAME));
await inspect(page, 'a real home');

// What cannot be found from here is said.
const say = page.locator('#say-more');
await say.locator('> summary').click();
await say.locator('input[name="printer"]').fill(PRINTER);
await say.locator('input[name="router"]').fill(ROUTER);
await say.locator('button').click();
await page.locator('#view').filter({ hasText: ROUTER }).filter({ hasText: NETWORK }).waitFor();
await page.getByText(text('en', 'looked')).waitFor();
await inspect(page, 'a real router');

await page.goto(new URL('/pin', page.url()).href);
await page.getByLabel('WPS PIN of the printer').fill(PIN);
await page.getByRole('button', { name: 'Use this PIN' }).click();
await page.waitForURL('**/plan');
await inspect(page, 'a real plan');
await page.locator('form[action="/job"]:has(input[value="pin-api"]) button').click();
await page.waitForURL('**/job');

// The window is open, and how long is counted down.
const yes = page.locator('.question').getByRole('button', { name: 'Yes', exact: true });
const left = page.locator('#left').filter({ hasText: /\d/ });
for (;;) {
  const which = await Promise.race([
    yes.waitFor().then(() => 'consent'),
    left.waitFor().then(() => 'waiting'),
    page.locator('#end').waitFor().then(() => 'end'),
  ]);
  assert.notEqual(which, 'end', await page.locator('main').innerText());
  if (which === 'waiting') break;
  await yes.click();
  await yes.waitFor({ state: 'hidden' });
}
await inspect(page, 'a real window');
console.log('WAITING');

await page.locator('#end').waitFor();
assert.match(await page.locator('#end').innerText(), /^Done: .*is on the network/);
assert.match(await page.locator('#act').innerText(), new RegExp(text('en', 'end-verified')));
await inspect(page, 'a real end');
await page.goto(new URL('/history/1', page.url()).href);
assert.match(await page.locator('main').textContent(), new RegExp(NETWORK));
assert.deepEqual(troubles, []);
await context.close();
await app.stop();
await close();
