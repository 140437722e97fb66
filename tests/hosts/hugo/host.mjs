import {cpSync} from 'node:fs';
import {join} from 'node:path';
import {assemble, copyProduct, installDebian, run, shipped} from '../support/tools.mjs';

const here = import.meta.dirname;

/** Builds the post of a folder with the layouts that both share. */
const build =
  (...folders) =>
  async ({out, dist}) => {
    const site = assemble(out, ...folders.map((folder) => join(here, folder)));
    copyProduct(dist, join(site, 'static'));
    cpSync(join(shipped, 'hugo/nice-pick.html'), join(site, 'layouts/shortcodes/nice-pick.html'));
    cpSync(join(shipped, 'hugo/rss.xml'), join(site, 'layouts/_default/rss.xml'));
    await run('hugo', ['--source', site, '--destination', out, '--quiet']);
  };

const shared = {
  install: () => installDebian('hugo'),
  version: async () => (await run('hugo', ['version'])).match(/v([\d.]+)/)[1],
  post: '/posts/choosing/',
  feeds: ['/index.xml'],
};

export default [
  {...shared, name: 'Hugo, shortcode', build: build('site')},
  {...shared, name: 'Hugo, `unsafe = true`', slug: 'hugo-raw', build: build('site', 'raw')},
];
