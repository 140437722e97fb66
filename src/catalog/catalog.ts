import {checkItem} from '../comparison/check.js';
import {fetchJson} from '../comparison/fetch-json.js';
import {Problem, type Report} from '../comparison/problem.js';
import type {Item} from '../comparison/types.js';
import {nearOf, shardOf} from './hash.js';
import {home, type CatalogHome} from './home.js';
import {key} from './key.js';
import {nearest} from './nearest.js';

/** Every card of a page shares what one of them has fetched; what failed is asked again. */
const fetched = new Map<string, Promise<unknown>>();

const load = (url: string): Promise<unknown> => {
  let answer = fetched.get(url);
  if (!answer) {
    answer = fetchJson(url, 'catalog');
    answer.catch(() => fetched.delete(url));
    fetched.set(url, answer);
  }
  return answer;
};

const open = async (base: string | undefined): Promise<CatalogHome> => {
  if (!base) {
    if (home) return home;
    throw new Problem('catalog', 'catalog', 'expected the address of the catalog folder: a bundler moves the script away from it, so set the attribute, or NicePick.catalog once');
  }
  const folder = new URL(base.replace(/\/*$/, '/'), document.baseURI).href;
  const {version, shards} = (await load(`${folder}catalog.json`)) as CatalogHome;
  if (!/^[\w-]+$/.test(version) || !(shards > 0)) throw new Problem('catalog', 'catalog', `expected version and shards in ${folder}catalog.json`);
  return {base: folder, version, shards};
};

/**
 * Fetches an item by its slug, its name or an alias.
 *
 * @param name in any case, spacing and punctuation
 * @param field the side that it is for, for the message
 * @param base the catalog's folder; the one beside the script where it is left out
 * @param report told of each link that had to be dropped
 * @throws Problem when the catalog cannot be had, or does not know the name; then
 *   it says which names are near
 */
export const lookUp = async (name: string, field: string, base: string | undefined, report: Report): Promise<Item> => {
  const {base: folder, version, shards} = await open(base);
  const wanted = key(name);
  const shard = (await load(`${folder}${version}/${shardOf(wanted, shards)}.json`)) as Record<string, string>;
  const file = Object.hasOwn(shard, wanted) ? shard[wanted]! : '';
  // Only a plain file name may go into an address.
  if (/^[a-z0-9-]+\.[0-9a-f]+$/.test(file)) return checkItem(await load(`${folder}items/${file}.json`), field, report);
  const names = nearest(name, (await load(`${folder}${version}/near-${nearOf(wanted)}.json`)) as string[]);
  throw new Problem('unknown', field, `expected a name of the catalog, and "${name}" is none${names.length ? `; did you mean ${names.join(' or ')}?` : ''}`);
};
