import {randomBytes} from 'node:crypto';
import {chmod, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {sheet} from './draw.js';
import {bake, clean, type BakeOptions, type Baked} from './page.js';

/** What has become of a file. */
export interface FileResult extends Pick<Baked, 'cards' | 'warnings' | 'faults'> {
  readonly file: string;
  readonly status: 'changed' | 'unchanged' | 'failed';
}

export interface FolderOptions extends Omit<BakeOptions, 'file' | 'styles'> {
  /** Whether each card has its own style sheet (`inline`, default) or all share a file (`link`), for a policy without inline styles. */
  readonly styles?: 'inline' | 'link';
  /** Only tells what would change. Default: false. */
  readonly check?: boolean;
  /** Takes away what was baked. Default: false. */
  readonly clean?: boolean;
}

/** The name of the style sheet that all cards share. */
export const sheetName = 'nice-pick.baked.css';

const temporary = /^\.nice-pick-[0-9a-f]{12}\.tmp$/;

/** Gives a file a new content in one step: whoever reads it has the old one or the new one, never a part. */
const replaceFile = async (file: string, content: string): Promise<void> => {
  const next = join(dirname(file), `.nice-pick-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(next, content);
    const mode = await stat(file).then(
      ({mode}) => mode,
      () => undefined,
    );
    if (mode !== undefined) await chmod(next, mode);
    await rename(next, file);
  } catch (error) {
    await rm(next, {force: true});
    throw error;
  }
};

/** All pages below a folder, in the order of their names. What a killed run has left is swept away. */
const pagesBelow = async function* (folder: string, sweep: boolean): AsyncGenerator<string> {
  const entries = await readdir(folder, {withFileTypes: true});
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !/^(\.|node_modules$)/.test(entry.name)) yield* pagesBelow(path, sweep);
    else if (entry.isFile() && /\.html?$/i.test(entry.name)) yield path;
    else if (entry.isFile() && sweep && temporary.test(entry.name)) await rm(path, {force: true});
  }
};

const failed = (file: string, message: string): FileResult => ({file, status: 'failed', cards: 0, warnings: [], faults: [{line: 1, column: 1, message}]});

const utf8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});

const bakeFile = async (file: string, {check, clean: isClean, styles, ...options}: FolderOptions & {root: string}): Promise<FileResult> => {
  let source;
  try {
    source = utf8.decode(await readFile(file));
  } catch (error) {
    return failed(file, error instanceof TypeError ? 'file: expected UTF-8' : (error as Error).message);
  }
  // Most pages of a site have no card, and need no parser to tell.
  if (!/<nice-pick/i.test(source)) return {file, status: 'unchanged', cards: 0, warnings: [], faults: []};
  const baked: Baked = isClean
    ? {html: clean(source), cards: 0, faults: [], warnings: []}
    : await bake(source, {...options, file, styles: styles === 'link' ? join(options.root, sheetName) : undefined});
  const {html, cards, faults, warnings} = baked;
  if (faults.length > 0) return {file, status: 'failed', cards, warnings, faults};
  if (html === source) return {file, status: 'unchanged', cards, warnings, faults};
  try {
    if (!check) await replaceFile(file, html);
  } catch (error) {
    return failed(file, (error as Error).message);
  }
  return {file, status: 'changed', cards, warnings, faults};
};

/** Writes or takes away the style sheet that all cards share. */
const placeSheet = async (root: string, isWanted: boolean, check: boolean | undefined): Promise<FileResult | undefined> => {
  const file = join(root, sheetName);
  const present = await readFile(file, 'utf8').catch(() => undefined);
  if (isWanted ? present === sheet : present === undefined) return undefined;
  if (!check) await (isWanted ? replaceFile(file, sheet) : rm(file));
  return {file, status: 'changed', cards: 0, warnings: [], faults: []};
};

/**
 * Bakes all pages below a folder, one after the other, each written in one step.
 *
 * @param path the folder of a built site, or one page of it
 * @param options how; addresses that begin with a slash are in `root`, by default the folder
 * @returns what has become of each page, as it is done
 * @throws Error when the folder cannot be read
 */
export const bakeFolder = async function* (path: string, options: FolderOptions = {}): AsyncGenerator<FileResult> {
  const isFolder = (await stat(path)).isDirectory();
  const root = options.root ?? (isFolder ? path : dirname(path));
  let cards = 0;
  for await (const file of isFolder ? pagesBelow(path, !options.check) : [path]) {
    const result = await bakeFile(file, {...options, root});
    cards += result.cards;
    yield result;
  }
  if (!isFolder) return;
  const result = await placeSheet(root, options.styles === 'link' && cards > 0 && !options.clean, options.check);
  if (result) yield result;
};
