import {key} from '../catalog/key.js';
import {checkAddress} from './check.js';
import {Problem, type Report} from './problem.js';
import {plain} from './text.js';
import type {Comparison, Criterion, Item, Run, Text} from './types.js';

/** The rows that mean something. Every other row is a criterion. */
const fields = ['kind', 'group', 'summary', 'useIf', 'pros', 'cons', 'related', 'pick'];

type Writable<T> = {-readonly [key in keyof T]: T[key]};

/** Reads a cell's values: one, or several set apart by line breaks, paragraphs or a list. */
const readCell = (cell: Element | undefined, field: string, report: Report): Text[] => {
  const values: Writable<Run>[][] = [[]];
  const read = (node: Element, marks: Omit<Run, 'text'>): void => {
    for (const child of node.childNodes as NodeListOf<Element>) {
      const {localName: name, nodeType, nodeValue} = child;
      const split = (): unknown => /^(br|li|[uo]l|p|div)$/.test(name) && values.push([]);
      const text = nodeType === 3 ? nodeValue : name === 'img' && child.getAttribute('alt');
      if (text) values.at(-1)!.push({...marks, text});
      if (nodeType !== 1 || /^((no)?script|style|template)$/.test(name)) continue;
      const address = name === 'a' && child.getAttribute('href');
      split();
      read(child, {
        href: address ? checkAddress(address, field, report) : marks.href,
        code: marks.code || name === 'code',
        em: marks.em || /^(em|i|strong|b)$/.test(name),
      });
      split();
    }
  };
  if (cell) read(cell, {});
  return values
    .map((runs) => {
      for (const run of runs.slice(0, 1)) run.text = run.text.trimStart();
      for (const run of runs.slice(-1)) run.text = run.text.trimEnd();
      return runs.filter(({text}) => text);
    })
    .filter((runs) => plain(runs).trim());
};

/** Makes one text of several lines. */
const join = (lines: readonly Text[]): Run[] => lines.flatMap((line, index) => (index ? [{text: ' '}, ...(line as Run[])] : (line as Run[])));

/**
 * Reads a comparison from a table: the first row names the two sides, each row
 * below it says one thing of both.
 *
 * @param table as a Markdown tool made it, with or without `thead`
 * @param report told of each link that had to be dropped
 * @returns the comparison, its `pick` by name
 * @throws Problem when the table names no two sides or says nothing of them
 */
export const readTable = (table: HTMLTableElement, report: Report): Comparison => {
  const [head, ...rows] = table.rows;
  const [a, b] = [-2, -1].map((column): Item => {
    const [title] = readCell([...(head?.cells ?? [])].at(column), 'table', report);
    const homepage = (title?.[0] as Run | undefined)?.href;
    return {name: plain(title), ...(homepage && {homepage})};
  }) as [Item, Item];
  const criteria: Criterion[] = [];
  const comparison: Writable<Comparison> = {a, b, criteria};
  let isUsed;
  for (const {cells} of rows) {
    const name = plain(join(readCell(cells[0], 'table', report))).replace(/\s*:$/, '');
    const left = readCell(cells[1], name, report);
    const right = readCell(cells[2], name, report);
    if (!name || !(left[0] ?? right[0])) continue;
    isUsed = true;
    const field = fields.find((field) => key(field) === key(name));
    if (!field) criteria.push({label: name, a: left, b: right});
    else if (field === 'pick') {
      // A dash stands in an empty cell.
      const [forA, forB] = [left, right].map((texts) => texts.filter((text) => !/^[-–—]+$/.test(plain(text)))) as [Text[], Text[]];
      const said = join([...forA, ...forB]);
      const isTie = /^(a?tie)+$/.test(key(plain(said)));
      comparison.pick = isTie || (forA[0] && forB[0]) ? 'tie' : forA[0] ? a.name : forB[0] && b.name;
      // A tick says which side is picked, and no more than that.
      if (!isTie && key(plain(said))) comparison.reason = said;
    } else
      for (const [item, texts] of [
        [a, left],
        [b, right],
      ] as const) {
        const before = item[field as 'pros'] ?? [];
        // A row may come again; what is one text becomes one with it.
        if (texts[0])
          Object.assign(item, {[field]: /^(kind|group|summary)$/.test(field) ? join([before as unknown as Text, ...texts].filter(([first]) => first)) : [...before, ...texts]});
      }
  }
  if (!a.name || !b.name || !isUsed || head!.cells.length > 3) throw new Problem('table', 'a first row that names two sides, and a row of both');
  return comparison;
};
