// Tests the build: `npm run build` first. What needs a reader's click, or a reader who
// likes it dark, cannot be tested from inside a page.
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
    pages: {'/plain': frame(''), '/sandbox': frame('sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"'), '/silent': frame('sandbox')},
  });
  browser = await chromium.launch({executablePath: chromePath(), args: chromeArguments});
});

after(async () => {
  await browser.close();
  server.close();
});

/** Opens a page with a frame. */
const open = async (path, options) => {
  const context = await browser.newContext(options);
  await context.route('https://**', (route) => route.fulfill({contentType: 'text/html', body: '<!doctype html><title>Elsewhere</title>'}));
  // As package CDNs do.
  await context.route('**/catalog/**', async (route) => {
    const response = await route.fetch();
    await route.fulfill({response, headers: {...response.headers(), 'access-control-allow-origin': '*'}});
  });
  const page = await context.newPage();
  await page.goto(server.address + path);
  return page;
};

/** Follows a link in the frame of a page. */
const follow = async (page, name) => {
  const [target] = await Promise.all([page.waitForEvent('popup'), page.frameLocator('iframe').getByRole('link', {name}).click()]);
  await target.waitForLoadState();
  return target;
};

for (const path of ['/plain', '/sandbox'])
  for (const [name, address] of [
    ['React', 'https://react.dev/'],
    ['Disagree?', 'https://blog.example/'],
  ])
    test(`a link opens outside the frame, and is told nothing of it: ${path.slice(1)}, ${name}`, async () => {
      const page = await open(path);
      const target = await follow(page, name);
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

test('a reader who likes it dark gets no dark block in a page that is light', async () => {
  const page = await open('/sandbox', {colorScheme: 'dark'});
  await page.frameLocator('iframe').getByText('Show all').waitFor();
  const surfaceOf = (card) => getComputedStyle(card.shadowRoot.querySelector('[part~=card]')).backgroundColor;
  assert.equal(await page.frameLocator('iframe').locator('nice-pick').evaluate(surfaceOf), 'rgb(255, 255, 255)');
  await page.goto(`${server.address}/embed.html?a=react&b=vue`);
  await page.getByText('Show all').waitFor();
  assert.equal(await page.locator('nice-pick').evaluate(surfaceOf), 'rgb(24, 26, 29)');
  await page.context().close();
});

test('a frame that may not run scripts says so', async () => {
  const page = await open('/silent');
  const said = page.frameLocator('iframe').locator('section');
  await said.waitFor();
  assert.equal(await said.textContent(), 'A comparison belongs here, and scripts may not run. A frame in a sandbox needs sandbox="allow-scripts".');
  assert.equal(await page.frameLocator('iframe').locator('nice-pick').count(), 0);
  await page.context().close();
});
