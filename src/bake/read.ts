import {readFile, stat} from 'node:fs/promises';
import {dirname, join, relative, resolve} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {fetchJson, mostBytes} from '../comparison/fetch-json.js';
import {Problem} from '../comparison/problem.js';

/** Where a page is: its addresses are relative to it, or to the site's root. */
export interface Place {
  /** The page's file. */
  readonly file: string;
  /** The folder that the site is served from. Nothing outside it is read. */
  readonly root: string;
}

/**
 * Finds what an address on a page means on the disk.
 *
 * @param address as it stands in the page
 * @param field the attribute that it stands in, for the message
 * @returns an address with its scheme: `file:`, `https:` or `http:`
 * @throws Problem when it is outside the site
 */
export const locate = (address: string, field: string, {file, root}: Place): string => {
  let path;
  try {
    if (/^(https?:)?\/\//i.test(address)) return new URL(address, 'https://localhost').href;
    path = decodeURIComponent(address.replace(/[?#].*$/s, ''));
  } catch {
    throw new Problem(field, `an address, got "${address}"`);
  }
  const found = path.startsWith('/') ? join(root, path) : resolve(dirname(file), path);
  if (/^\w+:/.test(address) || relative(root, found).startsWith('..')) throw new Problem(field, `an address of the site, got "${address}"`);
  return pathToFileURL(found).href + (path.endsWith('/') ? '/' : '');
};

/**
 * Reads and parses a JSON document, from the disk or the network.
 *
 * @param url `file:`, `https:` or `http:`
 * @param field the attribute that asked for it, for the message
 * @throws Problem when it cannot be read, is too large or is not JSON
 */
export const readJson = async (url: string, field: string): Promise<unknown> => {
  if (!url.startsWith('file:')) return fetchJson(url, field);
  const path = fileURLToPath(url);
  try {
    if ((await stat(path)).size > mostBytes) throw new Problem(field, `at most ${mostBytes} bytes from ${path}`);
    return JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(field, `JSON from ${path} (${(error as Error).message})`);
  }
};
