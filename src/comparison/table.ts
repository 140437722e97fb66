import {key} from '../catalog/key.js';
import {checkAddress} from './check.js';
import {Problem, type Report} from './problem.js';
import {plain} from './text.js';
import type {Comparison, Criterion, Run, Text} from './types.js';

/** The rows that mean something, by the key of their name. Every other row is a criterion. */
const fields: Readonly<Record<string, string>> = {
  kind: 'kind',
  group: 'group',
  summary: 'summary',
  whentouse: 'summary',
  useif: 'useIf',
  useitif: 'useIf',
  pros: 'pros',
  cons: 'cons',
  related: 'related',
  pick: 'pick',
};

type Marks = {-readonly [mark in keyof Run]?: Run[mark]};

/** Folds space as a browser would show it, and drops what is at the ends. */
const tidy = (runs: readonly Run[]): Text => {
  let before = ' ';
  const folded = runs
    .map((run) => {
      const text = run.text.replace(/[ \t\n\r\f]+/g, ' ').slice(before === ' ' && /^\s/.test(run.text) ? 1 : 0);
      before = text.at(-1) ?? before;
      return {...run, text};
    })
    .filter(({text}) => text);
  const last = folded.at(-1);
  if (last && !(last.text = last.text.trimEnd())) folded.pop();
  return folded.length === 1 && Object.keys(folded[0]!).length === 1 ? folded[0]!.text : folded;
};

/** Reads a cell's values: one, or several set apart by line breaks, paragraphs or a list. */
const readCell = (cell: Element | undefined, field: string, report: Report): Text[] => {
  const values: Run[][] = [[]];
  const read = (node: Element, marks: Marks): void => {
    for (const child of node.childNodes as NodeListOf<Element>) {
      const name = child.localName;
      const own = {...marks};
      const put = (text: string | null): unknown => text && values.at(-1)!.push({...marks, text});
      const split = (): unknown => /^(br|li|[uo]l|p|div)$/.test(name) && values.push([]);
      if (child.nodeType === 3) put(child.nodeValue);
      if (!name || /^(script|style|template)$/.test(name)) continue;
      if (name === 'img') put(child.getAttribute('alt'));
      if (name === 'code') own.code = true;
      if (/^(em|i|strong|b)$/.test(name)) own.em = true;
      const address = name === 'a' && child.getAttribute('href');
      const href = address && checkAddress(address, field, report);
      if (href) own.href = href;
      split();
      read(child, own);
      split();
    }
  };
  if (cell) read(cell, {});
  return values.map(tidy).filter((value) => value.length);
};

/**
 * Reads a comparison from a table: the first row names the two sides, each row
 * below it says one thing of both.
 *
 * @param table as a Markdown tool made it, with or without `thead`
 * @param report told of each link that had to be dropped
 * @returns the comparison, its `pick` by column
 * @throws Problem when the table names no two sides or says nothing of them
 */
export const readTable = (table: HTMLTableElement, report: Report): Comparison => {
  const [head, ...rows] = table.rows;
  const sides = [...(head?.cells ?? [])].slice(-2).map((cell): Record<string, unknown> => {
    const [name = ''] = readCell(cell, 'table', report);
    const homepage = (name[0] as Run | undefined)?.href;
    return {name: plain(name), ...(homepage && {homepage})};
  });
  const [a, b] = sides;
  if (!a?.['name'] || !b?.['name'] || head!.cells.length > 3) throw new Problem('table', 'table', 'expected a first row with the names of two sides');
  const criteria: Criterion[] = [];
  const comparison: Record<string, unknown> = {a, b, criteria};
  let used;
  for (const {cells} of rows) {
    const [label = ''] = readCell(cells[0], 'table', report);
    const name = plain(label).replace(/\s*:$/, '');
    const texts = [cells[1], cells[2]].map((cell) => readCell(cell, name, report));
    const [left, right] = texts as [Text[], Text[]];
    if (!name || !(left[0] ?? right[0])) continue;
    used = true;
    const field = Object.hasOwn(fields, key(name)) && fields[key(name)];
    if (!field) criteria.push({label: name, a: left, b: right});
    else if (field === 'pick') {
      const said = left[0] ?? right[0]!;
      const isTie = key(plain(said)) === 'tie';
      comparison['pick'] = isTie || (left[0] && right[0]) ? 'tie' : left[0] ? 'a' : 'b';
      // A tick says which side is picked, and no more than that.
      if (!isTie && key(plain(said))) comparison['reason'] = said;
    } else texts.forEach((values, column) => values[0] && (sides[column]![field] = /s$|If/.test(field) ? values : values[0]));
  }
  if (!used) throw new Problem('table', 'table', 'expected a row with a name and something in its cells');
  return comparison as unknown as Comparison;
};
