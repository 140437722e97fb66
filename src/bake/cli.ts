#!/usr/bin/env node
import {createHash} from 'node:crypto';
import {relative} from 'node:path';
import {parseArgs} from 'node:util';
import {version} from '../version.js';
import {sheet} from './draw.js';
import {bakeFolder, type FileResult} from './folder.js';

const help = `nice-pick ${version}

  nice-pick bake <folder>     put the finished cards into the pages of a built site

Run it after the site is built. Every <nice-pick> in the .html files below the
folder gets its card as markup that needs no script. All else in a page stays as it
is; a second run changes nothing; what has changed is baked anew.

  --check             change nothing, say what would change (exit code 1 if anything would)
  --clean             take away what was baked: every page as it was
  --styles <how>      inline (default): each card has its styles in it; for a
                      Content-Security-Policy without inline styles allow
                      style-src 'sha256-${createHash('sha256').update(sheet).digest('base64')}'
                      link: all share one file, for any policy
  --no-table          do not put a plain table into tags without content (for pages
                      that React, Vue or another framework takes over)
  --json-ld           add the pros and cons as schema.org data
  --catalog <where>   folder or address of another catalog than the one shipped
  --root <folder>     where addresses that begin with / are (default: the folder)
  --json              tell of each page as a line of JSON
  --help, --version

Faults are told as file:line:column: reason. A page with a fault stays as it was,
the others are done. Exit code: 0 all done, 1 faults (or --check found changes),
2 the command was not understood.
`;

const usage = (message: string): never => {
  process.stderr.write(`nice-pick: ${message}\nTry: nice-pick --help\n`);
  process.exit(2);
};

// eslint-disable-next-line @typescript-eslint/explicit-function-return-type -- its type is what the options make it
const parse = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      check: {type: 'boolean'},
      clean: {type: 'boolean'},
      styles: {type: 'string', default: 'inline'},
      'no-table': {type: 'boolean'},
      'json-ld': {type: 'boolean'},
      catalog: {type: 'string'},
      root: {type: 'string'},
      json: {type: 'boolean'},
      help: {type: 'boolean', short: 'h'},
      version: {type: 'boolean', short: 'v'},
    },
  });

const readArguments = (): ReturnType<typeof parse> => {
  try {
    return parse();
  } catch (error) {
    return usage((error as Error).message);
  }
};

const {values, positionals} = readArguments();
if (values.help) {
  process.stdout.write(help);
  process.exit();
}
if (values.version) {
  process.stdout.write(`${version}\n`);
  process.exit();
}
const [command, folder, ...others] = positionals;
if (command !== 'bake') usage(command ? `there is no command "${command}"` : 'what is to be done?');
if (!folder || others.length > 0) usage('bake takes one folder');
if (values.styles !== 'inline' && values.styles !== 'link') usage(`--styles: expected inline or link, got "${values.styles}"`);

const isTerminal = process.stderr.isTTY && !values.json;
const counts = {pages: 0, cards: 0, changed: 0, failed: 0};
const clearLine = isTerminal ? '\r\x1b[K' : '';

const tell = ({file, status, cards, warnings, faults}: FileResult): void => {
  counts.pages++;
  counts.cards += cards;
  if (status !== 'unchanged') counts[status]++;
  if (values.json) {
    process.stdout.write(`${JSON.stringify({file, status, cards, warnings, faults})}\n`);
    return;
  }
  const name = relative('', file);
  for (const {line, column, message} of faults) process.stderr.write(`${clearLine}${name}:${line}:${column}: ${message}\n`);
  for (const {line, column, message} of warnings) process.stderr.write(`${clearLine}${name}:${line}:${column}: warning: ${message}\n`);
  if (status === 'changed' && values.check) process.stdout.write(`${clearLine}${name}: would change\n`);
  if (isTerminal) process.stderr.write(`${clearLine}${counts.pages} files, ${counts.cards} cards`);
};

// A page that is being written is written to its end; the next one is not begun.
let isOver = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (isOver = true));

try {
  for await (const result of bakeFolder(folder!, {
    check: values.check,
    clean: values.clean,
    styles: values.styles as 'inline' | 'link',
    table: !values['no-table'],
    jsonLd: values['json-ld'],
    catalog: values.catalog,
    root: values.root,
  })) {
    tell(result);
    if (isOver) break;
  }
} catch (error) {
  usage((error as Error).message);
}
const did = values.check ? 'would change' : values.clean ? 'cleaned' : 'baked';
if (values.json) process.stdout.write(`${JSON.stringify(counts)}\n`);
else process.stdout.write(`${clearLine}${counts.pages} files, ${counts.cards} cards, ${counts.changed} ${did}, ${counts.failed} failed\n`);
process.exitCode = isOver ? 130 : counts.failed > 0 || (values.check && counts.changed > 0) ? 1 : 0;
