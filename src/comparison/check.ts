import {Problem, type Report} from './problem.js';
import {safeHref} from './text.js';
import type {Comparison, Item, Run} from './types.js';

/**
 * What a document may hold: `string`, `number` and `boolean` as JSON has them;
 * `address` one that a reader may follow; `text` a Text; `side` an Item or its
 * name; a list `[shape]`; or an object. With `!` it has to be there. What is not
 * named is left alone: it may come from a newer version.
 */
type Shape = string | readonly [Shape] | {readonly [field: string]: Shape};

const run = {text: 'string!', href: 'address', code: 'boolean', em: 'boolean', lang: 'string'};

const metric = {
  id: 'string!',
  label: 'string!',
  unit: 'string!',
  measure: 'string',
  trust: 'number',
  asOf: 'string!',
  source: 'string!',
  base: 'number',
  url: 'address',
};

const figure = {
  metric,
  counted: 'string',
  value: 'number!',
};

const item: Shape = {
  name: 'string!',
  slug: 'string',
  aliases: ['string'],
  kind: 'text',
  group: 'text',
  summary: 'text',
  useIf: ['text'],
  pros: ['text'],
  cons: ['text'],
  related: ['text'],
  homepage: 'address',
  lang: 'string',
  figures: [figure],
};

const comparison: Shape = {
  a: 'side!',
  b: 'side!',
  pick: 'string',
  reason: 'text',
  intro: 'text',
  criteria: [{label: 'text!', a: ['text'], b: ['text'], better: 'string'}],
  contact: 'address',
  author: 'string',
  checkedOn: 'string',
  disclosure: 'text',
};

/** Lets a safe address through; reports any other one, which is dropped. */
export const checkAddress = (address: string, field: string, report: Report): string | undefined => {
  const safe = safeHref(address);
  if (!safe) report(new Problem(field, `an http(s), mailto or relative address, not ${address.slice(0, 60)}`));
  return safe;
};

/** The most that is read of one document, in values: texts, numbers, lists and objects. */
const mostValues = 2000;

const checkWith = (report: Report): ((value: unknown, shape: Shape, path: string, lang?: string) => unknown) => {
  let count = 0;
  const check = (value: unknown, shape: Shape, path: string, lang?: string): unknown => {
    const isString = typeof value === 'string';
    // Most of what there is to check.
    if (++count <= mostValues && isString && shape === 'text' && !lang) return value;
    const fail = (expected: string): never => {
      throw new Problem(path || 'JSON', expected);
    };
    if (count > mostValues) fail(`at most ${mostValues} values`);
    const list = (of: Shape): unknown[] => {
      // One text stands for a list of it, as a string or in runs.
      if (of === 'text' && !(Array.isArray(value) && !(value as Partial<Run>[])[0]?.text)) return [check(value, of, path, lang)];
      return Array.isArray(value) ? [...(value as unknown[])].map((entry, index) => check(entry, of, `${path}[${index}]`, lang)) : fail('list');
    };

    if (typeof shape === 'string') {
      const kind = shape.replace('!', '');
      if (kind === 'address' && isString) return checkAddress(value, path, report);
      if (kind === 'side') return isString && value.trim() ? {name: value} : check(value, item, path);
      if (kind === 'text' && isString) return lang ? [{text: value, lang}] : value;
      if (kind === 'text' && Array.isArray(value)) return list(run);
      return typeof value === kind ? value : fail(kind);
    }
    if (Array.isArray(shape)) return list((shape as readonly [Shape])[0]);
    if (typeof value !== 'object' || !value || Array.isArray(value)) return fail('object');
    if (shape === item) lang = (value as Item).lang;
    const known: Record<string, unknown> = shape === run ? {lang} : {};
    for (const name of Object.keys(shape)) {
      const of = (shape as Readonly<Record<string, Shape>>)[name]!;
      const entry = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : null;
      // What has to be there and is not fails as what it should be.
      if (entry != null || of === metric || /!/.test(of as string)) known[name] = check(entry, of, path ? `${path}.${name}` : name, lang);
    }
    return known;
  };
  return check;
};

/**
 * Checks a comparison that somebody else wrote. What is not known is left out.
 *
 * @param value as it came from `JSON.parse` or from a script
 * @param report told of each link that had to be dropped
 * @throws Problem that names the first field that is wrong, by its path
 */
export const checkComparison = (value: unknown, report: Report): Comparison => checkWith(report)(value, comparison, '') as Comparison;

/**
 * Checks one item of a catalog, in the same way.
 *
 * @param field the side that it is for, for the path
 */
export const checkItem = (value: unknown, field: string, report: Report): Item => checkWith(report)(value, item, field) as Item;
