import {join} from 'node:path';
import {copyProduct, installNpm, run} from '../support/tools.mjs';

const here = import.meta.dirname;

export default {
  name: 'Eleventy',
  install: () => installNpm(here),
  build: async ({out, dist}) => {
    copyProduct(dist, join(here, 'site/public/nice-pick'));
    await run(join(here, 'node_modules/.bin/eleventy'), [`--output=${out}`], {cwd: join(here, 'site')});
  },
  post: '/posts/choosing/',
  feeds: ['/feed.xml'],
  bake: [],
};
