import {cpSync} from 'node:fs';
import {join} from 'node:path';
import {copyProduct, installNpm, run} from '../support/tools.mjs';

const here = import.meta.dirname;

export default {
  name: 'Next.js',
  install: () => installNpm(here),
  build: async ({out, dist}) => {
    copyProduct(dist, join(here, 'public/nice-pick'));
    await run(join(here, 'node_modules/.bin/next'), ['build'], {cwd: here, env: {NEXT_TELEMETRY_DISABLED: '1'}});
    cpSync(join(here, 'out'), out, {recursive: true});
  },
  post: '/posts/choosing/',
  feeds: [],
  bake: ['--no-table'],
};
