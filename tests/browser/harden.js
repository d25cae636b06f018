// What should not stay as it is: asked for one by one, changed, read back, and taken back.

import assert from 'node:assert/strict';
import { PHONE, serve } from './app.js';
import { come, inspect, text } from './pages.js';
import { test } from './suite.js';

test('a finding is changed when that is agreed to, read back, and taken back', async () => {
  const app = await serve('--demo', 'device-pin', '--pace', '40');
  const { page, context, troubles } = await come(app, PHONE);
  const findings = () => page.locator('ol.cards > li').count();
  await page.goto(new URL('/findings', page.url()).href);
  const before = await findings();
  assert.ok(before > 0);
  const question = page.locator('form:has(input[value="wps-off"])');
  await inspect(page, 'questions', { picture: 'phone-findings', full: true });
  assert.equal(await question.count(), 1);
  assert.match(await question.innerText(), new RegExp(text('en', 'fix-noted')));
  await question.getByRole('button').click();
  await page.getByText(text('en', 'fixed-wps-off')).waitFor();
  assert.match(await page.locator('.outcome.good').first().innerText(), new RegExp(text('en', 'fixed-read-back')));
  assert.ok(await findings() < before);
  assert.equal(await question.count(), 0);
  await inspect(page, 'changed');
  // It is so at the router: the start page says what a new look finds.
  await page.goto(new URL('/', page.url()).href);
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.locator('#view').getByText(text('en', 'wps-off')).waitFor();
  await page.getByText('Looked around.').waitFor();
  await page.goto(new URL('/findings', page.url()).href);
  await page.getByRole('button', { name: text('en', 'fix-undo') }).click();
  await question.waitFor();
  assert.equal(await findings(), before);
  assert.equal(await page.getByText(text('en', 'fixed-wps-off')).count(), 0);
  assert.deepEqual(troubles, []);
  await context.close();
  await app.stop();
});
