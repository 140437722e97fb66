// The tests of embed.html, with a second origin: http://127.0.0.1 beside
// http://localhost. Under /shut/ it serves dist as any server does, under /open/ with
// the CORS header. In both, a page in a frame can be asked what it shows (look.js).
// Under /bare/ the script of the card is missing, and /fake/embed.html shows nothing and says what it is told to.
import {readFile} from 'node:fs/promises';
import {extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import base from '../../web-test-runner.config.mjs';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const own = ['look.js', 'other.html', 'strict.html'];

const serveFrames = async (context, next) => {
  const [, way, file] = /^\/(open|shut|bare|fake)\/([\w./-]+)$/.exec(context.path) ?? [];
  if (!file || file.includes('..')) return next();
  if (way === 'bare' && file === 'nice-pick.classic.js') return undefined;
  const name = way === 'fake' && file === 'embed.html' ? 'other.html' : file;
  const content = await readFile(own.includes(name) ? new URL(name, import.meta.url) : dist + name, 'utf8').catch(() => undefined);
  if (content === undefined) return undefined;
  if (way === 'open') context.set('access-control-allow-origin', '*');
  context.type = extname(file);
  context.body = name === 'embed.html' ? content.replace('<link', '<script src="look.js"></script><link') : content;
  return undefined;
};

export default {
  ...base,
  files: ['tests/embed/*.embed.ts'],
  middleware: [serveFrames],
};
