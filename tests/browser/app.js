// Starts the program, a browser for it, and what the tests share.

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const program = process.env.OCTOPIN ?? join(here, '../../target/debug/octopin');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/// How long anything may take: the machine may be busy.
export const PATIENCE = 120_000;

/// What a phone looks like.
export const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: false };
export const DESK = { viewport: { width: 1280, height: 900 } };

/// Programs that run; whatever ends the tests ends them too.
const running = new Set();
process.on('exit', () => { for (const child of running) child.kill('SIGKILL'); });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

/// The program, serving.
export async function serve(...args) {
  const state = mkdtempSync(join(tmpdir(), 'octopin-browser-'));
  // Its temporary files are in there too.
  const env = { ...process.env, XDG_STATE_HOME: state, TMPDIR: state, LANG: 'C.UTF-8', NO_COLOR: '1' };
  const child = spawn(program, ['serve', '--no-open', '--json', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const lines = [];
  const waiting = [];
  let rest = '';
  let errors = '';
  child.stderr.on('data', (data) => { errors += data; });
  child.stdout.on('data', (data) => {
    rest += data;
    const parts = rest.split('\n');
    rest = parts.pop();
    for (const part of parts) lines.push(JSON.parse(part));
    for (const wake of waiting.splice(0)) wake();
  });
  const ended = new Promise((resolve) => { child.on('exit', resolve); });
  /// The first link of this kind that `used` has not.
  const link = async (kind, used = []) => {
    const until = Date.now() + PATIENCE;
    for (;;) {
      const found = lines.find((line) => line.for === kind && !used.includes(line.link));
      if (found) return found;
      if (Date.now() > until || child.exitCode !== null) throw new Error(`no link for a ${kind}: ${errors}`);
      await Promise.race([new Promise((resolve) => { waiting.push(resolve); }), new Promise((resolve) => { setTimeout(resolve, 500); })]);
    }
  };
  const stop = async () => {
    child.kill('SIGINT');
    await ended;
    running.delete(child);
    rmSync(state, { recursive: true, force: true });
  };
  /// What another command of the program says of the same state.
  const ask = (...words) => spawnSync(program, words, { env, encoding: 'utf8', timeout: PATIENCE });
  return { link, stop, ask, state, exit: ended };
}

/// A wire between the browser and everything else: a proxy that can be cut, that can fall silent, and
/// be mended.
export class Wire {
  static async open() {
    const wire = new Wire();
    wire.pairs = new Set();
    wire.near = new Set();
    wire.state = 'whole';
    wire.server = createServer((near) => wire.take(near));
    await new Promise((resolve) => { wire.server.listen(0, '127.0.0.1', resolve); });
    wire.port = wire.server.address().port;
    return wire;
  }

  take(near) {
    this.near.add(near);
    near.on('error', () => {});
    near.on('close', () => this.near.delete(near));
    if (this.state !== 'whole') {
      // Without an answer it is not there; without an end it is only silent.
      if (this.state === 'cut') near.destroy();
      return;
    }
    near.once('data', (head) => {
      // A proxy is asked for whole addresses.
      const [, host, port] = /^[A-Z]+ http:\/\/([^/:]+):(\d+)/.exec(head.toString('latin1')) ?? [];
      if (!host) { near.destroy(); return; }
      const far = connect({ host, port: Number(port) });
      const pair = { near, far };
      this.pairs.add(pair);
      far.on('error', () => near.destroy());
      far.on('close', () => { this.pairs.delete(pair); if (!pair.frozen) near.destroy(); });
      near.on('close', () => far.destroy());
      // One request a connection, so that each can be cut; the rest of the address stays as it is.
      const text = head.toString('latin1').replace(/^([A-Z]+) http:\/\/[^/]+/, '$1 ').replace(/\r\n(Proxy-)?Connection: [^\r]*/gi, '').replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n');
      far.write(text, 'latin1');
      near.on('data', (data) => { if (!pair.frozen) far.write(data); });
      far.on('data', (data) => { if (!pair.frozen) near.write(data); });
    });
  }

  cut() {
    this.state = 'cut';
    for (const { near, far } of this.pairs) { near.destroy(); far.destroy(); }
  }

  freeze() {
    this.state = 'silent';
    for (const pair of this.pairs) pair.frozen = true;
  }

  mend() {
    this.state = 'whole';
  }

  async close() {
    this.cut();
    for (const near of this.near) near.destroy();
    await new Promise((resolve) => { this.server.close(resolve); });
  }
}

let browser;

export async function open() {
  browser ??= await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      // A name of somebody else that leads here, as in DNS rebinding.
      '--host-resolver-rules=MAP evil.example 127.0.0.1', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  return browser;
}

export async function close() {
  await browser?.close();
}

/// A page of a new visitor. What it must never do is noted, and told by `troubles`.
export async function visitor(options = {}) {
  const context = await (await open()).newContext({ locale: 'en-GB', ...DESK, ...options });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const troubles = [];
  const foreign = (url) => !/^https?:\/\/(127\.0\.0\.1|localhost)[:/]/.test(url) && !url.startsWith('data:');
  page.on('request', (request) => { if (foreign(request.url())) troubles.push(`asks elsewhere: ${request.url()}`); });
  page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // A page that is refused on purpose says so in the console too.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) troubles.push(`console: ${message.text()}`);
  });
  return { context, page, troubles };
}

/// What axe finds wrong with the page as it is now.
export async function violations(page) {
  await page.evaluate(axe);
  const result = await page.evaluate(async () => {
    const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    // eslint-disable-next-line no-undef
    const found = await axe.run(document, { runOnly: { type: 'tag', values: rules } });
    return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(', ')}`);
  });
  return result;
}

/// What a page must be beyond axe: no sideways scrolling, targets that are large enough, a language,
/// one heading, a title.
export async function shape(page) {
  return page.evaluate(() => {
    const wrong = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) {
      const wide = [...document.querySelectorAll('body *')].find((one) => one.getBoundingClientRect().right > root.clientWidth + 1 && !one.closest('.scroll') && !one.closest('.skip'));
      wrong.push(`scrolls sideways: ${root.scrollWidth} > ${root.clientWidth} by ${wide?.outerHTML.slice(0, 120)}`);
    }
    for (const one of document.querySelectorAll('p:empty:not([role])')) wrong.push(`empty: ${one.parentElement.outerHTML.slice(0, 120)}`);
    if (!root.lang) wrong.push('no language');
    if (document.querySelectorAll('h1').length !== 1) wrong.push('not one first heading');
    if (!document.title.includes('Octopin')) wrong.push('no title');
    for (const one of document.querySelectorAll('button, summary, select, input:not([type=hidden]), nav a, a.button')) {
      // A box to tick is pressed by its label too.
      const box = ((one.type === 'checkbox' && one.closest('label')) || one).getBoundingClientRect();
      const seen = box.width > 0 && box.height > 0 && !one.closest('details:not([open]) > :not(summary)');
      const least = one.matches('.term summary') ? 24 : 43.5;
      if (seen && (box.height < least || box.width < 24)) wrong.push(`small: ${one.outerHTML.slice(0, 80)} ${box.width}x${box.height}`);
    }
    return wrong;
  });
}
