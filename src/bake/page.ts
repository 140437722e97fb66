import {dirname, join, relative, resolve as absolute, sep} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {View} from '../card/card.js';
import {frameOf, lookOf, looks} from '../card/frame.js';
import {lookUp} from '../catalog/catalog.js';
import {checkComparison} from '../comparison/check.js';
import {Problem} from '../comparison/problem.js';
import {resolve} from '../comparison/resolve.js';
import {readTable} from '../comparison/table.js';
import type {Comparison} from '../comparison/types.js';
import {drawFallback, drawRoot} from './draw.js';
import {jsonLd} from './json-ld.js';
import {locate, readJson, type Place} from './read.js';
import {asTable, attribute, findIn, isEmpty, readPage, stamp, textOf, type PageSource, type TagSource} from './source.js';

/** How to bake. */
export interface BakeOptions {
  /** The page's file, to which its addresses are relative. Default: `index.html` in the root. */
  readonly file?: string;
  /** The folder that the site is served from. Default: the current one. */
  readonly root?: string;
  /** The catalog's folder or address, for cards that do not name their own. Default: the one of the package. */
  readonly catalog?: string;
  /** The file that all cards share their style sheet in; where it is left out, each has its own. */
  readonly styles?: string;
  /** Whether a tag without content is given a plain table. Default: true. */
  readonly table?: boolean;
  /** Whether the pros and cons are written as schema.org data. Default: false. */
  readonly jsonLd?: boolean;
}

/** Something wrong in a page. */
export interface Fault {
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** What was expected, and where. */
  readonly message: string;
}

/** A page, baked. */
export interface Baked {
  /** The new source; the old one where there is a fault. */
  readonly html: string;
  /** How many cards it has. */
  readonly cards: number;
  /** Why it could not be baked; empty where it could. */
  readonly faults: readonly Fault[];
  /** What a card can do without. */
  readonly warnings: readonly Fault[];
}

/** The catalog of the package, which lies beside the bundle. */
const shipped = new URL('../catalog/', import.meta.url).href;

/** Reads what the author put inside the tag. */
const readInside = ({element}: TagSource, report: (problem: Problem) => void): Comparison | undefined => {
  const script = findIn(element, (inside) => inside.tagName === 'script' && attribute(inside, 'type')?.toLowerCase() === 'application/json');
  if (!script) {
    const table = findIn(element, (inside) => inside.tagName === 'table' && attribute(inside, stamp) === null);
    return table && readTable(asTable(table), report);
  }
  let given: unknown;
  try {
    given = JSON.parse(textOf(script));
  } catch (error) {
    throw new Problem('script', `JSON (${(error as Error).message})`);
  }
  return checkComparison(given, report);
};

/** Comes by all that a card shows. */
const view = async (tag: TagSource, place: Place, catalog: string, report: (problem: Problem) => void): Promise<View> => {
  const get = (name: string): string | null => attribute(tag.element, name);
  for (const [name, known] of Object.entries(looks)) {
    const value = get(name);
    if (value && !lookOf(name, value)) report(new Problem(name, `${known}, got "${value}"`));
  }
  const inside = readInside(tag, report);
  const src = get('src');
  const own = get('catalog');
  const resolved = await resolve(
    inside,
    {a: get('a'), b: get('b'), pick: get('pick'), reason: get('reason'), contact: get('contact'), src, fill: get('fill') !== null},
    {
      read: (src) => readJson(locate(src, 'src', place), 'src'),
      lookUp: (name, side) => lookUp(name, side, own ? locate(own, 'catalog', place) : catalog, report, readJson),
    },
    report,
  );
  return {...frameOf({getAttribute: get}, tag.lang, inside || src ? '' : 'reserved', tag.order), ...resolved};
};

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Puts texts into the places of others, and leaves the rest as it is. */
const splice = (source: string, edits: readonly Edit[]): string => {
  let result = '';
  let end = 0;
  for (const {from, to, text} of [...edits].sort((one, other) => one.from - other.from || one.to - other.to)) {
    result += source.slice(end, from) + text;
    end = Math.max(end, to);
  }
  return result + source.slice(end);
};

const cleanSource = (html: string, {baked}: PageSource): string =>
  splice(
    html,
    baked.map(([from, to]) => ({from, to, text: ''})),
  );

/**
 * Takes away all that baking has put into a page.
 *
 * @param html the source of the page
 * @returns the source as it was before
 */
export const clean = (html: string): string => cleanSource(html, readPage(html));

/**
 * Puts the finished cards into a page, as declarative shadow roots. All else stays as
 * it is; what an earlier baking has put in is replaced.
 *
 * @param html the source of the page
 * @param options where it is, and what is to be put in
 * @returns the new source, or the old one with what is wrong
 */
export const bake = async (html: string, options: BakeOptions = {}): Promise<Baked> => {
  const root = absolute(options.root ?? '');
  const place: Place = {root, file: absolute(options.file ?? join(root, 'index.html'))};
  const {catalog = shipped} = options;
  const shelf = /^\w{2,}:/.test(catalog) ? catalog : pathToFileURL(absolute(catalog)).href;
  const faults: Fault[] = [];
  const warnings: Fault[] = [];
  const given = readPage(html);
  const original = cleanSource(html, given);
  const source = given.baked.length > 0 ? readPage(original) : given;
  const edits: Edit[] = [];
  const comparisons: Comparison[] = [];
  const add = (offset: number, text: string): void => void edits.push({from: offset, to: offset, text});

  for (const tag of source.tags) {
    const {element, line, column} = tag;
    const at = (message: string): Fault => ({line, column, message});
    const {startTag, endTag} = element.sourceCodeLocation!;
    try {
      if (!startTag || !endTag) throw new Problem('nice-pick', `an end tag </nice-pick>${tag.isInParagraph ? ' within the paragraph (which cannot hold a table)' : ''}`);
      if (findIn(element, ({tagName, attrs}) => tagName === 'template' && attrs.some(({name}) => name === 'shadowrootmode')))
        throw new Problem('nice-pick', 'no shadow root of another hand');
      const card = await view(tag, place, shelf, (problem) => warnings.push(at(problem.message)));
      const styles = options.styles === undefined ? undefined : relative(dirname(place.file), absolute(options.styles)).replaceAll(sep, '/');
      add(startTag.endOffset, drawRoot(card, styles) + (isEmpty(element) && options.table !== false ? drawFallback(card, tag.isInParagraph) : ''));
      comparisons.push(card.comparison);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      faults.push(at(error.message));
    }
  }
  if (options.jsonLd) add(source.end, jsonLd(comparisons));
  const baked = splice(original, edits);
  // What cannot be found again and taken away is not where it seems to be: in an element that is never closed, or in a table.
  if (faults.length === 0 && cleanSource(baked, readPage(baked)) !== original)
    faults.push({line: 1, column: 1, message: 'page: expected elements that are closed, around each card and at the end'});
  return {html: faults.length > 0 ? html : baked, cards: source.tags.length, faults, warnings};
};
