import {join} from 'node:path';
import {assemble, copyProduct, installDebian, run} from '../support/tools.mjs';

export default {
  name: 'Jekyll',
  install: () => installDebian('jekyll', 'jekyll-theme-minima', 'ruby-jekyll-feed'),
  version: async () => (await run('jekyll', ['--version'])).match(/[\d.]+/)[0],
  async build({out, dist}) {
    const site = assemble(out, join(import.meta.dirname, 'site'));
    copyProduct(dist, site);
    await run('jekyll', ['build', '--quiet', '--disable-disk-cache', '--source', site, '--destination', out], {env: {JEKYLL_ENV: 'production'}});
  },
  post: '/posts/choosing/',
  feeds: ['/feed.xml'],
};
