import {readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** An item as it stands in `items/`: texts only, related items by slug. */
export interface SourceItem {
  slug: string;
  name: string;
  aliases?: string[];
  kind: string;
  group: string;
  summary: string;
  useIf: string[];
  pros: string[];
  cons: string[];
  related?: string[];
  homepage?: string;
}

/** One row of `figures.csv`. */
export interface SourceFigure {
  slug: string;
  metric: string;
  /** The source's own name for what it counted. */
  counted: string;
  value: number;
}

/** What is measured: one row of `metrics.json`. */
export interface SourceMetric {
  id: string;
  label: string;
  unit: string;
  measure: 'use' | 'downloads' | 'satisfaction';
  /** Place in the order of trust: 1 is asked first. */
  trust: number;
  asOf: string;
  source: string;
  licence: string;
  /** How many people or papers the source asked or read. */
  base?: number;
  url?: string;
}

export interface Vocabulary {
  kinds: string[];
  groups: string[];
}

export interface CatalogSource {
  /** The items by the name of the file that each stands in, not yet checked. */
  items: ReadonlyMap<string, SourceItem>;
  figures: SourceFigure[];
  metrics: SourceMetric[];
  vocabulary: Vocabulary;
}

/** The folder that the catalog's own sources are in. */
export const sourceFolder = fileURLToPath(new URL('../', import.meta.url));

/**
 * Reads comma-separated values with a header row, quoted where needed (RFC 4180).
 *
 * @returns one object a row, keyed by the header's names
 */
export const parseCsv = (text: string): Record<string, string>[] => {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g;
  for (const match of text.matchAll(cell)) {
    const row = rows[rows.length - 1]!;
    if (match[0] === '' && row.length === 0) break;
    row.push(match[1] === undefined ? match[2]! : match[1].replaceAll('""', '"'));
    if (match[3] !== ',') rows.push([]);
  }
  const [header = [], ...body] = rows.filter((row) => row.length > 0);
  return body.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])));
};

const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${basename(path)}: ${(error as Error).message}`, {cause: error});
  }
};

/**
 * Reads a catalog's sources from a folder.
 *
 * @throws Error that names the file, when one cannot be read as JSON
 */
export const loadSource = (folder = sourceFolder): CatalogSource => ({
  items: new Map(
    readdirSync(join(folder, 'items'))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => [name, readJson(join(folder, 'items', name)) as SourceItem]),
  ),
  figures: parseCsv(readFileSync(join(folder, 'figures.csv'), 'utf8')).map((row) => ({
    slug: row['slug']!,
    metric: row['metric']!,
    counted: row['counted']!,
    value: Number(row['value']),
  })),
  metrics: readJson(join(folder, 'metrics.json')) as SourceMetric[],
  vocabulary: readJson(join(folder, 'vocabulary.json')) as Vocabulary,
});
