import {checkItem} from '../comparison/check.js';
import {fetchJson} from '../comparison/fetch-json.js';
import {Problem, type Report} from '../comparison/problem.js';
import type {Item} from '../comparison/types.js';
import {shardOf, skeletonOf} from './hash.js';
import {home, type CatalogHome} from './home.js';
import {key} from './key.js';

/** Every card of a page shares what one of them has fetched; what failed is asked again. */
const fetched = new Map<string, Promise<unknown>>();

/** Lets a name from a catalog into an address only if it is a plain one. */
const plainName = (name: unknown): unknown => typeof name === 'string' && /^[\w-]+(\.\w+)?$/.test(name) && name;

const load = (url: string, read: typeof fetchJson): Promise<unknown> => {
  let answer = fetched.get(url);
  if (!answer) {
    answer = read(url, 'catalog');
    answer.catch(() => fetched.delete(url));
    fetched.set(url, answer);
  }
  return answer;
};

const open = async (base: string | null | undefined, read: typeof fetchJson): Promise<CatalogHome> => {
  if (!base) {
    if (home) return home;
    throw new Problem('catalog', 'its address (by NicePick.catalog)');
  }
  const folder = base.replace(/\/*$/, '/');
  const {version, shards} = Object(await load(`${folder}catalog.json`, read)) as CatalogHome;
  if (!plainName(version) || !(shards > 0)) throw new Problem('catalog', 'a version and shards');
  return {version, shards, base: folder};
};

/**
 * Fetches an item by its slug, its name or an alias.
 *
 * @param name in any case, spacing and punctuation
 * @param field the side that it is for, for the message
 * @param base the catalog's folder; the one beside the script where it is left out
 * @param report told of each link that had to be dropped
 * @param read how to come by a file of it
 * @throws Problem when the catalog cannot be had, or does not know the name; then
 *   it says which names are near
 */
export const lookUp = async (name: string, field: string, base: string | null | undefined, report: Report, read = fetchJson): Promise<Item> => {
  const catalog = await open(base, read);
  const find = async (key: string, index: string): Promise<unknown> => {
    const shard = (await load(`${catalog.base}${catalog.version}/${index}${shardOf(key, catalog.shards)}.json`, read)) as Record<string, unknown>;
    return Object.hasOwn(shard ?? {}, key) ? shard[key] : '';
  };
  const wanted = key(name);
  const file = plainName(await find(wanted, ''));
  if (file) return checkItem(await load(`${catalog.base}items/${file as string}.json`, read), field, report);
  const near = await find(skeletonOf(wanted), 'near-');
  throw new Problem(field, `a name of the catalog, got "${name}"${typeof near === 'string' && near ? `; did you mean ${near}?` : ''}`);
};
