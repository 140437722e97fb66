import {existsSync} from 'node:fs';
import {spawn, spawnSync} from 'node:child_process';
import {connect} from 'node:net';
import {chromeLauncher} from '@web/test-runner';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import {chromium} from 'playwright-core';

const chromes = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  chromium.executablePath(),
];
const firefoxes = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];
const webkitDrivers = ['/usr/bin/WebKitWebDriver'];

const first = (paths) => paths.find((path) => path && existsSync(path));

/** The Chrome or Chromium of this machine, if there is one. */
export const chromePath = () => first(chromes);

/** Gets a Chromium for a machine that has no browser at all: Debian's as root, else Playwright's own. */
const installChromium = () => {
  console.log('no browser was found, so a Chromium is installed');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['update', '-qq'], {stdio: 'inherit'});
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], {stdio: 'inherit'});
  } else spawnSync('npx', ['playwright-core', 'install', 'chromium'], {stdio: 'inherit', shell: process.platform === 'win32'});
};

export const chromeArguments = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const webkitPort = 4444;

const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });

/** Starts WebKit's driver on a screen of its own, unless it runs already. */
const startWebkit = async (driver) => {
  if (await answers(webkitPort)) return;
  const child = spawn('xvfb-run', ['-a', driver, '--host=127.0.0.1', `--port=${webkitPort}`], {stdio: 'ignore', detached: true});
  process.on('exit', () => {
    try {
      process.kill(-child.pid);
    } catch {
      // It has ended already.
    }
  });
  child.unref();
  for (let tries = 0; tries < 50 && !(await answers(webkitPort)); tries++) await new Promise((resolve) => setTimeout(resolve, 100));
};

const miniBrowser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/**
 * Finds the browser engines of this machine.
 *
 * @param only the names to keep (`chromium`, `firefox`, `webkit`); all where it is left out
 * @returns those that are there, each with a launcher, and those that are not, each with how to get it
 */
export const findEngines = async (only) => {
  const wanted = (name) => !only || only.includes(name);
  const engines = [];
  const missing = [];
  const firefox = first(firefoxes);
  if (!chromePath() && !firefox && !first(webkitDrivers)) installChromium();
  const chrome = chromePath();
  if (!chrome) missing.push({name: 'chromium', how: 'install Chrome, or "apt-get install chromium"'});
  else if (wanted('chromium')) engines.push({name: 'chromium', launcher: chromeLauncher({launchOptions: {executablePath: chrome, args: chromeArguments}})});
  if (!firefox) missing.push({name: 'firefox', how: 'install Firefox, or "apt-get install firefox-esr"'});
  else if (wanted('firefox'))
    engines.push({
      name: 'firefox',
      launcher: chromeLauncher({launchOptions: {browser: 'firefox', executablePath: firefox, protocol: 'webDriverBiDi', headless: true}, concurrency: 1}),
    });
  const webkit = first(webkitDrivers);
  if (!webkit || !existsSync('/usr/bin/xvfb-run')) missing.push({name: 'webkit', how: '"apt-get install webkit2gtk-driver xvfb"; there is none to install on macOS or Windows'});
  else if (wanted('webkit')) {
    await startWebkit(webkit);
    engines.push({
      name: 'webkit',
      launcher: webdriverLauncher({
        automationProtocol: 'webdriver',
        hostname: '127.0.0.1',
        port: webkitPort,
        path: '/',
        capabilities: {'wdio:enforceWebDriverClassic': true, browserName: 'MiniBrowser', 'webkitgtk:browserOptions': {binary: miniBrowser, args: ['--automation']}},
      }),
    });
  }
  return {engines, missing: missing.filter(({name}) => wanted(name))};
};
