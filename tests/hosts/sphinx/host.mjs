import {join} from 'node:path';
import {assemble, copyProduct, installDebian, run} from '../support/tools.mjs';

export default {
  name: 'Sphinx, MyST',
  install: () => installDebian('python3-sphinx', 'python3-myst-parser'),
  version: async () => (await run('sphinx-build', ['--version'])).match(/[\d.]+/)[0],
  async build({out, dist}) {
    const site = assemble(out, join(import.meta.dirname, 'site'));
    copyProduct(dist, join(site, '_static'));
    await run('sphinx-build', ['-q', '-W', '-b', 'html', '-d', `${site}/.doctrees`, site, out], {env: {PYTHONDONTWRITEBYTECODE: '1'}});
  },
  post: '/posts/choosing.html',
  feeds: [],
};
