import {join} from 'node:path';
import {copyProduct, installNpm, run} from '../support/tools.mjs';

const here = import.meta.dirname;

export default {
  name: 'Docusaurus',
  install: () => installNpm(here),
  build: async ({out, dist}) => {
    copyProduct(dist, join(here, 'static/nice-pick'));
    await run(join(here, 'node_modules/.bin/docusaurus'), ['build', '--out-dir', out], {cwd: here, env: {DO_NOT_TRACK: '1', NO_UPDATE_NOTIFIER: '1'}});
  },
  post: '/posts/choosing/',
  feeds: ['/rss.xml', '/atom.xml'],
  bake: ['--no-table'],
};
