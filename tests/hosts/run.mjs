// Builds a small site of each host with the real tool, opens it in a browser, and
// says of each way to publish a card whether it works there.
//   node tests/hosts/run.mjs [name…]
import {cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {chromium} from 'playwright-core';
import {format} from 'prettier';
import {chromeArguments, chromePath} from '../support/engines.mjs';
import {projectFolder, serve} from '../support/serve.mjs';
import {attempt, checkBakedLive, checkBakedPlain, checkFeed, checkPost} from './support/check.mjs';
import {checkRecipe} from './support/recipe.mjs';
import {run} from './support/tools.mjs';

const here = import.meta.dirname;
const dist = join(projectFolder, 'dist');
const ways = ['recipe', 'tag', 'table', 'iframe', 'baked, no JavaScript', 'baked, JavaScript on', 'feed'];
const none = '–';

const all = readdirSync(here).filter((name) => existsSync(join(here, name, 'host.mjs')));
const names = process.argv.length > 2 ? process.argv.slice(2) : all;
for (const name of names) if (!all.includes(name)) throw new Error(`"${name}" is no host; there are ${all.join(', ')}`);
if (!existsSync(join(dist, 'nice-pick.js'))) throw new Error('dist is missing: "npm run build"');

const {bin} = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
const bakeProgram = join(projectFolder, (typeof bin === 'string' ? bin : bin?.['nice-pick']) ?? 'dist/bake/cli.js');
const hasBake = existsSync(bakeProgram);
const hasEmbed = existsSync(join(dist, 'embed.html'));

/** The first line of what went wrong, for a cell of the table. */
const brief = (text) => text.split('\n')[0].replaceAll('|', '\\|').slice(0, 160);

/** Looks at one site of a host, in every way. */
const check = async (browser, name, site) => {
  const folder = join(here, name);
  const out = join(projectFolder, '.cache/hosts', site.slug ?? name);
  const faults = checkRecipe(folder, [folder, join(folder, 'site'), join(projectFolder, 'src/hosts', name)]);
  const results = Object.fromEntries(ways.map((way) => [way, none]));
  results.recipe = faults.length > 0 ? faults.join('; ') : '✓';

  rmSync(out, {recursive: true, force: true});
  if (site.install) await site.install();
  await site.build({out, dist});
  const live = site.serve ? await site.serve({out, dist}) : await serve(out);
  try {
    const origin = live.origin ?? live.address;
    const frame = site.frame ?? true;
    Object.assign(results, await checkPost(browser, origin, site.post, {hasFrame: hasEmbed && frame}));
    if (!hasEmbed && frame) results.iframe = 'not built yet';
    // What a host has to show beyond the ways counts for the way it is used in first.
    if (site.check && results.tag === '✓') results.tag = await attempt(() => site.check({browser, origin}));
    const feeds = [];
    for (const feed of site.feeds ?? []) feeds.push(await checkFeed(browser, origin, feed, site.post));
    results.feed = feeds.find((result) => result !== '✓') ?? feeds[0] ?? none;
  } finally {
    await live.close();
  }

  if (hasBake) {
    const baked = `${out}-baked`;
    rmSync(baked, {recursive: true, force: true});
    cpSync(out, baked, {recursive: true});
    const made = await attempt(() => run(process.execPath, [bakeProgram, 'bake', baked, ...(site.bake ?? [])]));
    const server = await serve(baked);
    try {
      results['baked, no JavaScript'] = made === '✓' ? await checkBakedPlain(browser, server.address, site.post) : made;
      results['baked, JavaScript on'] = made === '✓' ? await checkBakedLive(browser, server.address, site.post) : made;
    } finally {
      server.close();
    }
  } else results['baked, no JavaScript'] = results['baked, JavaScript on'] = 'not built yet';
  return results;
};

const browser = await chromium.launch({executablePath: chromePath(), args: chromeArguments});
const rows = [];
for (const name of names) {
  const before = Date.now();
  // A host that can be used in several ways has a site for each.
  let sites;
  try {
    sites = [(await import(join(here, name, 'host.mjs'))).default].flat();
  } catch (error) {
    sites = [{name, build: () => Promise.reject(error)}];
  }
  for (const site of sites) {
    let cells;
    try {
      const results = await check(browser, name, site);
      const failed = ways.filter((way) => !['✓', none, 'not built yet'].includes(results[way]));
      for (const way of failed) console.error(`${site.name}, ${way}: ${results[way]}\n`);
      if (failed.length > 0) process.exitCode = 1;
      cells = ways.map((way) => brief(results[way]));
    } catch (error) {
      process.exitCode = 1;
      console.error(`${site.name}: ${error.stack}\n`);
      cells = [brief(error.message), ...ways.slice(1).map(() => none)];
    }
    const version = await site.version?.().catch(() => '');
    rows.push([version ? `${site.name} (${version})` : site.name, ...cells]);
  }
  console.error(`${name}: ${((Date.now() - before) / 1000).toFixed(0)} s`);
}
await browser.close();

const line = (cells) => `| ${cells.join(' | ')} |`;
const table = [line(['Host', ...ways]), line(['Host', ...ways].map(() => '---')), ...rows.map(line)].join('\n');
console.log(`\n${table}\n`);
// What the README shows is of a run of all.
if (names.length === all.length) writeFileSync(join(here, 'results.md'), await format(table, {parser: 'markdown'}));
