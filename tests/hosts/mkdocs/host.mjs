import {cpSync} from 'node:fs';
import {join} from 'node:path';
import {assemble, copyProduct, installDebian, run, shipped} from '../support/tools.mjs';

export default {
  name: 'MkDocs',
  install: () => installDebian('mkdocs'),
  version: async () => (await run('mkdocs', ['--version'])).match(/version ([\d.]+)/)[1],
  async build({out, dist}) {
    const site = assemble(out, join(import.meta.dirname, 'site'));
    copyProduct(dist, join(site, 'docs'));
    cpSync(join(shipped, 'mkdocs/nice_pick.py'), join(site, 'nice_pick.py'));
    await run('mkdocs', ['build', '--quiet', '--strict', '--site-dir', out], {cwd: site, env: {PYTHONDONTWRITEBYTECODE: '1'}});
  },
  post: '/posts/choosing/',
  feeds: [],
};
