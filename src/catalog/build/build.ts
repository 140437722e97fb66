import {createHash} from 'node:crypto';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Figure, Item} from '../../comparison/types.js';
import {nearOf, shardOf} from '../hash.js';
import type {CatalogHome} from '../home.js';
import {namesOf} from './check.js';
import type {CatalogSource, SourceItem} from './load.js';

/** How many names a shard holds, on average: the same at every size, so that a card costs the same. */
const namesPerShard = 48;
/** The most near names in one file: a wrong name costs no more than this in a large catalog either. */
const mostNear = 400;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** Turns an item into what a card reads: names for slugs, figures with their metrics. */
export const toItem = (item: SourceItem, source: Pick<CatalogSource, 'metrics'>, nameOf: (slug: string) => string, figures: CatalogSource['figures']): Item => {
  const {slug, name, aliases, kind, group, summary, useIf, pros, cons, related, homepage} = item;
  const metrics = new Map(source.metrics.map((metric) => [metric.id, metric]));
  return {
    slug,
    name,
    lang: 'en',
    kind,
    group,
    summary,
    useIf,
    pros,
    cons,
    ...(aliases?.length && {aliases}),
    ...(related?.length && {related: related.map(nameOf)}),
    ...(homepage && {homepage}),
    figures: figures
      .map(({metric, counted, value}): Figure => ({value, counted, metric: metrics.get(metric)!}))
      .sort((one, other) => one.metric.trust! - other.metric.trust!),
  };
};

/**
 * Writes a catalog as static files: a pointer, alias shards, near names, and one
 * file an item. Everything but the pointer may be cached for ever.
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
  const version = digest(`${shards} ${aliases.map(({key}) => key).join(' ')} ${contents}`);
  mkdirSync(join(folder, version));
  const write = (name: string, value: unknown): void => writeFileSync(join(folder, version, `${name}.json`), JSON.stringify(value));
  const tables = Array.from({length: shards}, (): Record<string, string> => ({}));
  for (const {item, key} of aliases) tables[shardOf(key, shards)]![key] = files.get(item.slug)!;
  tables.forEach((table, index) => write(`${index}`, table));

  const near = new Map<string, Set<string>>([...'abcdefghijklmnopqrstuvwxyz0123456789', 'other'].map((letter) => [letter, new Set()]));
  for (const {item, key} of aliases) {
    const group = near.get(nearOf(key))!;
    if (group.size < mostNear) group.add(item.name);
  }
  for (const [letter, group] of near) write(`near-${letter}`, [...group]);
  writeFileSync(join(folder, 'catalog.json'), JSON.stringify({version, shards}));
  return {version, shards};
};
