import {readFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {copyProduct, installNpm, run} from '../support/tools.mjs';

const here = import.meta.dirname;
const programs = join(here, 'node_modules/.bin');

export default {
  name: 'Astro, Starlight',
  install: () => installNpm(here),
  version: async () => JSON.parse(readFileSync(join(here, 'node_modules/astro/package.json'), 'utf8')).version,
  build: async ({out, dist}) => {
    copyProduct(dist, join(here, 'public/nice-pick'));
    // Astro wants a newer Node than the project: the one that is installed beside it.
    await run(join(programs, 'astro'), ['build', '--outDir', out], {cwd: here, env: {PATH: programs + delimiter + process.env.PATH, ASTRO_TELEMETRY_DISABLED: '1'}});
  },
  post: '/posts/choosing/',
  feeds: [],
  bake: [],
};
