import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {arrive} from '../nextjs/arrive.mjs';
import {copyProduct, installNpm, run} from '../support/tools.mjs';

const here = import.meta.dirname;

export default {
  name: 'VitePress',
  install: () => installNpm(here),
  version: async () => JSON.parse(readFileSync(join(here, 'node_modules/vitepress/package.json'), 'utf8')).version,
  build: async ({out, dist}) => {
    copyProduct(dist, join(here, 'site/public/nice-pick'));
    await run(join(here, 'node_modules/.bin/vitepress'), ['build', '--outDir', out], {cwd: join(here, 'site')});
  },
  post: '/posts/choosing.html',
  feeds: [],
  bake: ['--no-table'],
  check: arrive('/'),
};
