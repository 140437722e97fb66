import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {createServer} from 'node:net';
import {launch} from 'puppeteer-core';
import {chromium} from 'playwright-core';
import {chromeArguments, chromePath, findEngines} from '../../support/engines.mjs';

/** Runs in the page: by the second frame, the first is painted. */
const twoFrames = async () => {
  for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

/** Chromium by Playwright. */
const startChromium = async () => {
  const browser = await chromium.launch({executablePath: chromePath(), args: chromeArguments});
  const tab = await browser.newPage();
  return {
    resize: (width, height) => tab.setViewportSize({width, height}),
    open: (address) => tab.goto(address),
    run: (action, value) => tab.evaluate(action, value),
    picture: () => tab.screenshot({caret: 'initial'}),
    close: () => browser.close(),
  };
};

/** Firefox by WebDriver BiDi. */
const startFirefox = async (launchOptions) => {
  const browser = await launch(launchOptions);
  const tab = await browser.newPage();
  return {
    resize: (width, height) => tab.setViewport({width, height}),
    open: (address) => tab.goto(address),
    run: (action, value) => tab.evaluate(action, value),
    picture: async () => Buffer.from(await tab.screenshot({captureBeyondViewport: false})),
    close: () => browser.close(),
  };
};

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  return port;
};

const webkitDriver = '/usr/bin/WebKitWebDriver';
const webkit = {browserName: 'MiniBrowser', 'webkitgtk:browserOptions': {binary: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser', args: ['--automation']}};

/** WebKit by WebDriver, on a screen of its own that is as high as its window may become. */
const startWebkit = async (mostHeight) => {
  const port = await freePort();
  const child = spawn('xvfb-run', ['-a', '-s', `-screen 0 1600x${mostHeight + 200}x24`, webkitDriver, '--host=127.0.0.1', `--port=${port}`], {stdio: 'ignore', detached: true});
  const end = () => {
    try {
      process.kill(-child.pid);
    } catch {
      // It has ended already.
    }
  };
  process.on('exit', end);
  const send = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {method, body: body && JSON.stringify(body)});
    const {value} = await response.json();
    if (!response.ok) throw new Error(`WebKit: ${value.error}: ${value.message}`);
    return value;
  };
  for (let tries = 0; ; tries++)
    try {
      if ((await send('GET', '/status')).ready) break;
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  const {sessionId} = await send('POST', '/session', {capabilities: {alwaysMatch: webkit}});
  const session = `/session/${sessionId}`;
  const run = async (action, value) => {
    const script = `const done = arguments[1]; Promise.resolve((${action})(arguments[0])).then((value) => done({value}), (error) => done({message: error.message}))`;
    const {message, value: result} = await send('POST', `${session}/execute/async`, {script, args: [value ?? null]});
    if (message) throw new Error(message);
    return result;
  };
  return {
    resize: async (width, height) => {
      // The window has a bar above the page.
      await send('POST', `${session}/window/rect`, {x: 0, y: 0, width, height});
      const [innerWidth, innerHeight] = await run(() => [window.innerWidth, window.innerHeight]);
      await send('POST', `${session}/window/rect`, {x: 0, y: 0, width: 2 * width - innerWidth, height: 2 * height - innerHeight});
    },
    open: (url) => send('POST', `${session}/url`, {url}),
    run,
    picture: async () => {
      // WebKit shows the frame that it painted last, which may be from before the last change.
      await run(twoFrames);
      return Buffer.from(await send('GET', `${session}/screenshot`), 'base64');
    },
    close: async () => {
      await send('DELETE', session);
      end();
    },
  };
};

/**
 * The browsers of this machine, each behind the same few functions.
 *
 * @param only the names to keep; all where it is left out
 * @param mostHeight the height that a window may be given
 * @returns how to start each that is there, by its name, and those that are not, each with how to get it
 */
export const findBrowsers = async (only, mostHeight) => {
  const wanted = (name) => !only || only.includes(name);
  const {engines, missing} = await findEngines(['chromium', 'firefox'].filter(wanted));
  const browsers = {};
  for (const {name, launcher} of engines) browsers[name] = name === 'chromium' ? startChromium : () => startFirefox(launcher.launchOptions);
  if (wanted('webkit'))
    if (existsSync(webkitDriver) && existsSync('/usr/bin/xvfb-run')) browsers.webkit = () => startWebkit(mostHeight);
    else missing.push({name: 'webkit', how: '"apt-get install webkit2gtk-driver xvfb"'});
  return {browsers, missing};
};
