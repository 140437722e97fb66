// Measures what a card costs its page with Lighthouse, as on a phone: a blog post with the
// card in its first screen, baked, from the catalog and from a table, in turns with
// the same post without a card. Fails over the limits, and writes lighthouse.md.
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {launch} from 'chrome-launcher';
import lighthouse from 'lighthouse';
import {chromium} from 'playwright-core';
import {format, resolveConfig} from 'prettier';
import {chromeArguments, chromePath} from '../support/engines.mjs';
import {projectFolder} from '../support/serve.mjs';
import {serveLikeCdn} from './support/cdn.mjs';

const rounds = Number(process.env.RUNS ?? 5);
const screen = {width: 412, height: 823};
const mostBlockingMore = 20;
const site = `${projectFolder}.cache/e2e/lighthouse`;
const report = `${projectFolder}tests/e2e/lighthouse.md`;

const script = '<script type="module" src="nice-pick.js"></script>';
const blocking = '<script type="module" async blocking="render" src="nice-pick.js"></script>';
const sheet = '<link rel="stylesheet" href="nice-pick.css">';
const named = (variant) => `<nice-pick variant="${variant}" heading-level="2" a="fine-tuning-llms" b="few-shot-learning"></nice-pick>`;
const table = `<nice-pick heading-level="2">
<table>
<thead><tr><th></th><th>React</th><th>Vue</th></tr></thead>
<tbody>
<tr><td>Kind</td><td>library</td><td>framework</td></tr>
<tr><td>Use if</td><td>you hire widely</td><td>you want batteries included</td></tr>
<tr><td>Pros</td><td>ecosystem<br>jobs</td><td>docs<br>single-file components</td></tr>
<tr><td>Cons</td><td>churn</td><td>smaller pool</td></tr>
<tr><td>Pick</td><td>We hire widely and need the ecosystem.</td><td></td></tr>
</tbody>
</table>
</nice-pick>`;

const fromCatalog = 'Fine-Tuning LLMs vs Few-Shot Learning';
const fromTable = 'React vs Vue';
const pages = [
  {name: 'no card', file: 'none', head: '', card: ''},
  {name: 'baked card, no script', file: 'baked', head: '', card: named('card'), isBaked: true, title: fromCatalog, mostShift: 0},
  {name: 'baked card, and the script', file: 'adopted', head: script, card: named('card'), isBaked: true, title: fromCatalog, mostShift: 0},
  {name: 'catalog card, with `nice-pick.css`', file: 'catalog', head: sheet + script, card: named('card'), title: fromCatalog, mostShift: 0.02},
  {name: 'compact catalog card, with `nice-pick.css`', file: 'compact', head: sheet + script, card: named('compact'), title: fromCatalog, mostShift: 0.02},
  {name: 'table, script alone', file: 'table', head: script, card: table, title: fromTable},
  {name: 'table, `blocking="render"`', file: 'blocking', head: blocking, card: table, title: fromTable},
];

const paragraphs = [
  'The question comes up in every team that has a model in production and a list of things it gets wrong. Somebody says that the prompt is at its limit, somebody else says that nobody has tried a better one, and both are right about something.',
  'We tried both ways on the same task for two weeks: sorting support mail into nineteen folders, four of which had existed for less than a month. We kept notes of every hour spent, because the bill of the provider is the smaller part of the cost.',
  'What surprised us was how much depended on the folders and how little on the model. Folders that a new colleague would get right on the first day were right from the first example. Those that we ourselves argue about stayed wrong with two thousand.',
  'So the advice is an old one. Look at fifty mistakes before you look at any tool, and write down what kind each of them is. The way to go is usually visible by the thirtieth.',
];

const write = ({file, head, card}) =>
  writeFileSync(
    `${site}/${file}.html`,
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sorting mail: train a model, or show it examples?</title>
<meta name="description" content="Two weeks, nineteen folders, and what we would do next time.">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="post.css">
${head}
</head>
<body>
<header><a href="/none.html">Slack Water</a></header>
<main>
<article>
<h1>Train a model, or show it examples?</h1>
<p>Two weeks, nineteen folders, and what we would do next time.</p>
${card}
${[...paragraphs, ...paragraphs].map((text) => `<p>${text}</p>`).join('\n')}
</article>
</main>
<footer><p>Written by Ines Halloran, 12 November 2026.</p></footer>
</body>
</html>
`,
  );

rmSync(site, {recursive: true, force: true});
mkdirSync(site, {recursive: true});
for (const file of ['nice-pick.js', 'nice-pick.css', 'catalog']) cpSync(`${projectFolder}dist/${file}`, `${site}/${file}`, {recursive: true});
writeFileSync(
  `${site}/post.css`,
  `:root { color-scheme: light dark }
body { max-inline-size: 40rem; margin: 0 auto; padding: 1rem; font: 1.0625rem/1.6 Georgia, serif }
h1 { margin: 1rem 0 0.5rem; font-size: 1.75rem; line-height: 1.2 }
header a, footer { color: inherit; font: 0.875rem/1.5 system-ui, sans-serif }
nice-pick { font-size: 1rem }
nice-pick :is(td, th) { padding: 0.25rem 0.5rem 0.25rem 0; text-align: start; vertical-align: top }
`,
);
writeFileSync(`${site}/robots.txt`, 'User-agent: *\nAllow: /\n');
for (const page of pages) {
  write(page);
  if (!page.isBaked) continue;
  const {status, stderr} = spawnSync(process.execPath, [`${projectFolder}dist/bake/cli.js`, 'bake', `${site}/${page.file}.html`], {encoding: 'utf8'});
  if (status !== 0) throw new Error(`${page.file}.html could not be baked: ${stderr}`);
}

const faults = [];
const server = await serveLikeCdn(site);

// What is measured must be there: each card, in the first screen.
const browser = await chromium.launch({executablePath: chromePath(), args: chromeArguments});
for (const {name, file, title} of pages) {
  const tab = await browser.newPage({viewport: screen});
  await tab.goto(`${server.address}/${file}.html`);
  if (title) {
    const heading = tab.locator('nice-pick').getByRole('heading', {name: title, exact: true});
    await heading.waitFor();
    const {y} = await heading.boundingBox();
    if (y > screen.height / 2) faults.push(`${name}: expected the card in the first screen, saw it ${y} px down`);
  } else if ((await tab.locator('nice-pick').count()) > 0) faults.push(`${name}: expected no card`);
  await tab.close();
}
await browser.close();

const metrics = {
  firstPaint: 'first-contentful-paint',
  largestPaint: 'largest-contentful-paint',
  speed: 'speed-index',
  blocking: 'total-blocking-time',
  shift: 'cumulative-layout-shift',
  bytes: 'total-byte-weight',
};
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const version = JSON.parse(readFileSync(`${projectFolder}node_modules/lighthouse/package.json`, 'utf8')).version;

/** Measures one page once. */
const measure = async (port, file) => {
  const {lhr} = await lighthouse(`${server.address}/${file}.html`, {port, output: 'json', logLevel: 'silent', onlyCategories: categories});
  if (lhr.runtimeError) throw new Error(`${file}: ${lhr.runtimeError.message}`);
  const seen = Object.fromEntries(categories.map((name) => [name, Math.round(100 * lhr.categories[name].score)]));
  for (const [name, audit] of Object.entries(metrics)) seen[name] = lhr.audits[audit].numericValue;
  const failing = categories
    .slice(1)
    .flatMap((name) => lhr.categories[name].auditRefs.filter(({id, weight}) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1).map(({id}) => id));
  return {...seen, failing, benchmark: lhr.environment.benchmarkIndex, browser: lhr.environment.hostUserAgent.match(/Chrome\/(\d+)/)[1]};
};

const runs = Object.fromEntries(pages.map(({file}) => [file, []]));
for (let round = 0; round < rounds; round++)
  // Each round begins with another page, so that none always comes first.
  for (const {file} of [...pages.slice(round % pages.length), ...pages.slice(0, round % pages.length)]) {
    const chrome = await launch({chromePath: chromePath(), chromeFlags: ['--headless=new', ...chromeArguments], logLevel: 'silent'});
    try {
      runs[file].push(await measure(chrome.port, file));
    } finally {
      chrome.kill();
    }
    const {performance: score, blocking, shift, benchmark} = runs[file].at(-1);
    console.log(`${round + 1}/${rounds} ${file.padEnd(9)} ${score}   TBT ${blocking.toFixed(0)} ms   CLS ${shift.toFixed(3)}   (benchmark index ${benchmark})`);
  }
server.close();

const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const of = (file, name) => median(runs[file].map((run) => run[name]));
const range = (file, name, digits) => {
  const values = runs[file].map((run) => run[name]);
  const [least, most] = [Math.min(...values).toFixed(digits), Math.max(...values).toFixed(digits)];
  return `${of(file, name).toFixed(digits)}${least === most ? '' : ` (${least}–${most})`}`;
};

for (const {name, file, mostShift} of pages) {
  if (mostShift === undefined) continue;
  const expect = (isTrue, what) => isTrue || faults.push(`${name}: ${what}`);
  const more = of(file, 'blocking') - of('none', 'blocking');
  expect(of(file, 'performance') === 100, `expected a score of 100, saw ${of(file, 'performance')}`);
  expect(Number(of(file, 'shift').toFixed(3)) <= mostShift, `expected a layout shift of at most ${mostShift.toFixed(3)}, saw ${of(file, 'shift').toFixed(3)}`);
  expect(more <= mostBlockingMore, `expected at most ${mostBlockingMore} ms more of blocking time than without a card, saw ${more.toFixed(0)} ms more`);
  for (const category of categories.slice(1))
    expect(
      of(file, category) >= of('none', category),
      `${category}: expected ${of('none', category)} as without a card, saw ${of(file, category)} (${[...new Set(runs[file].flatMap(({failing}) => failing))].join(', ')})`,
    );
}

const seconds = (file, name) => `${(of(file, name) / 1000).toFixed(2)} s`;
const rows = pages.map(({name, file}) =>
  [
    name,
    range(file, 'performance', 0),
    range(file, 'shift', 3),
    range(file, 'blocking', 0),
    seconds(file, 'firstPaint'),
    seconds(file, 'largestPaint'),
    seconds(file, 'speed'),
    (of(file, 'bytes') / 1000).toFixed(1),
    categories
      .slice(1)
      .map((category) => of(file, category))
      .join(' / '),
  ].join(' | '),
);
const markdown = `# What a card costs

Lighthouse ${version} on Chromium ${runs.none[0].browser}, as on a phone (its mobile preset: simulated slow 4G, four times slower processor); medians of ${rounds} runs in turns, with the range where they differ. The post is the same in all, with the card in its first screen; files are compressed and cached as a CDN does it. The machine's benchmark index was ${range('none', 'benchmark', 0)}; by \`npm run test:lighthouse\`.

| page | score | layout shift | blocking time, ms | first paint | largest paint | speed index | kB | accessibility / practices / search |
|---|---|---|---|---|---|---|---|---|
${rows.map((row) => `| ${row} |`).join('\n')}
`;
writeFileSync(report, await format(markdown, {...(await resolveConfig(report)), filepath: report}));
console.log(`\n${markdown}`);
for (const fault of faults) console.error(`✗ ${fault}`);
if (faults.length > 0) process.exitCode = 1;
