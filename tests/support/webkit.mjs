// WebKit's driver, as Debian has it. It drives one browser at a time, so each that
// needs one starts its own.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const driver = '/usr/bin/WebKitWebDriver';
const screen = '/usr/bin/xvfb-run';
const miniBrowser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/** Whether this machine has it. */
export const hasWebkit = () => existsSync(driver) && existsSync(screen);

/** What to ask of the driver for a session. */
export const webkitCapabilities = {browserName: 'MiniBrowser', 'webkitgtk:browserOptions': {binary: miniBrowser, args: ['--automation']}};

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  return port;
};

const isReady = async (port) => {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/status`);
    return (await response.json()).value.ready;
  } catch {
    return false;
  }
};

/**
 * Starts the driver on a screen of its own; it ends with this process.
 *
 * @param height the height of the screen in pixels
 * @returns its port, and what ends it before
 * @throws Error where it is not ready within ten seconds
 */
export const startWebkitDriver = async (height = 1000) => {
  const port = await freePort();
  // Neither of the two takes its files away when it is ended.
  const folder = mkdtempSync(join(tmpdir(), 'webkit-'));
  const child = spawn(screen, ['-a', '-s', `-screen 0 1600x${height}x24`, driver, '--host=127.0.0.1', `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
    env: {...process.env, TMPDIR: folder},
  });
  const end = () => {
    try {
      process.kill(-child.pid);
    } catch {
      // It has ended already.
    }
    rmSync(folder, {recursive: true, force: true, maxRetries: 10, retryDelay: 50});
  };
  process.on('exit', end);
  child.unref();
  for (let tries = 0; !(await isReady(port)); tries++) {
    if (tries === 100) throw new Error(`WebKit's driver is not ready after ten seconds (${driver} on port ${port})`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {port, end};
};
