// Measures how far a page moves when its card arrives: 100 random pairs of the
// catalog on a phone and a desktop, each card whole in view. Fails over the limit.
import {readFileSync} from 'node:fs';
import {chromium} from 'playwright-core';
import {chromeArguments, chromePath} from '../support/engines.mjs';
import {projectFolder, serve} from '../support/serve.mjs';

const limit = 0.02;
const pairCount = Number(process.env.PAIRS ?? 100);
const screens = {phone: {width: 412, height: 915}, desktop: {width: 1350, height: 940}};

let seed = 20;
const random = (below) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return Math.floor((seed / 2 ** 31) * below);
};

const names = JSON.parse(readFileSync(`${projectFolder}/dist/catalog/names.json`, 'utf8'));
const pairs = Array.from({length: pairCount}, () => {
  const a = names[random(names.length)];
  // Half of the pairs are rivals, as people write of them; for the others anything goes.
  const pool = random(2) ? names.filter(({group, slug}) => group === a.group && slug !== a.slug) : [];
  const b = pool.length > 0 ? pool[random(pool.length)] : names.filter(({slug}) => slug !== a.slug)[random(names.length - 1)];
  return [a.slug, b.slug];
});

const script = '<script type="module" src="/dist/nice-pick.js"></script>';
const sheet = '<link rel="stylesheet" href="/dist/nice-pick.css">';
const blocking = '<script type="module" async blocking="render" src="/dist/nice-pick.js"></script>';
const after = '<p>Text that stands after the card, and that should not move while somebody reads it.</p>'.repeat(30);
const page = (head, card) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Shift</title>${head}<style>body { font: 16px/1.6 system-ui; margin: 16px }</style></head><body>${card}${after}</body></html>`;
const table = ([a, b]) =>
  `<nice-pick><table><thead><tr><th></th><th>${a}</th><th>${b}</th></tr></thead><tbody><tr><td>Kind</td><td>library</td><td>framework</td></tr><tr><td>Use if</td><td>you hire widely</td><td>you want batteries included</td></tr><tr><td>Pros</td><td>ecosystem<br>jobs</td><td>docs<br>single-file components</td></tr><tr><td>Cons</td><td>churn</td><td>smaller pool</td></tr><tr><td>Pick</td><td>We hire widely.</td><td></td></tr></tbody></table></nice-pick>`;
const tag =
  (variant) =>
  ([a, b]) =>
    `<nice-pick variant="${variant}" a="${a}" b="${b}"></nice-pick>`;

const cases = [
  {name: 'catalog card, with nice-pick.css', head: sheet + script, card: tag('card'), gated: true, pairs},
  {name: 'catalog compact, with nice-pick.css', head: sheet + script, card: tag('compact'), gated: true, pairs},
  {name: 'the same, script 300 ms late', head: sheet + script, card: tag('card'), gated: true, pairs: pairs.slice(0, 20), delay: 300},
  {name: 'catalog card, script alone', head: script, card: tag('card'), pairs: pairs.slice(0, 20)},
  {name: 'table, script alone', head: script, card: table, pairs: pairs.slice(0, 20)},
  {name: 'table, blocking="render"', head: blocking, card: table, pairs: pairs.slice(0, 20)},
];

const quantile = (values, share) => values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * share)];

const browser = await chromium.launch({executablePath: chromePath(), args: chromeArguments});
const rows = [];
for (const {name, head, card, gated, pairs: own, delay} of cases) {
  const pages = {};
  const server = await serve(projectFolder, {pages, delays: delay ? {'/dist/nice-pick.js': delay} : {}});
  for (const [screen, viewport] of Object.entries(screens)) {
    const shifts = [];
    for (const pair of own) {
      pages['/page'] = page(head, card(pair));
      const context = await browser.newContext({viewport});
      const tab = await context.newPage();
      await tab.addInitScript(() => {
        globalThis.shift = 0;
        new PerformanceObserver((list) => {
          for (const {value} of list.getEntries()) globalThis.shift += value;
        }).observe({type: 'layout-shift', buffered: true});
        globalThis.ready = new Promise((resolve) => document.addEventListener('nice-pick-ready', resolve));
      });
      await tab.goto(`${server.address}/page`);
      await tab.evaluate(() => globalThis.ready);
      // Shifts are told a frame or two after they happen.
      await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))));
      shifts.push(await tab.evaluate(() => globalThis.shift));
      await context.close();
    }
    const row = {name, screen, cards: shifts.length, median: quantile(shifts, 0.5), p95: quantile(shifts, 0.95), worst: Math.max(...shifts)};
    rows.push(row);
    if (gated && row.p95 > limit) {
      console.error(`${name} on a ${screen}: ${row.p95.toFixed(4)} at the 95th percentile, expected at most ${limit}`);
      process.exitCode = 1;
    }
  }
  server.close();
}
await browser.close();
for (const {name, screen, cards, median, p95, worst} of rows)
  console.log(`${name.padEnd(38)} ${screen.padEnd(8)} ${String(cards).padStart(3)} cards   median ${median.toFixed(4)}   95 % ${p95.toFixed(4)}   worst ${worst.toFixed(4)}`);
