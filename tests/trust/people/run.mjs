import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';
import {chromeArguments, chromePath} from '../../support/engines.mjs';
import {projectFolder, serve} from '../../support/serve.mjs';
import {enlarge, forceColours, print} from './comfort.mjs';
import {seeColours} from './contrast.mjs';
import {useKeys} from './keyboard.mjs';
import {findSkipped} from './skipped.mjs';
import {readAloud} from './trees.mjs';

const parts = {readAloud, useKeys, seeColours, forceColours, enlarge, print, findSkipped};

/**
 * Looks at cards as people do who use them by ear, by keys, enlarged, in other
 * colours, or on paper.
 *
 * @param engines names of the browsers to do it in
 * @param isUpdate whether to keep what is heard now, for somebody to read
 * @param only names of parts to keep to
 */
export const run = async ({engines = ['chromium'], isUpdate = false, only = Object.keys(parts)} = {}) => {
  const server = await serve(projectFolder);
  const browser = await chromium.launch({executablePath: chromePath(), args: chromeArguments});
  const counts = {};
  const failures = [];
  for (const name of only) {
    const found = await parts[name]({browser, server, address: server.address, engines, isUpdate});
    Object.assign(counts, found.counts);
    failures.push(...found.failures);
  }
  await browser.close();
  server.close();
  return {counts, failures};
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [isUpdate, ...only] = [process.argv.includes('--update'), ...process.argv.slice(2).filter((name) => name in parts)];
  const {counts, failures} = await run({engines: process.env.ENGINES?.split(','), isUpdate, ...(only.length > 0 && {only})});
  for (const failure of failures) console.log(failure);
  console.log(counts, `${failures.length} failures`);
  process.exit(failures.length ? 1 : 0);
}
