// The web app in a real browser.
//
// node run.js [NAME]      runs all tests, or those whose name has NAME in it
// OCTOPIN=…               the program (default: target/debug/octopin)
// SCREENSHOTS=DIRECTORY   keeps pictures of the pages

import { PATIENCE, close } from './app.js';
import { tests } from './suite.js';
import './join.js';
import './answers.js';
import './given.js';
import './live.js';
import './harden.js';
import './files.js';
import './terms.js';
import './doors.js';
import './calm.js';

const wanted = process.argv[2] ?? '';
let failed = 0;
const chosen = tests.filter(({ name }) => name.includes(wanted));
for (const { name, body } of chosen) {
  const began = Date.now();
  try {
    let timer;
    const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error('took too long')), 5 * PATIENCE); });
    await Promise.race([body(), late]);
    clearTimeout(timer);
    console.log(`ok   ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL ${name}\n${String(error.stack ?? error).split('\n').slice(0, 30).join('\n')}`);
  }
}
await close();
console.log(`${chosen.length - failed} of ${chosen.length} passed`);
process.exit(failed ? 1 : 0);
