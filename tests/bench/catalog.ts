// Shows that a card costs the same from a catalog of any size: builds generated
// catalogs, serves them from loopback, and counts what a first and a next card fetch.
import {createHash} from 'node:crypto';
import {createServer, type Server} from 'node:http';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {buildCatalog} from '../../src/catalog/build/build.js';
import {loadSource, type CatalogSource, type SourceItem} from '../../src/catalog/build/load.js';

const sizes = [1_000, 10_000, 100_000];
const samples = 300;

/** Makes a catalog of any size out of the real one: its texts, under names of the same length. */
const generate = (size: number, real: CatalogSource): CatalogSource => {
  const templates = [...real.items.values()].slice(0, 100);
  const figures = new Map(templates.map(({slug}) => [slug, real.figures.filter((figure) => figure.slug === slug)]));
  const items = new Map<string, SourceItem>();
  const all: CatalogSource['figures'] = [];
  for (let index = 0; index < size; index++) {
    const template = templates[index % templates.length]!;
    // Names differ as much at every size, so that compression finds as much to save.
    const slug = `thing-${createHash('sha256').update(`${index}`).digest('hex').slice(0, 10)}`;
    items.set(`${slug}.json`, {...template, slug, name: slug, aliases: [`also ${slug}`], related: []});
    for (const figure of figures.get(template.slug)!) all.push({...figure, slug});
  }
  return {...real, items, figures: all};
};

const serve = (folder: string): Promise<{server: Server; address: string; count: () => {requests: number; bytes: number}}> =>
  new Promise((resolve) => {
    let requests = 0;
    let bytes = 0;
    const server = createServer((request, response) => {
      const body = brotliCompressSync(readFileSync(join(folder, request.url!)));
      requests++;
      bytes += body.length;
      response.writeHead(200, {'content-type': 'application/json', 'content-encoding': 'br'});
      response.end(body);
    }).listen(0, '127.0.0.1', () => {
      resolve({
        server,
        address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
        count: () => {
          const counted = {requests, bytes};
          requests = bytes = 0;
          return counted;
        },
      });
    });
  });

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const real = loadSource();
const rows: {items: number; buildSeconds: number; memoryMegabytes: number; requests: number; bytes: number; nextRequests: number; nextBytes: number}[] = [];
for (const items of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'nice-pick-'));
  const source = generate(items, real);
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const {version, shards} = buildCatalog(source, folder);
  const buildSeconds = (performance.now() - start) / 1000;
  const memoryMegabytes = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  const {server, address, count} = await serve(folder);
  Object.assign(globalThis, {document: {baseURI: address}});
  const first: {requests: number; bytes: number}[] = [];
  const next: typeof first = [];
  const slugs = [...source.items.values()].map(({slug}) => slug);
  for (let sample = 0; sample < samples; sample++) {
    // The bundle knows its own catalog's version and shards, and so does this.
    const {lookUp} = (await import(`../../src/catalog/catalog.js?${items}-${sample}`)) as typeof import('../../src/catalog/catalog.js');
    // The same texts at every size, under names from all over the catalog.
    const at = (step: number): string => slugs[100 * ((sample * 7_919 + step * 104_729) % (items / 100)) + ((3 * sample + step) % 100)]!;
    const draw = async (a: string, b: string): Promise<void> => {
      for (const name of [a, b]) await lookUp(name, 'a', address, () => undefined);
    };
    await draw(at(1), at(2));
    const {requests, bytes} = count();
    const pointer = brotliCompressSync(JSON.stringify({version, shards})).length;
    // Two names of a small catalog may share a shard, which is cheaper still.
    if (requests === 5) first.push({requests: requests - 1, bytes: bytes - pointer});
    await draw(at(1), at(3));
    next.push(count());
  }
  server.close();
  rmSync(folder, {recursive: true});
  rows.push({
    items,
    buildSeconds,
    memoryMegabytes,
    requests: mean(first.map(({requests}) => requests)),
    bytes: mean(first.map(({bytes}) => bytes)),
    nextRequests: mean(next.map(({requests}) => requests)),
    nextBytes: mean(next.map(({bytes}) => bytes)),
  });
}

console.log('items     build    per 1,000   heap      first card            next card, one side kept');
for (const {items, buildSeconds, memoryMegabytes, requests, bytes, nextRequests, nextBytes} of rows)
  console.log(
    `${items.toLocaleString('en').padEnd(9)} ${buildSeconds.toFixed(1)} s    ${((buildSeconds / items) * 1e6).toFixed(0)} ms      ${memoryMegabytes.toFixed(0)} MB    ${requests.toFixed(1)} requests, ${bytes.toFixed(0)} B   ${nextRequests.toFixed(1)} requests, ${nextBytes.toFixed(0)} B`,
  );
const spread = Math.max(...rows.map(({bytes}) => bytes)) / Math.min(...rows.map(({bytes}) => bytes)) - 1;
console.log(`bytes of a first card differ by ${(100 * spread).toFixed(1)} % over the sizes`);
if (spread > 0.02 || rows.some(({requests, bytes}) => requests > 4 || bytes > 6_000)) {
  console.error('expected at most 4 requests and 6,000 bytes for a first card, the same within 2 % at every size');
  process.exitCode = 1;
}
