// Builds and checks one small app for each framework with the package as npm would
// publish it, and runs it in a browser: `npm run test:frameworks [name…]`.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {spawn, spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {chromium} from 'playwright-core';
import {chromeArguments, chromePath} from '../support/engines.mjs';
import {projectFolder, serve} from '../support/serve.mjs';

const here = import.meta.dirname;
const cache = join(projectFolder, '.cache/frameworks');
const all = readdirSync(here).filter((name) => existsSync(join(here, name, 'package.json')));
const names = process.argv.length > 2 ? process.argv.slice(2) : all;

/** Runs a command, and tells what it said. */
const run = (folder, command, ...parameters) => {
  const {status, stdout, stderr} = spawnSync(command, parameters, {cwd: folder, encoding: 'utf8', env: {...process.env, NG_CLI_ANALYTICS: 'false', CI: 'true'}});
  return {succeeded: status === 0, said: stdout + stderr};
};
const mustRun = (folder, ...command) => {
  const {succeeded, said} = run(folder, ...command);
  assert.ok(succeeded, `"${command.join(' ')}" failed:\n${said}`);
};

/** The package, under a name that changes with what is in it. */
const pack = () => {
  mkdirSync(cache, {recursive: true});
  const {succeeded, said} = run(projectFolder, 'npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', cache);
  assert.ok(succeeded, said);
  const packed = readdirSync(cache).find((name) => /^nice-pick-\d.*\.tgz$/.test(name));
  const bytes = readFileSync(join(cache, packed));
  const file = join(cache, `package-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.tgz`);
  for (const name of readdirSync(cache)) if (name.endsWith('.tgz')) rmSync(join(cache, name));
  writeFileSync(file, bytes);
  return file;
};

/** Copies an app to where it is built, and installs what it needs together with the package. */
const prepare = (name, tarball) => {
  const folder = join(cache, name);
  mkdirSync(folder, {recursive: true});
  for (const entry of readdirSync(folder)) if (!['node_modules', '.installed'].includes(entry)) rmSync(join(folder, entry), {recursive: true});
  cpSync(join(here, name), folder, {recursive: true, filter: (path) => !/node_modules|[\\/]dist$/.test(path.slice(here.length))});
  const wanted = tarball + readFileSync(join(folder, 'package.json'), 'utf8');
  const stamp = join(folder, '.installed');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    mustRun(folder, 'npm', 'install', '--no-audit', '--no-fund', '--no-package-lock', '--no-save', tarball);
    writeFileSync(stamp, wanted);
  }
  return folder;
};

/** A wrong value, a wrong property and a wrong field of an event each are an error where they stand. */
const mistakes = [
  ['variant="compact"', 'variant="crowded"', /"crowded"' is not assignable/],
  ["{a: {name: 'Bus'}", "{a: {title: 'Bus'}", /'title' does not exist/],
  ['problem.field', 'problem.place', /'place' does not exist/],
];
const checkMistakes = (folder) => {
  const source = readdirSync(join(folder, 'src')).find((file) => /^app\./.test(file));
  const path = join(folder, 'src', source);
  const right = readFileSync(path, 'utf8');
  for (const [text, mistake, message] of mistakes) {
    assert.ok(right.includes(text), `${source} has no ${text}`);
    writeFileSync(path, right.replace(text, mistake));
    const {succeeded, said} = run(folder, 'npm', 'run', 'check');
    assert.ok(!succeeded && message.test(said) && said.includes(source), `${mistake} is no type error:\n${said}`);
  }
  writeFileSync(path, right);
};

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });

/** Serves what was built: by the app's own server where it has one. */
const open = async (folder) => {
  const {scripts} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!scripts.start) return serve(join(folder, 'dist'));
  const port = await freePort();
  const [command, ...parameters] = scripts.start.split(' ');
  const server = spawn(command, parameters, {cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], env: {...process.env, PORT: String(port), NODE_ENV: 'development'}});
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(address).catch(() => null)) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {address, close: () => server.kill(), renders: true};
};

/** Waits until a text is there, and tells what is there where it does not come. */
const expectText = async (locator, text) => {
  await locator
    .filter({hasText: text})
    .first()
    .waitFor({timeout: 30_000})
    .catch(async () => assert.fail(`expected "${text}" in: ${(await locator.allInnerTexts()).join(' / ')}`));
};

/** Lit's own notice in an app that is built for development, as one must be that shows React's warnings. */
const notices = /^Lit is in dev mode/;

/** What a reader sees and does. */
const use = async (browser, {address, renders}) => {
  if (renders) {
    const context = await browser.newContext({javaScriptEnabled: false});
    const page = await context.newPage();
    await page.goto(address);
    await expectText(page.locator('#table'), /Paper[\s\S]*Screen[\s\S]*restful[\s\S]*You read for long\./);
    await context.close();
  }

  const page = await browser.newPage();
  const said = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && !notices.test(message.text()) && said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => request.url().startsWith(address) || request.url().startsWith('data:') || said.push(`asks for ${request.url()}`));
  page.on('response', (response) => response.ok() || said.push(`${response.status()} ${response.url()}`));
  await page.goto(address);
  if (renders) assert.match(await (await fetch(address)).text(), /<nice-pick[^>]* a="react" b="vue"[^>]*><\/nice-pick>/);

  const catalog = page.locator('#catalog');
  const given = page.locator('#given');
  const log = page.locator('ol li');

  await expectText(catalog, /React.*Vue/s);
  assert.equal(await catalog.getByRole('heading', {level: 2}).count(), 1);
  await expectText(given, /Tea.*Coffee/s);
  await expectText(given, 'It is late.');
  assert.equal(await given.getAttribute('comparison'), null);
  if (renders) await expectText(page.locator('#table'), /Paper[\s\S]*Screen[\s\S]*You read for long\./);
  // Where the server renders, the card may be there before anybody listens.
  else await expectText(log, 'ready a popularity');

  await page.getByRole('button', {name: 'Journeys'}).click();
  await expectText(given, 'There is a line.');
  assert.equal(await given.getByText('It is late.').count(), 0);

  await page.getByRole('textbox', {name: 'Pick'}).fill('Vue');
  await expectText(log, 'ready b author');
  assert.equal(await catalog.getAttribute('pick'), 'Vue');

  // `variant="compact"` folds the sides away.
  const side = catalog.locator('[part~=side]').first();
  assert.equal(await side.isVisible(), false);
  await catalog.locator('summary').click();
  await expectText(log, 'toggle true');
  assert.equal(await side.isVisible(), true);
  assert.deepEqual(said, []);

  await page.getByRole('textbox', {name: 'Pick'}).fill('Cobol');
  await expectText(log, 'error pick false');
  assert.equal(said.length, 1, said.join('\n'));
  assert.match(said[0], /^nice-pick: pick: expected React, Vue or tie, got "Cobol"/i);
  await page.close();
};

const tarball = pack();
const browser = await chromium.launch({executablePath: chromePath(), args: chromeArguments});
let failed = 0;
for (const name of names) {
  const began = performance.now();
  let server;
  try {
    const folder = prepare(name, tarball);
    mustRun(folder, 'npm', 'run', 'check');
    checkMistakes(folder);
    mustRun(folder, 'npm', 'run', 'build');
    server = await open(folder);
    await use(browser, server);
    console.log(`${name}: checked, built and used in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  } catch (error) {
    failed++;
    console.error(`${name}: ${error.stack}`);
  } finally {
    server?.close();
  }
}
await browser.close();
console.log(`${names.length - failed} of ${names.length} frameworks passed`);
process.exitCode = failed ? 1 : 0;
