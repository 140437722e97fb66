import {Ajv2020, type ErrorObject} from 'ajv/dist/2020.js';
import {readFileSync} from 'node:fs';
import {key} from '../key.js';
import type {CatalogSource, SourceItem} from './load.js';
import {faultsOfCondition, faultsOfWording, findRepeats, notesOf, restates, type Fault} from './tone.js';

const schema = JSON.parse(readFileSync(new URL('../item.schema.json', import.meta.url), 'utf8')) as object;
const validate = new Ajv2020({allErrors: true}).compile(schema);

const fieldOf = ({instancePath, params}: ErrorObject): string => {
  const path = instancePath
    .slice(1)
    .replace(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.');
  const name = (params['missingProperty'] ?? params['additionalProperty']) as string | undefined;
  return [path, name].filter(Boolean).join('.') || '(file)';
};

/** The names that an item answers to, each with its key. */
export const namesOf = (item: SourceItem): {name: string; key: string}[] => {
  const names = new Map<string, string>();
  for (const name of [item.slug, item.name, ...(item.aliases ?? [])]) if (!names.has(key(name))) names.set(key(name), name);
  return [...names].map(([key, name]) => ({name, key}));
};

const checkNames = (items: ReadonlyMap<string, SourceItem>): Fault[] => {
  const claims = new Map<string, string>();
  const faults: Fault[] = [];
  for (const [file, item] of items)
    for (const {name, key: own} of namesOf(item)) {
      const field = name === item.slug ? 'slug' : name === item.name ? 'name' : 'aliases';
      const first = claims.get(own);
      if (own === '') faults.push({file, field, reason: `"${name}" has no letter or digit to look it up by`});
      else if (first !== undefined) faults.push({file, field, reason: `"${name}" is claimed by ${first} too`});
      else claims.set(own, file);
    }
  return faults;
};

const checkItem = (file: string, item: SourceItem, source: CatalogSource, slugs: ReadonlySet<string>): Fault[] => {
  const faults: Fault[] = [];
  const report = (field: string, reasons: readonly string[]): void => {
    for (const reason of reasons) faults.push({file, field, reason});
  };
  if (file !== `${item.slug}.json`) report('slug', [`expected the file's name, ${file.replace(/\.json$/, '')}`]);
  if (!source.vocabulary.kinds.includes(item.kind)) report('kind', [`"${item.kind}" is not one of the kinds in vocabulary.json`]);
  if (!source.vocabulary.groups.includes(item.group)) report('group', [`"${item.group}" is not one of the groups in vocabulary.json`]);
  for (const {field, text} of notesOf(item)) {
    report(field, faultsOfWording(text));
    if (field.startsWith('useIf')) report(field, faultsOfCondition(text));
    else if (field === 'summary') report(field, /[.!?]$/.test(text) ? [] : ['is not a whole sentence: end it with a full stop']);
    else report(field, /\.$/.test(text) && !/\b(etc|e\.g|i\.e)\.$/.test(text) ? ['ends with a full stop: a note has none'] : []);
    if (field.startsWith('pros') && restates(text, item.summary)) report(field, ['only restates the summary']);
  }
  for (const slug of item.related ?? []) {
    if (slug === item.slug) report('related', ['names the item itself']);
    else if (!slugs.has(slug)) report('related', [`"${slug}" is no item of this catalog`]);
  }
  return faults;
};

const checkFigures = ({figures, metrics}: CatalogSource, slugs: ReadonlySet<string>, isOfSource: FigureLookup): Fault[] => {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const seen = new Set<string>();
  return figures.flatMap(({slug, metric: id, counted, value}, index) => {
    const reasons: string[] = [];
    const metric = byId.get(id);
    if (!slugs.has(slug)) reasons.push(`"${slug}" is no item of this catalog`);
    if (seen.has(`${slug} ${id}`)) reasons.push(`${slug} has a figure of "${id}" already`);
    seen.add(`${slug} ${id}`);
    if (!(value >= 0)) reasons.push('value: expected a number, 0 or more');
    if (!metric) reasons.push(`"${id}" is no metric of metrics.json`);
    else {
      if (metric.measure === 'satisfaction') reasons.push(`"${id}" is satisfaction, not use: it may not decide`);
      if (metric.unit.startsWith('percent') && value > 100) reasons.push('value: expected at most 100 percent');
      const given = isOfSource(id, counted);
      if (given === undefined) reasons.push(`the source's row has no "${counted}" under "${id}"`);
      else if (given !== value) reasons.push(`the source's row says ${given} for "${counted}", not ${value}`);
    }
    return reasons.map((reason) => ({file: 'figures.csv', field: `row ${index + 2}`, reason}));
  });
};

/** Gives what a source published under a metric and a name, or undefined where it published nothing. */
export type FigureLookup = (metric: string, counted: string) => number | undefined;

/**
 * Checks a whole catalog: the shape of each file, its wording, its names and
 * references against the others, and each figure against its source's own row.
 *
 * @param source the catalog's files, as they were read
 * @param published the figures as their sources published them
 * @returns every fault, by file; empty when the catalog is sound
 */
export const checkCatalog = (source: CatalogSource, published: FigureLookup): Fault[] => {
  const faults: Fault[] = [];
  const sound = new Map<string, SourceItem>();
  for (const [file, item] of source.items) {
    if (validate(item)) sound.set(file, item);
    else for (const error of validate.errors ?? []) faults.push({file, field: fieldOf(error), reason: error.message ?? 'is not valid'});
  }
  const slugs = new Set([...source.items.values()].map((item: Partial<SourceItem> | null) => item?.slug ?? ''));
  for (const [file, item] of sound) faults.push(...checkItem(file, item, source, slugs));
  faults.push(...checkNames(sound));
  const notes = [...sound].flatMap(([file, item]) => notesOf(item).map((note) => ({file, note})));
  for (const {one, other} of findRepeats(notes))
    faults.push({file: other.file, field: other.note.field, reason: `says what ${one.file} says in ${one.note.field}: "${one.note.text}"`});
  faults.push(...checkFigures(source, slugs, published));
  return faults;
};
