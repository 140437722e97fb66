import {deepStrictEqual, ok, strictEqual} from 'node:assert';
import {spawn} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {connect, createServer} from 'node:net';
import {tmpdir, userInfo} from 'node:os';
import {dirname, join} from 'node:path';
import {chromium} from 'playwright-core';
import {chromeArguments, chromePath} from '../../support/engines.mjs';
import {projectFolder} from '../../support/serve.mjs';
import {payloads} from '../../trust/security/payloads.mjs';
import {copyProduct, installDebian, run, shipped} from '../support/tools.mjs';

const here = import.meta.dirname;
const debian = '/usr/share/wordpress';
const site = join(projectFolder, '.cache/hosts/wordpress-site');
const data = join(projectFolder, '.cache/hosts/wordpress-data');
const plugin = join(site, 'wp-content/plugins/nice-pick');

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts a program that serves, waits until it answers, and gives how to end it with all that it started. */
const start = async (command, programArguments, address, options = {}) => {
  const child = spawn(command, programArguments, {...options, stdio: 'ignore', detached: true});
  const ended = new Promise((resolve) => child.on('close', resolve));
  const end = () => {
    try {
      process.kill(-child.pid);
    } catch {
      // It has ended already.
    }
  };
  process.on('exit', end);
  const answers = () =>
    new Promise((resolve) => {
      const socket = connect(address, () => {
        socket.destroy();
        resolve(true);
      });
      socket.on('error', () => resolve(false));
    });
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error(`${command} ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return async () => {
    process.off('exit', end);
    end();
    await ended;
  };
};

/** Starts the database and the web server. */
const serve = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const socket = join(folder, 'socket');
  writeFileSync(join(folder, 'first.sql'), 'CREATE DATABASE IF NOT EXISTS wordpress;\n');
  const {username} = userInfo();
  const endDatabase = await start(
    'mariadbd',
    ['--no-defaults', `--user=${username}`, `--datadir=${data}`, `--socket=${socket}`, `--pid-file=${folder}/pid`, '--skip-networking', `--init-file=${folder}/first.sql`],
    {path: socket},
  );
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = {...process.env, DATABASE_SOCKET: socket, ORIGIN: origin, PHP_CLI_SERVER_WORKERS: '4'};
  const endServer = await start('php', ['-S', `127.0.0.1:${port}`, '-t', site, join(site, 'router.php')], {port, host: '127.0.0.1'}, {env});
  const close = async () => {
    await endServer();
    await endDatabase();
    rmSync(folder, {recursive: true, force: true});
  };
  return {origin, env, close};
};

const tableOf = (post) => readFileSync(join(here, `site/posts/${post}.html`), 'utf8').match(/<table>.*<\/table>/s)[0];

/** Writes a post with the block in WordPress's own editor, as the author who may not post scripts. */
const writeInEditor = async (origin) => {
  const browser = await chromium.launch({executablePath: chromePath(), args: chromeArguments});
  try {
    const page = await browser.newPage();
    const faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    // Pictures of people come from elsewhere.
    await page.route(
      (address) => address.origin !== origin,
      (route) => route.abort(),
    );
    await page.goto(`${origin}/wp-login.php`);
    await page.fill('#user_login', 'author');
    await page.fill('#user_pass', 'password');
    await page.click('#wp-submit');
    await page.goto(`${origin}/wp-admin/post-new.php`);
    await page.waitForFunction(() => globalThis.wp?.blocks?.getBlockType('nice-pick/card') && globalThis.wp.data.select('core/editor').getCurrentPostId());
    await page.evaluate((table) => {
      const {blocks, data} = globalThis.wp;
      data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
      data
        .dispatch('core/block-editor')
        .resetBlocks([
          blocks.createBlock('nice-pick/card'),
          blocks.createBlock('nice-pick/card', {variant: 'compact', a: 'postgresql', b: 'mysql'}),
          blocks.createBlock('core/paragraph', {content: 'And what it runs in, [nice-pick variant="inline" a="docker" b="podman"], where both would do.'}),
          blocks.createBlock('nice-pick/card', {}, blocks.rawHandler({HTML: table})),
        ]);
      data.dispatch('core/editor').editPost({title: 'Block', slug: 'block', status: 'publish'});
    }, tableOf('administrator-shortcode'));
    await page.getByLabel('One side').first().fill('react');
    await page.getByLabel('The other side').first().fill('vue');
    const id = await page.evaluate(async () => {
      const {dispatch, select} = globalThis.wp.data;
      await dispatch('core/editor').savePost();
      return select('core/editor').didPostSaveRequestSucceed() && select('core/editor').getCurrentPostId();
    });
    strictEqual(typeof id, 'number', 'the editor could not save the post');

    // What was saved is what the editor would write.
    await page.goto(`${origin}/wp-admin/post.php?post=${id}&action=edit`);
    await page.waitForFunction(() => globalThis.wp?.data?.select('core/block-editor').getBlockCount() > 0);
    const seen = await page.evaluate(() =>
      globalThis.wp.data
        .select('core/block-editor')
        .getBlocks()
        .map(({name, isValid, innerBlocks}) => [name, isValid, innerBlocks.map(({name, isValid}) => [name, isValid])]),
    );
    deepStrictEqual(seen, [
      ['nice-pick/card', true, []],
      ['nice-pick/card', true, []],
      ['core/paragraph', true, []],
      ['nice-pick/card', true, [['core/table', true]]],
    ]);
    deepStrictEqual(faults, [], 'errors in the editor');
  } finally {
    await browser.close();
  }
};

let prepared;
/** Makes the site, once for all the ways to use it. */
const prepare = async (dist) => {
  for (const folder of [site, data]) rmSync(folder, {recursive: true, force: true});
  const library = join(debian, 'wp-includes');
  cpSync(debian, site, {recursive: true, dereference: true, filter: (path) => path !== library && !path.endsWith('.htaccess')});
  symlinkSync(library, join(site, 'wp-includes'));
  cpSync(join(here, 'site'), site, {recursive: true});
  copyProduct(dist, plugin);
  writeFileSync(join(site, 'payloads.json'), JSON.stringify(payloads.map(({text}) => text)));
  cpSync(join(shipped, 'wordpress/nice-pick.php'), join(plugin, 'nice-pick.php'));
  await run('mariadb-install-db', ['--no-defaults', `--user=${userInfo().username}`, `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db']);
  const server = await serve();
  try {
    for (const script of ['install.php', 'posts.php']) await run('php', [join(site, script)], {env: server.env});
    await writeInEditor(server.origin);
  } finally {
    await server.close();
  }
};

/** Saves a rendered page with the files that it loads, as tools that make a static site of WordPress do. */
const save = async (origin, path, out) => {
  const text = await (await fetch(origin + path)).text();
  const bare = text.replaceAll(origin, '').replaceAll(origin.replaceAll('/', '\\/'), '');
  const keep = (file, body) => {
    mkdirSync(dirname(join(out, file)), {recursive: true});
    writeFileSync(join(out, file), body);
  };
  keep(`${path}index.html`, bare);
  for (const [file] of bare.replaceAll('\\/', '/').matchAll(/\/wp-(?:includes|content)\/[\w./-]+\.\w+/g)) keep(file, Buffer.from(await (await fetch(origin + file)).arrayBuffer()));
  copyProduct(join(projectFolder, 'dist'), join(out, 'wp-content/plugins/nice-pick'));
};

const way = (name, slug, more) => ({
  name: `WordPress, ${name}`,
  slug: `wordpress-${slug}`,
  install: () => installDebian('wordpress', 'wordpress-theme-twentytwentythree', 'php-cli', 'php-mysql', 'mariadb-server-core'),
  version: async () => readFileSync(`${debian}/wp-includes/version.php`, 'utf8').match(/\$wp_version = '([\d.]+)/)[1],
  async build({out, dist}) {
    await (prepared ??= prepare(dist));
    const {origin, close} = await serve();
    try {
      await save(origin, `/posts/${slug}/`, out);
    } finally {
      await close();
    }
  },
  serve,
  post: `/posts/${slug}/`,
  feeds: ['/feed/'],
  ...more,
});

/** No hostile text does anything in a page that is full of them. */
const checkPayloads = async ({browser, origin, path}) => {
  const page = await browser.newPage();
  const fired = [];
  try {
    await page.exposeFunction('fired', () => fired.push('called'));
    await page.addInitScript(() => globalThis.addEventListener('message', ({data}) => data === 'fired' && globalThis.fired()));
    await page.goto(origin + path, {waitUntil: 'networkidle'});
    const cards = await page.locator('nice-pick').count();
    ok(cards >= payloads.length, `${path}: ${cards} cards of ${payloads.length} payloads`);
    // What waits for the reader's hand has not fired yet.
    const armed = await page.evaluate(() =>
      [...document.querySelectorAll('nice-pick, nice-pick *')].flatMap((element) =>
        element
          .getAttributeNames()
          .map((name) => [name, element.getAttribute(name)])
          .filter(
            ([name, value]) =>
              /^on|^srcdoc$/.test(name) ||
              // A payload that closes nothing takes the theme's own elements, with their styles, into its card.
              (name === 'style' && /fired|url|expression|import/i.test(value)) ||
              (/^(href|src|action|catalog)$/.test(name) && /^(javascript|data|vbscript)$/.test(value.match(/^[^a-z]*([a-z]+)\s*:/i)?.[1].toLowerCase())),
          )
          .map(([name, value]) => `${element.localName} ${name}=${value}`),
      ),
    );
    deepStrictEqual([...fired, ...armed], [], path);
  } finally {
    await page.close();
  }
};

/** What an author may not post does not come through, and a page without a card loads nothing. */
const checkRights = async ({browser, origin}) => {
  const page = await browser.newPage();
  try {
    await page.addInitScript(() => (globalThis.fired = () => (document.title = 'fired')));
    await page.goto(`${origin}/posts/hostile/`, {waitUntil: 'networkidle'});
    const seen = await page.evaluate(() => {
      const cards = [...document.querySelectorAll('nice-pick')];
      return {
        attributes: cards.map((card) => card.getAttributeNames().join(' ')),
        inside: cards.map((card) => [...new Set([...card.querySelectorAll('*')].map((element) => [element.localName, ...element.getAttributeNames()].join(' ')))].join(', ')),
        links: cards.flatMap((card) => [...card.querySelectorAll('a')].map(({href, protocol}) => (protocol === 'http:' ? protocol : href))),
        armed: [...document.querySelectorAll('*')].filter((element) => element.getAttributeNames().some((name) => /fired/.test(element.getAttribute(name)) && /^on/.test(name)))
          .length,
        scripts: document.querySelectorAll('script[src*="nice-pick.js"]').length,
        hasFired: document.title === 'fired',
      };
    });
    deepStrictEqual(seen, {
      attributes: ['a b', 'a b', 'a b variant src', 'a b', 'a b'],
      inside: ['', 'table, tbody, tr, th, td, a href', '', 'table, tbody, tr, td', 'table, tbody, tr, td, ul, li'],
      links: ['http:'],
      armed: 0,
      scripts: 1,
      hasFired: false,
    });
    for (const path of ['/posts/payloads/', '/posts/plain/?payloads']) await checkPayloads({browser, origin, path});
    for (const way of ['constant', 'filter']) {
      const text = await (await fetch(`${origin}/posts/tag/?${way}`)).text();
      deepStrictEqual(text.match(/<script[^>]*nice-pick\.js[^>]*>/g), [`<script type="module" src="https://${way}.example/nice-pick@0.1.0/dist/nice-pick.js">`]);
    }
    await page.goto(`${origin}/posts/plain/`);
    strictEqual(await page.locator('[src*="nice-pick"], [href*="nice-pick"]').count(), 0, 'a page without a card loads something');
    const log = join(site, 'debug.log');
    const complaints = existsSync(log)
      ? readFileSync(log, 'utf8')
          .split('\n')
          .filter((line) => line.includes('nice-pick'))
      : [];
    deepStrictEqual(complaints, [], 'PHP complains');
  } finally {
    await page.close();
  }
};

export default [way('shortcode', 'shortcode'), way('block, by an author', 'block', {frame: false}), way('tag, by an author', 'tag', {frame: false, check: checkRights})];
