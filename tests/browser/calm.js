// Pages leave their reader in peace: nothing loads itself anew, nothing that is said stays when it is
// not so any more, and what takes its time comes by itself.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PATIENCE, serve, shape, visitor } from './app.js';
import { come, inspect, news, tabTo, text } from './pages.js';
import { test } from './suite.js';

test('without script, by the keyboard, slowly: Stop is reached during a job, and stops it', async () => {
  const app = await serve('--demo', 'nobody-pressed', '--pace', '1');
  const { page, context } = await visitor({ javaScriptEnabled: false });
  await page.goto((await app.link('browser')).link);
  await news(page, page.getByText('Looked around.'));
  await page.goto(new URL('/plan', page.url()).href);
  await page.locator('form[action="/job"]:has(input[value="button-api"]) button').click();
  await page.waitForURL('**/job');
  let loads = 0;
  page.on('load', () => { loads += 1; });
  // Without script axe cannot run; what it finds is in the page with script too.
  assert.deepEqual(await shape(page), []);
  await tabTo(page, 'stop', (at) => at.form === '/job/stop', 400);
  assert.equal(loads, 0, 'the page was loaded anew under the reader');
  await page.keyboard.press('Enter');
  await news(page, page.locator('#end'));
  assert.match(await page.locator('#end').innerText(), /stopped/);
  await context.close();
  await app.stop();
});

test('what is so for a moment is said and gone; what is to be done stays', async () => {
  const app = await serve('--demo', 'nobody-pressed', '--pace', '4');
  const { page, context } = await come(app);
  await page.goto(new URL('/plan', page.url()).href);
  await page.locator('form[action="/job"]:has(input[value="button-api"]) button').click();
  await page.locator('#left').filter({ hasText: 'left' }).waitFor();
  const told = page.locator('#told');
  await told.filter({ hasText: /60 seconds left/ }).waitFor();
  assert.equal(await page.locator('#say').innerText(), text('en', 'do-button'));
  await inspect(page, 'a minute is left');
  await told.filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
  assert.equal(await page.locator('#say').innerText(), text('en', 'do-button'));
  await context.close();
  await app.stop();
});

test('a real look takes its time, and every page gets what it found', () => {
  // In a network namespace in which nobody is: a look there asks nobody else's devices.
  const script = join(dirname(fileURLToPath(import.meta.url)), 'looking.js');
  const alone = spawnSync('unshare', ['-rn', '-pf', '--kill-child', 'sh', '-c', 'ip link set lo up && exec node "$0"', script], { encoding: 'utf8', timeout: 4 * PATIENCE });
  assert.equal(alone.status, 0, `${alone.error ?? ''}${alone.stdout}${alone.stderr}`);
});
