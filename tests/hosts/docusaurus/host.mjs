import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {arrive} from '../nextjs/arrive.mjs';
import {copyProduct, installNpm, run} from '../support/tools.mjs';

const here = import.meta.dirname;

/** Builds with options of its own: with `--dev`, React says in the console what differs when it takes the page over. */
const site = (name, slug, ...options) => ({
  name,
  slug,
  install: () => installNpm(here),
  version: async () => JSON.parse(readFileSync(join(here, 'node_modules/@docusaurus/core/package.json'), 'utf8')).version,
  build: async ({out, dist}) => {
    copyProduct(dist, join(here, 'static/nice-pick'));
    await run(join(here, 'node_modules/.bin/docusaurus'), ['build', '--out-dir', out, ...options], {cwd: here, env: {DO_NOT_TRACK: '1', NO_UPDATE_NOTIFIER: '1'}});
  },
  post: '/posts/choosing/',
  feeds: ['/rss.xml', '/atom.xml'],
  bake: ['--no-table'],
  check: arrive('/archive/'),
});

export default [site('Docusaurus', 'docusaurus'), site('Docusaurus, development build', 'docusaurus-development', '--dev')];
