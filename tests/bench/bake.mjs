// Compares baking a site with the least that could draw its cards: a loop that renders
// the same templates with @lit-labs/ssr, and neither reads nor writes a page. Fails
// where memory grows with the number of pages. `npm run bench:bake`
import {fork} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {cpus, tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const project = join(import.meta.dirname, '../..');
const rounds = Number(process.env.ROUNDS ?? 5);
const pages = 1_000;

/** Memory that a process of Node takes when it pleases, in MB: the peaks of equal work differ by as much. */
const slack = 24;

const items = readdirSync(join(project, 'src/catalog/items')).map((file) => JSON.parse(readFileSync(join(project, 'src/catalog/items', file), 'utf8')));

/** Two sides of the catalog, others on each page. */
const pairOf = (page) => [items[page % items.length], items[(page * 7 + 1) % items.length]];

const rows = (a, b) => [
  ['', a.name, b.name],
  ['Kind', a.kind, b.kind],
  ...['pros', 'cons'].map((name) => [name, ...[a, b].map((item) => (item[name] ?? []).slice(0, 3))]),
  ['Pick', 'We know it from two projects', ''],
];

/** The two cards of a page, as an author writes them: by name, and as a table. */
const tagsOf = (page) => {
  const [a, b] = pairOf(page);
  const cell = (value) => `<td>${[value].flat().join('<br/>').replaceAll('&', '&amp;')}</td>`;
  return [
    `<nice-pick a="${a.slug}" b="${b.slug}"></nice-pick>`,
    `<nice-pick>\n<table>\n${rows(a, b)
      .map((cells) => `<tr>${cells.map(cell).join('')}</tr>`)
      .join('\n')}\n</table>\n</nice-pick>`,
  ];
};

const post = readFileSync(join(project, 'demo/post.html'), 'utf8').replace(/<nice-pick.*?<\/nice-pick>/gs, '');

/** What a child does, and how much of it is timed. */
const works = {
  bake: async (folder) => {
    const {bakeFolder} = await import('../../dist/bake/index.js');
    const begin = performance.now();
    let cards = 0;
    for await (const {faults, cards: found} of bakeFolder(folder)) {
      if (faults.length > 0) throw new Error(faults[0].message);
      cards += found;
    }
    return {milliseconds: performance.now() - begin, cards};
  },
  bare: async (folder, count) => {
    const [{render}, {collectResultSync}, {drawCard}, {frameOf}, {lookUp}, {resolve}, {readTable}, {readJson}, {asTable, attribute, findIn, readPage}] = await Promise.all(
      [
        '@lit-labs/ssr',
        '@lit-labs/ssr/lib/render-result.js',
        '../../dist/modules/card/card.js',
        '../../dist/modules/card/frame.js',
        '../../dist/modules/catalog/catalog.js',
        '../../dist/modules/comparison/resolve.js',
        '../../dist/modules/comparison/table.js',
        '../../dist/modules/bake/read.js',
        '../../dist/modules/bake/source.js',
      ].map((name) => import(name)),
    );
    const nothing = () => {};
    const catalog = new URL('../../dist/catalog/', import.meta.url).href;
    const viewOf = async ({element, order}) => {
      const get = (name) => attribute(element, name);
      const table = findIn(element, ({tagName}) => tagName === 'table');
      const resolved = await resolve(
        table && readTable(asTable(table), nothing),
        {a: get('a'), b: get('b'), pick: null, reason: null, contact: null, src: null, fill: false},
        {read: readJson, lookUp: (name, side) => lookUp(name, side, catalog, nothing, readJson)},
        nothing,
      );
      return {...frameOf({getAttribute: get}, 'en', table ? '' : 'reserved', order), ...resolved};
    };
    let milliseconds = 0;
    let cards = 0;
    let length = 0;
    for (let page = 0; page < count; page++) {
      const views = [];
      for (const tag of readPage(tagsOf(page).join('')).tags) views.push(await viewOf(tag));
      const begin = performance.now();
      for (const view of views) length += collectResultSync(render(drawCard(view))).length;
      milliseconds += performance.now() - begin;
      cards += views.length;
    }
    if (length === 0) throw new Error('nothing was drawn');
    return {milliseconds, cards};
  },
};

if (process.send) {
  const [work, folder, count] = process.argv.slice(2);
  const result = await works[work](folder, Number(count));
  // The peak of a process as the system has counted it, from kilobytes.
  process.send({...result, megabytes: process.resourceUsage().maxRSS / 1024}, () => process.exit());
} else {
  const run = async (work, count) => {
    const folder = mkdtempSync(join(tmpdir(), 'nice-pick-'));
    try {
      if (work === 'bake')
        for (let page = 0; page < count; page++) {
          const section = join(folder, `${page % 20}`);
          mkdirSync(section, {recursive: true});
          writeFileSync(join(section, `${page}.html`), post.replace('</article>', `${tagsOf(page).join('\n<p>And in our own words:</p>\n')}</article>`));
        }
      return await new Promise((resolve, reject) => {
        const child = fork(fileURLToPath(import.meta.url), [work, folder, count]);
        child.on('message', resolve);
        child.on('exit', (code) => reject(new Error(`${work} ended with ${code}`)));
      });
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  };
  const median = (values) => [...values].sort((one, other) => one - other)[values.length >> 1];

  const seen = {bake: [], bare: []};
  for (let round = 0; round < rounds; round++)
    for (const work of Object.keys(seen)) {
      const result = await run(work, pages);
      if (result.cards !== pages * 2) throw new Error(`${work}: ${result.cards} cards of ${pages * 2}`);
      seen[work].push(result);
    }
  const rate = (work) => pages / (median(seen[work].map(({milliseconds}) => milliseconds)) / 1000);
  const peak = (work) => median(seen[work].map(({megabytes}) => megabytes));
  console.log(`${pages} pages with 2 cards each, medians of ${rounds}, ${cpus()[0].model}, Node ${process.versions.node}\n`);
  console.log('| | pages a second | peak memory, MB |\n|---|---|---|');
  console.log(`| nice-pick bake | ${rate('bake').toFixed(0)} | ${peak('bake').toFixed(0)} |`);
  console.log(`| bare @lit-labs/ssr loop | ${rate('bare').toFixed(0)} | ${peak('bare').toFixed(0)} |`);
  console.log(`\nBaking takes ${(rate('bare') / rate('bake')).toFixed(2)} times as long as the rendering alone.`);

  const peaks = {};
  for (const count of [1_000, 4_000, 16_000]) peaks[count] = (await run('bake', count)).megabytes;
  console.log(
    `Peak memory: ${Object.entries(peaks)
      .map(([count, megabytes]) => `${megabytes.toFixed(0)} MB for ${count} pages`)
      .join(', ')}.`,
  );
  const [first, ...others] = Object.values(peaks);
  if (Math.max(...others) > first + slack) {
    console.error(`Memory grows with the number of pages: at most ${slack} MB more were expected.`);
    process.exitCode = 1;
  }
}
