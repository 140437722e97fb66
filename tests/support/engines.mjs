import {existsSync} from 'node:fs';
import {spawnSync} from 'node:child_process';
import {chromeLauncher} from '@web/test-runner';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import {chromium} from 'playwright-core';
import {hasWebkit, startWebkitDriver, webkitCapabilities} from './webkit.mjs';

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

const first = (paths) => paths.find((path) => path && existsSync(path));

/** The Chrome or Chromium of this machine, if there is one. */
export const chromePath = () => first(chromes);

/** How to start the Firefox of this machine, by WebDriver BiDi. */
export const firefoxOptions = () => ({browser: 'firefox', executablePath: first(firefoxes), protocol: 'webDriverBiDi', headless: true});

/** Gets a Chromium for a machine that has no browser at all: Debian's as root, else Playwright's own. */
const installChromium = () => {
  console.log('no browser was found, so a Chromium is installed');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['update', '-qq'], {stdio: 'inherit'});
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], {stdio: 'inherit'});
  } else spawnSync('npx', ['playwright-core', 'install', 'chromium'], {stdio: 'inherit', shell: process.platform === 'win32'});
};

export const chromeArguments = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const launchWebkit = async () => {
  const {port} = await startWebkitDriver();
  const capabilities = {...webkitCapabilities, 'wdio:enforceWebDriverClassic': true};
  return webdriverLauncher({automationProtocol: 'webdriver', hostname: '127.0.0.1', port, path: '/', capabilities});
};

/**
 * Finds the browser engines of this machine.
 *
 * @param only the names to keep (`chromium`, `firefox`, `webkit`); all where it is left out
 * @returns those that are there, each with what makes a launcher of @web/test-runner, and those that are not, each with how to get it
 */
export const findEngines = async (only) => {
  const firefox = first(firefoxes);
  if (!chromePath() && !firefox && !hasWebkit()) installChromium();
  const chrome = chromePath();
  const known = [
    {
      name: 'chromium',
      isHere: chrome,
      how: 'install Chrome, or "apt-get install chromium"',
      launch: () => chromeLauncher({launchOptions: {executablePath: chrome, args: chromeArguments}}),
    },
    {name: 'firefox', isHere: firefox, how: 'install Firefox, or "apt-get install firefox-esr"', launch: () => chromeLauncher({launchOptions: firefoxOptions(), concurrency: 1})},
    {name: 'webkit', isHere: hasWebkit(), how: '"apt-get install webkit2gtk-driver xvfb"; there is none to install on macOS or Windows', launch: launchWebkit},
  ].filter(({name}) => !only || only.includes(name));
  return {engines: known.filter(({isHere}) => isHere), missing: known.filter(({isHere}) => !isHere)};
};
