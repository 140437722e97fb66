import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {copyProduct, installNpm, run} from '../support/tools.mjs';

const here = import.meta.dirname;

export default {
  name: 'Eleventy',
  install: () => installNpm(here),
  version: async () => JSON.parse(readFileSync(join(here, 'node_modules/@11ty/eleventy/package.json'), 'utf8')).version,
  build: async ({out, dist}) => {
    copyProduct(dist, join(here, 'site/public/nice-pick'));
    await run(join(here, 'node_modules/.bin/eleventy'), [`--output=${out}`], {cwd: join(here, 'site')});
  },
  post: '/posts/choosing/',
  feeds: ['/feed.xml'],
  bake: [],
};
