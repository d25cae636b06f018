// The app itself while it looks around, which takes some seconds where nobody answers. Run by `calm.js`
// in a network namespace of its own.

import assert from 'node:assert/strict';
import { close, serve, shape, visitor } from './app.js';
import { inspect, news, text } from './pages.js';

const looking = text('en', 'looking');

/// A page that is opened while it looks gets what was found, without being loaded again.
async function gets(page, path, what) {
  await page.goto(new URL('/', page.url()).href);
  const again = page.getByRole('button', { name: text('en', 'look-again') });
  if (await again.isEnabled()) await again.click();
  await page.goto(new URL(path, page.url()).href);
  assert.equal(await page.locator('#say').innerText(), looking, path);
  await page.evaluate(() => { window.same = true; });
  await page.locator('#say').filter({ hasNotText: looking }).waitFor();
  await page.locator('#view').locator(what).first().waitFor();
  assert.equal(await page.evaluate(() => window.same), true, `${path} was loaded again`);
  await inspect(page, path);
}

const app = await serve();
const { page, context, troubles } = await visitor();
const { link } = await app.link('browser');
await page.goto(link);
// The first look: nothing is known before it.
await page.goto(new URL('/plan', page.url()).href);
assert.equal(await page.locator('#say').innerText(), looking);
assert.equal(await page.locator('#view form[action="/job"]').count(), 0);
await inspect(page, 'a plan that is not there yet');
await page.locator('#view form[action="/job"], #view .outcome').first().waitFor();
await gets(page, '/plan', 'form[action="/job"], .outcome');
await gets(page, '/findings', 'ol.cards, .outcome');
await gets(page, '/', '#printers');

// Who has no script is not disturbed while they type, an error stays, and a link brings what is new.
const own = new URL('/', page.url());
const calm = await visitor({ javaScriptEnabled: false });
await calm.page.goto((await app.link('browser', [link])).link);
await calm.page.locator('form[action="/look"] button').click();
await calm.page.locator('#say-more > summary').click();
await calm.page.getByLabel('Name of the Wi-Fi network').fill('Home');
await calm.page.getByLabel('Passphrase of the network').fill('short');
await calm.page.getByRole('button', { name: 'Use this and look again' }).click();
await calm.page.locator('#passphrase-error').waitFor();
assert.equal(await calm.page.locator('#say').innerText(), looking);
await new Promise((resolve) => { setTimeout(resolve, 4000); });
assert.equal(await calm.page.locator('#passphrase-error').count(), 1);
assert.equal(await calm.page.getByLabel('Passphrase of the network').inputValue(), 'short');
assert.deepEqual(await shape(calm.page), []);
await calm.page.getByRole('link', { name: 'Deutsch' }).click();
await calm.page.getByRole('heading', { level: 1, name: text('de', 'start-title') }).waitFor();
await calm.page.getByRole('link', { name: 'English' }).click();
await news(calm.page, calm.page.getByText('Looked around.'));
await calm.context.close();

// The connection is lost while it looks: the page says so.
await page.goto(own.href);
await page.getByRole('button', { name: text('en', 'look-again') }).click();
assert.equal(await page.locator('#say').innerText(), looking);
await app.stop();
await page.locator('#lost').filter({ hasText: text('en', 'live-lost') }).waitFor();
await inspect(page, 'lost on the start page');
// Whatever asks for a program that is gone is told so by the browser.
assert.deepEqual(troubles.filter((one) => !one.includes('net::ERR_')), []);
await context.close();
await close();
