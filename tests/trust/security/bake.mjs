import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {projectFolder} from '../../support/serve.mjs';
import {compose} from './cards.mjs';
import {payloads} from './payloads.mjs';
import {escapeMarkup} from './server.mjs';

const folder = join(projectFolder, '.cache/trust-bake');
const together = 60;

/** What a page can hold of a text: no NUL, and one kind of line break. */
const inMarkup = (text) => text.replaceAll('\0', '').replace(/\r\n?/g, '\n');
const flat = (text) => inMarkup(text).trim();

/** Writes the cards of one payload, as an author would who knows how to write HTML. */
const write = (number) => {
  const textOf = (offset) => payloads[(number + offset) % payloads.length].text;
  const card = (way, attributes, inside, shown) => {
    const all = {...attributes, id: `${payloads[number].id}-${way}`, 'data-shown': JSON.stringify(shown), variant: ['card', 'compact', 'inline'][number % 3]};
    const written = Object.entries(all).map(([name, value]) => ` ${name}="${escapeMarkup(inMarkup(value))}"`);
    return `<nice-pick${written.join('')}>${inside}</nice-pick>`;
  };
  const scripts = ['figures', 'author'].map((when) => {
    const {comparison, shown} = compose(payloads, number, when);
    const text = JSON.stringify(comparison).replaceAll('<', '\\u003c');
    return card(
      when,
      {},
      `<script type="application/json">${text}</script>`,
      shown.map(({text}) => inMarkup(text)),
    );
  });
  const cells = Array.from({length: 7}, (_, offset) => flat(textOf(offset)).replaceAll('\f', ' '));
  const [left, right, label, one, other, link, reason] = cells.map(escapeMarkup);
  const table = `<table><thead><tr><th></th><th>${left}</th><th>${right} 2</th></tr></thead><tbody><tr><td>${label}</td><td>${one}</td><td><code>${other}</code></td></tr><tr><td>Pros</td><td><a href="${link}">${link}</a></td><td><em title="${one}">${one}</em></td></tr><tr><td>Pick</td><td>${reason}</td><td></td></tr></tbody></table>`;
  const shownOfTable = cells.filter((text, offset) => text && (offset !== 2 || !/:\s*$/.test(text)));
  const reasonGiven = inMarkup(textOf(1));
  const attributes = {pick: textOf(0), reason: textOf(1), contact: textOf(2), theme: textOf(3), 'heading-level': textOf(4), lang: textOf(5)};
  return [...scripts, card('table', {}, table, shownOfTable), card('attributes', attributes, '<script type="application/json">{"a": "One", "b": "Two"}</script>', [reasonGiven])];
};

/** Bakes pages with a payload in every field, and opens them. */
export const runBake = async ({browser, server}) => {
  const command = join(projectFolder, 'dist/bake/cli.js');
  if (!existsSync(command)) return {counts: {baked: 0}, failures: ['bake: there is no dist/bake/cli.js']};
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const names = [];
  for (let from = 0; from < payloads.length; from += together) {
    const cards = payloads.slice(from, from + together).flatMap((_, index) => write(from + index));
    const name = `${from}.html`;
    names.push(name);
    writeFileSync(
      join(folder, name),
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Baked</title><link rel="icon" href="data:,"><script src="/tests/trust/security/pages/baked.js"></script></head><body>${cards.join('\n')}</body></html>`,
    );
  }
  const failures = [];
  const {status, stdout, stderr} = spawnSync(process.execPath, [command, 'bake', folder, '--json-ld'], {encoding: 'utf8', maxBuffer: 1e9});
  if (status !== 0)
    failures.push(
      `bake: exit code ${status}: ${`${stdout}${stderr}`
        .split('\n')
        .filter((line) => /expected|fault|Error/.test(line))
        .slice(0, 5)
        .join('; ')}`,
    );
  const counts = {baked: 0, texts: 0};
  const context = await browser.newContext();
  for (const name of names) {
    const page = await context.newPage();
    page.on('pageerror', (error) => failures.push(`bake ${name}: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!/^\/(\.cache\/trust-bake|tests\/trust\/security\/pages)\//.test(new URL(url).pathname) && !/^(marker:|data:,$)/.test(url))
        failures.push(`bake ${name}: asked for ${url}`);
    });
    await page.goto(`${server.address}/.cache/trust-bake/${name}`);
    const result = await page.waitForFunction(() => window.result, undefined, {timeout: 60_000}).catch((error) => error);
    const {cards, texts, faults} = result instanceof Error ? {cards: 0, texts: 0, faults: [`${name}: ${result.message}`]} : await result.jsonValue();
    failures.push(...faults.map((fault) => `bake ${fault}`));
    counts.baked += cards;
    counts.texts += texts;
    await page.close();
  }
  await context.close();
  rmSync(folder, {recursive: true, force: true});
  return {counts, failures};
};
