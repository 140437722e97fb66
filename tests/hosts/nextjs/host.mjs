import {cpSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {copyProduct, installNpm, run} from '../support/tools.mjs';
import {arrive} from './arrive.mjs';

const here = import.meta.dirname;

/** Builds in a mode of Node's: in development, React says in the console what differs when it takes the page over. */
const site = (name, slug, mode) => ({
  name,
  slug,
  install: () => installNpm(here),
  version: async () => JSON.parse(readFileSync(join(here, 'node_modules/next/package.json'), 'utf8')).version,
  build: async ({out, dist}) => {
    copyProduct(dist, join(here, 'public/nice-pick'));
    await run(join(here, 'node_modules/.bin/next'), ['build'], {cwd: here, env: {NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1'}});
    cpSync(join(here, 'out'), out, {recursive: true});
  },
  post: '/posts/choosing/',
  feeds: [],
  bake: ['--no-table'],
  // A development build loads a page for each link.
  check: mode === 'production' ? arrive('/') : undefined,
});

export default [site('Next.js', 'nextjs', 'production'), site('Next.js, development build', 'nextjs-development', 'development')];
