import {launch} from 'puppeteer-core';
import {chromium} from 'playwright-core';
import {chromeArguments, chromePath, findEngines, firefoxOptions} from '../../support/engines.mjs';
import {startWebkitDriver, webkitCapabilities} from '../../support/webkit.mjs';

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
const startFirefox = async () => {
  const browser = await launch(firefoxOptions());
  const tab = await browser.newPage();
  return {
    resize: (width, height) => tab.setViewport({width, height}),
    open: (address) => tab.goto(address),
    run: (action, value) => tab.evaluate(action, value),
    picture: async () => Buffer.from(await tab.screenshot({captureBeyondViewport: false})),
    close: () => browser.close(),
  };
};

/** WebKit by WebDriver, on a screen of its own that is as high as its window may become. */
const startWebkit = async (mostHeight) => {
  const {port, end} = await startWebkitDriver(mostHeight + 200);
  const send = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {method, body: body && JSON.stringify(body)});
    const {value} = await response.json();
    if (!response.ok) throw new Error(`WebKit: ${value.error}: ${value.message}`);
    return value;
  };
  const {sessionId} = await send('POST', '/session', {capabilities: {alwaysMatch: webkitCapabilities}});
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
  const {engines, missing} = await findEngines(only);
  const start = {chromium: startChromium, firefox: startFirefox, webkit: () => startWebkit(mostHeight)};
  return {browsers: Object.fromEntries(engines.map(({name}) => [name, start[name]])), missing};
};
