import type {CatalogSource, SourceFigure, SourceItem, SourceMetric} from '../../../src/catalog/build/load.js';
import type {FigureLookup} from '../../../src/catalog/build/check.js';

export const sqlite: SourceItem = {
  slug: 'sqlite',
  name: 'SQLite',
  aliases: ['sqlite3'],
  kind: 'database',
  group: 'databases',
  summary: 'Choose it when the data belongs to one application on one machine, from a phone app to a small website.',
  useIf: ['you want the whole database in a single file that you can copy', 'one process at a time does most of the writing'],
  pros: [
    'Runs inside the application, so there is no server to install or keep up',
    'A database is one file, in a format its makers promise to read until 2050',
    'Reads are answered without a network hop',
  ],
  cons: ['One writer at a time for the whole database', 'No user accounts or permissions of its own'],
  related: ['c-sharp'],
  homepage: 'https://www.sqlite.org/',
};

export const cSharp: SourceItem = {
  slug: 'c-sharp',
  name: 'C#',
  aliases: ['csharp', 'C sharp'],
  kind: 'language',
  group: 'programming languages',
  summary: 'Suits teams on Windows and Azure, games in Unity, and those who like Java but want value types and async built in.',
  useIf: ['your game engine is Unity or Godot', 'you write desktop software for Windows'],
  pros: ['LINQ queries collections and tables with one syntax', 'Structs keep small values off the heap', 'Visual Studio debugs across threads and processes'],
  cons: ['Libraries outside of the Microsoft world are fewer', 'Two decades of features leave many ways to write one thing'],
  related: ['sqlite'],
};

export const nodejs: SourceItem = {
  slug: 'nodejs',
  name: 'Node.js',
  aliases: ['Node'],
  kind: 'runtime',
  group: 'server runtimes',
  summary: 'Pick it when one language has to serve both the browser and the server, and most requests wait for others.',
  useIf: ['your server mostly waits for databases and other services', 'you share validation code between browser and server'],
  pros: ['npm holds packages for nearly every protocol and file format', 'A single thread handles thousands of idle connections', 'Streams process files larger than memory'],
  cons: ['One long computation blocks every other request', 'Old packages mix callbacks, promises and two module systems'],
};

export const survey: SourceMetric = {
  id: 'survey/databases',
  label: 'Respondents who named it',
  unit: 'percent of respondents',
  measure: 'use',
  trust: 1,
  asOf: '2026-10-06',
  source: 'A survey',
  licence: 'ODbL-1.0',
  base: 12_061,
  url: 'https://example.com/survey',
};

export const downloads: SourceMetric = {
  id: 'downloads',
  label: 'Downloads in a month',
  unit: 'downloads',
  measure: 'downloads',
  trust: 8,
  asOf: '2026-11',
  source: 'A registry',
  licence: 'facts',
};

export const again: SourceMetric = {...survey, id: 'survey/would-use-again', label: 'Respondents who would use it again', measure: 'satisfaction', trust: 9};

export const figure: SourceFigure = {slug: 'sqlite', metric: survey.id, counted: 'SQLite', value: 37.5};

/** What the sources of the sample's figures published. */
export const published: FigureLookup = (metric, counted) =>
  new Map([
    ['survey/databases SQLite', 37.5],
    ['survey/would-use-again SQLite', 71],
    ['downloads node', 1234],
    ['downloads Node', 5],
  ]).get(`${metric} ${counted}`);

/** The items by their files. */
export const filesOf = (...items: SourceItem[]): Map<string, SourceItem> => new Map(items.map((item) => [`${item.slug}.json`, item]));

/** A small catalog without a fault. */
export const sample = (): CatalogSource => ({
  items: filesOf(structuredClone(cSharp), structuredClone(nodejs), structuredClone(sqlite)),
  figures: [{...figure}, {slug: 'nodejs', metric: 'downloads', counted: 'node', value: 1234}],
  metrics: [{...survey}, {...downloads}, {...again}],
  vocabulary: {
    kinds: ['database', 'language', 'runtime'],
    groups: ['databases', 'programming languages', 'server runtimes'],
  },
});
