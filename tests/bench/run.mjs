// Compares the cost of this card with that of the same card made in other ways, and
// writes what it found to results.md, results.svg and results.json: `npm run bench`.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {cpus, release, totalmem, type} from 'node:os';
import {join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import pixelmatch from 'pixelmatch';
import {chromium} from 'playwright-core';
import {PNG} from 'pngjs';
import {chromeArguments, chromePath} from '../support/engines.mjs';
import {projectFolder} from '../support/serve.mjs';
import {open} from './measure.mjs';
import {report} from './report.mjs';

const here = import.meta.dirname;
const rounds = Number(process.env.ROUNDS ?? 9);
const many = 1_000;

if (!existsSync(join(here, 'node_modules')))
  assert.equal(spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], {cwd: here, stdio: 'inherit', shell: process.platform === 'win32'}).status, 0);
const {makeCards} = await import('./cards/build.mjs');

const comparison = JSON.parse(readFileSync(join(here, 'comparison.json'), 'utf8'));
const cards = await makeCards();
const browser = await chromium.launch({executablePath: chromePath(), args: chromeArguments});

/** Makes sure that all cards are the same: in text, before and after an update, and in their looks. */
const assertSame = async () => {
  const seen = [];
  for (const card of cards) {
    const {page, time, close} = await open(browser, card, comparison);
    await time('harness.load(card)');
    await time('harness.mount(comparison, 30, true)');
    const texts = await page.evaluate('harness.texts()');
    const picture = PNG.sync.read(await page.locator('main > :first-child').screenshot());
    if (!card.markup) await time(`harness.update('${comparison.b.slug}')`);
    seen.push({card, texts, picture, updated: card.markup ? undefined : await page.evaluate('harness.texts()')});
    await close();
  }
  const [ours, ...others] = seen;
  const same = (one, other) => one.join('\n') === other.join('\n');
  assert.ok(ours.texts.length === 30 && ours.texts.every((text, index) => text && text !== ours.updated[index]), 'an update that nobody could see');
  for (const {card, texts, updated, picture} of others) {
    assert.ok(same(texts, ours.texts), `${card.label}: another text`);
    assert.ok(!updated || same(updated, ours.updated), `${card.label}: another text after the update`);
    const {width, height} = ours.picture;
    assert.deepEqual([picture.width, picture.height], [width, height], `${card.label}: another size`);
    const different = pixelmatch(picture.data, ours.picture.data, undefined, width, height, {threshold: 0.1});
    assert.ok(different <= width * height * 0.001, `${card.label}: ${different} pixels are different`);
  }
};

const brotli = (text = '') => (text ? brotliCompressSync(text).length : 0);

/** All that a page needs for a first card, as a server sends it. */
const weigh = ({script, served = script, sheet, markup}) => brotli(served) + brotli(sheet) + (markup ? brotli(markup.near) : brotli(JSON.stringify(comparison)));

/** What is measured of a card in one round, each in a page of its own. */
const measurements = {
  first: async (card) => {
    const {time, close} = await open(browser, card, comparison, 4);
    const value = (await time('harness.load(card)')) + (await time('harness.mount(comparison, 1, true)'));
    await close();
    return {first: value};
  },
  ...Object.fromEntries(
    [1, 100, many].map((count) => [
      `cards${count}`,
      async (card) => {
        const {time, heap, close} = await open(browser, card, comparison);
        await time('harness.load(card)');
        await time('harness.show(false)');
        const before = count === many && (await heap());
        // What is not shown is not laid out: this is the script's part, and the parser's where the card is markup.
        const script = await time(`harness.mount(comparison, ${count}, true)`);
        const whole = script + (await time('harness.show(true)'));
        const values = {[`script${count}`]: script, [`whole${count}`]: whole};
        if (count === many) {
          values.heap = ((await heap()) - before) / count;
          if (!card.markup) values.update = await time(`harness.update('${comparison.b.slug}')`);
        }
        await close();
        return values;
      },
    ]),
  ),
  uncontained: async (card) => {
    if (card.name === 'element') return {};
    const {time, close} = await open(browser, card, comparison);
    await time('harness.load(card)');
    const value = await time(`harness.mount(comparison, ${many}, false)`);
    await close();
    return {uncontained: value};
  },
};

await assertSame();
const runs = [];
for (let round = 0; round < rounds; round++) {
  for (const measure of Object.values(measurements))
    for (const [index] of cards.entries()) {
      // Each round begins with another card.
      const card = cards[(index + round) % cards.length];
      runs.push({round, card: card.name, ...(await measure(card))});
    }
  console.log(`round ${round + 1} of ${rounds}`);
}

const installed = (name) => JSON.parse(readFileSync([here, projectFolder].map((folder) => join(folder, 'node_modules', name, 'package.json')).find(existsSync), 'utf8')).version;
const results = {
  date: new Date().toISOString(),
  machine: {
    processor: cpus()[0].model,
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    system: `${type()} ${release()}`,
    browser: `Chromium ${browser.version()}`,
  },
  versions: Object.fromEntries(['lit', 'react', 'svelte', 'vue'].map((name) => [name, installed(name)])),
  rounds,
  cards: cards.map((card) => ({name: card.name, label: card.label, bytes: weigh(card)})),
  runs,
};
await browser.close();
await report(results, here);
