// Tests the pinned snippet of the README in a browser, with the CDN played by the build.
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {chromium, type Browser, type Page} from 'playwright-core';
import {projectFolder, readPackage} from './installed.js';
// @ts-expect-error It has no types.
import {chromeArguments, chromePath} from '../support/engines.mjs';

const {version} = readPackage(projectFolder);
const integrity = JSON.parse(readFileSync(join(projectFolder, 'dist/integrity.json'), 'utf8')) as Record<string, string>;
const [, written] = /<!-- snippet:begin -->[\s\S]*?```html\n([\s\S]*?)```/.exec(readFileSync(join(projectFolder, 'README.md'), 'utf8')) as unknown as [string, string];
/** As a release writes it: the README's hashes are those of the build that it was last written after. */
const snippet = written.replace(/(dist\/([\w.-]+)" integrity=")[^"]+/g, (_, start: string, file: string) => start + integrity[file]!);

describe('the pinned snippet', () => {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch({executablePath: chromePath() as string, args: chromeArguments as string[]});
  });
  after(() => browser.close());

  /** Opens a page with the snippet, where the CDN may give something else than the build. */
  const open = async (change: (file: string, bytes: Buffer) => Buffer): Promise<{page: Page; errors: string[]}> => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.route('**/*', async (route) => {
      const {href, pathname} = new URL(route.request().url());
      if (pathname === '/')
        return route.fulfill({contentType: 'text/html', body: `<!doctype html><html lang="en"><title>Card</title>${snippet}<nice-pick a="react" b="vue">A fallback</nice-pick>`});
      const cdn = `https://cdn.jsdelivr.net/npm/nice-pick@${version}/`;
      const file = href.slice(cdn.length);
      if (!href.startsWith(cdn) || !existsSync(join(projectFolder, file))) return route.fulfill({status: 404});
      return route.fulfill({
        headers: {'access-control-allow-origin': '*', 'content-type': file.endsWith('.css') ? 'text/css' : file.endsWith('.js') ? 'text/javascript' : 'application/json'},
        body: change(file, readFileSync(join(projectFolder, file))),
      });
    });
    await page.goto('http://blog.test/', {waitUntil: 'networkidle'});
    return {page, errors};
  };

  test('shows a card from the catalog of its version', async () => {
    const {page, errors} = await open((_, bytes) => bytes);
    await page.getByRole('heading', {level: 3}).waitFor();
    assert.match(await page.locator('nice-pick [part=card]').innerText(), /React[\s\S]*Vue[\s\S]*Nice Pick: React/);
    assert.deepEqual(errors, []);
  });

  test('runs no other bytes than those of its version', async () => {
    const {page, errors} = await open((file, bytes) => (file.endsWith('.js') ? Buffer.concat([bytes, Buffer.from('\n')]) : bytes));
    assert.equal(await page.evaluate(() => customElements.get('nice-pick') === undefined), true);
    assert.equal(await page.locator('nice-pick').innerText(), 'A fallback');
    assert.ok(errors.some((text) => text.includes('integrity')));
  });
});
