import {strictEqual} from 'node:assert';
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
  /** What stands beside the script is no page of the site. */
  async check({browser, origin}) {
    const page = await browser.newPage();
    try {
      await page.goto(`${origin}/posts/choosing/`);
      const links = await page.locator('.navbar a[href]:not([href^="#"])').evaluateAll((elements) => elements.map(({pathname}) => pathname));
      strictEqual([...new Set(links)].sort().join(' '), '/ /posts/choosing/', `the navigation has ${links.join(' ')}`);
    } finally {
      await page.close();
    }
  },
};
