// What the tests do with a page, and what they ask of it.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { PATIENCE, shape, violations, visitor } from './app.js';

const pictures = process.env.SCREENSHOTS;
if (pictures) mkdirSync(pictures, { recursive: true });

/// Looks at the page as it is now in every way.
export async function inspect(page, name, options = {}) {
  const wrong = [...await violations(page), ...await shape(page)];
  assert.deepEqual(wrong, [], `${name} at ${page.url()}`);
  if (pictures && options.picture) await page.screenshot({ path: join(pictures, `${options.picture}.png`), fullPage: options.full ?? false });
}

export async function come(app, options) {
  const one = await visitor(options);
  await one.page.goto((await app.link('browser')).link);
  await one.page.getByText('Looked around.').waitFor();
  return one;
}

/// Begins a way and waits for the end; looks at the page meanwhile and after.
export async function go(page, way, look) {
  await page.goto(new URL('/plan', page.url()).href);
  if (look) await inspect(page, 'plan', { picture: `${look}-plan` });
  await page.locator(`form[action="/job"]:has(input[value="${way}"]) button`).click();
  await page.waitForURL('**/job');
  if (look) await inspect(page, 'job', { picture: `${look}-job` });
  await page.locator('#end').waitFor();
  if (look) await inspect(page, 'end', { picture: `${look}-end` });
  return page.locator('#end').innerText();
}

/// Presses Tab until the focused element fits; every stop on the way has to be seen. `rest`: how long
/// the person rests at each, in milliseconds.
export async function tabTo(page, what, fits, rest = 0) {
  for (let stops = 0; stops < 150; stops += 1) {
    await page.keyboard.press('Tab');
    await new Promise((resolve) => { setTimeout(resolve, rest); });
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

/// Where there is no script: asks for what is new, by the page's own link, until it is there.
export async function news(page, what) {
  const until = Date.now() + PATIENCE;
  while (!await what.count()) {
    assert.ok(Date.now() < until, `it never comes: ${await page.locator('main').innerText()}`);
    await new Promise((resolve) => { setTimeout(resolve, 250); });
    const link = page.getByRole('link', { name: text('en', 'job-reload') });
    if (await link.count()) await link.click();
  }
}

/// A text of the app in a language, or of another part of the program.
export function text(code, id, area = 'web') {
  const file = readFileSync(new URL(`../../crates/text/${area}/${code}.ftl`, import.meta.url), 'utf8');
  return file.split('\n').find((line) => line.startsWith(`${id} = `)).slice(id.length + 3);
}

export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address();
  await new Promise((resolve) => { server.close(resolve); });
  return port;
}
