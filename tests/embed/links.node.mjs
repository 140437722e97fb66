// Tests the build: `npm run build` first. Opening a link needs a reader's click, which
// the tests inside a page cannot make.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {chromium} from 'playwright-core';
import {chromeArguments, chromePath} from '../support/engines.mjs';
import {projectFolder, serve} from '../support/serve.mjs';

let browser;
let server;

before(async () => {
  const frame = (sandbox) => `<!doctype html><title>Post</title><iframe src="/embed.html?a=react&amp;b=vue&amp;contact=https://blog.example/" ${sandbox}></iframe>`;
  server = await serve(`${projectFolder}dist`, {
    pages: {'/plain': frame(''), '/sandbox': frame('sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"')},
  });
  browser = await chromium.launch({executablePath: chromePath(), args: chromeArguments});
});

after(async () => {
  await browser.close();
  server.close();
});

/** Opens a page with a frame, and follows a link in the frame. */
const follow = async (path, name) => {
  const context = await browser.newContext();
  await context.route('https://**', (route) => route.fulfill({contentType: 'text/html', body: '<!doctype html><title>Elsewhere</title>'}));
  // As package CDNs do.
  await context.route('**/catalog/**', async (route) => {
    const response = await route.fetch();
    await route.fulfill({response, headers: {...response.headers(), 'access-control-allow-origin': '*'}});
  });
  const page = await context.newPage();
  await page.goto(server.address + path);
  const [target] = await Promise.all([context.waitForEvent('page'), page.frameLocator('iframe').getByRole('link', {name}).click()]);
  await target.waitForLoadState();
  return {page, target};
};

for (const path of ['/plain', '/sandbox'])
  for (const [name, address] of [
    ['React', 'https://react.dev/'],
    ['Disagree?', 'https://blog.example/'],
  ])
    test(`a link opens outside the frame, and is told nothing of it: ${path.slice(1)}, ${name}`, async () => {
      const {page, target} = await follow(path, name);
      assert.equal(target.url(), address);
      assert.equal(await target.title(), 'Elsewhere');
      assert.deepEqual(await target.evaluate(() => ({opener: window.opener, referrer: document.referrer, origin: window.origin})), {
        opener: null,
        referrer: '',
        origin: address.slice(0, -1),
      });
      assert.equal(await page.title(), 'Post');
      assert.match(page.frames()[1].url(), /\/embed\.html\?/);
      await page.context().close();
    });
