import {createHash} from 'node:crypto';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Figure, Item} from '../../comparison/types.js';
import {shardOf, skeletonOf} from '../hash.js';
import type {CatalogHome} from '../home.js';
import {key} from '../key.js';
import {namesOf} from './check.js';
import type {CatalogSource, SourceItem} from './load.js';

/** How many names a shard holds, on average: the same at every size, so that a card costs the same. */
const namesPerShard = 48;
/** The most names that are offered for one that is not known. */
const mostNear = 3;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/**
 * Lists which names are meant by which skeletons: those of a whole name, and, for
 * the letter that somebody leaves out, those with one letter less.
 */
const nearNames = (aliases: readonly {item: SourceItem; key: string}[]): Map<string, string> => {
  const names = new Map<string, Set<string>>();
  const offer = (skeleton: string, name: string): void => {
    const known = names.get(skeleton) ?? new Set();
    if (known.size < mostNear) names.set(skeleton, known.add(name));
  };
  // Of names with one skeleton an item's own comes before aliases, which whoever is offered the name does not see, and of each the shortest first.
  const isAlias = ({item, key: known}: (typeof aliases)[number]): boolean => known !== key(item.name);
  const byLikeness = aliases.toSorted((one, other) => Number(isAlias(one)) - Number(isAlias(other)) || one.key.length - other.key.length);
  // Whole ones come before those with a letter less.
  for (const {item, key} of byLikeness) offer(skeletonOf(key), item.name);
  for (const {item, key} of byLikeness) {
    const whole = skeletonOf(key);
    if (whole.length > 3) for (let index = 0; index < whole.length; index++) offer(whole.slice(0, index) + whole.slice(index + 1), item.name);
  }
  return new Map([...names].map(([skeleton, near]) => [skeleton, [...near].join(' or ')]));
};

/** Sets the marks that authors type straight as English prints them. */
const curl = (text: string): string =>
  text
    .replace(/(^|[\s(])"/g, '$1“')
    .replaceAll('"', '”')
    .replaceAll("'", '’');

/** Turns an item into what a card reads: names for slugs, figures with their metrics, texts as they are printed. */
export const toItem = (item: SourceItem, source: Pick<CatalogSource, 'metrics'>, nameOf: (slug: string) => string, figures: CatalogSource['figures']): Item => {
  const {slug, name, aliases, kind, group, summary, useIf, pros, cons, related, homepage} = item;
  const metrics = new Map(source.metrics.map((metric) => [metric.id, metric]));
  return {
    slug,
    name,
    lang: 'en',
    kind,
    group,
    summary: curl(summary),
    useIf: useIf.map(curl),
    pros: pros.map(curl),
    cons: cons.map(curl),
    ...(aliases?.length && {aliases}),
    ...(related?.length && {related: related.map(nameOf)}),
    ...(homepage && {homepage}),
    figures: figures.map(({metric, counted, value}): Figure => ({value, counted, metric: metrics.get(metric)!})).sort((one, other) => one.metric.trust! - other.metric.trust!),
  };
};

/**
 * Writes a catalog as static files: a pointer, alias shards, near names, one
 * file an item, and for people and tools a list of the names and one of the
 * figures' sources. The shards and the items may be cached for ever.
 *
 * @param source a catalog that has been checked
 * @param folder where to; emptied first
 * @returns what a script needs to know of it, but for the address
 */
export const buildCatalog = (source: CatalogSource, folder: string): Omit<CatalogHome, 'base'> => {
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(join(folder, 'items'), {recursive: true});
  const names = new Map([...source.items.values()].map(({slug, name}) => [slug, name]));
  const figures = new Map<string, CatalogSource['figures']>();
  for (const figure of source.figures) figures.set(figure.slug, [...(figures.get(figure.slug) ?? []), figure]);

  const files = new Map<string, string>();
  let contents = '';
  for (const item of source.items.values()) {
    const text = JSON.stringify(toItem(item, source, (slug) => names.get(slug)!, figures.get(item.slug) ?? []));
    const file = `${item.slug}.${digest(text)}`;
    writeFileSync(join(folder, 'items', `${file}.json`), text);
    files.set(item.slug, file);
    contents += file;
  }

  const aliases = [...source.items.values()].flatMap((item) => namesOf(item).map(({name, key}) => ({item, name, key})));
  const shards = Math.max(1, Math.ceil(aliases.length / namesPerShard));
  const near = nearNames(aliases);
  const version = digest(`${shards} ${aliases.map(({key}) => key).join(' ')} ${contents} ${JSON.stringify([...near])}`);
  mkdirSync(join(folder, version));
  const write = (prefix: string, entries: Iterable<readonly [string, string]>): void => {
    const tables = Array.from({length: shards}, (): Record<string, string> => ({}));
    for (const [key, value] of entries) tables[shardOf(key, shards)]![key] = value;
    tables.forEach((table, index) => writeFileSync(join(folder, version, `${prefix}${index}.json`), JSON.stringify(table)));
  };
  write(
    '',
    aliases.map(({item, key}) => [key, files.get(item.slug)!] as const),
  );
  write('near-', near);
  const list = [...source.items.values()].map(({slug, name, kind, group}) => ({slug, name, kind, group}));
  writeFileSync(join(folder, 'names.json'), JSON.stringify(list));
  writeFileSync(join(folder, 'sources.json'), JSON.stringify(source.metrics));
  writeFileSync(join(folder, 'catalog.json'), JSON.stringify({version, shards}));
  return {version, shards};
};
