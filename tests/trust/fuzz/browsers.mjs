import {startTestRunner} from '@web/test-runner';

/**
 * Runs test files of the trust tests in browsers, as `npm run test:browser` does
 * with the others.
 *
 * @param engines the names of the browsers; all that there are where it is left out
 * @param files paths of the test files
 * @param told what the tests find in `globalThis.told`
 * @param minutes how long one file may take
 * @returns how many tests passed, and what failed
 */
export const runInBrowsers = async ({engines, files, told = {}, minutes = 10}) => {
  if (engines) process.env.ENGINES = engines.join();
  // The configuration is made for the engines that it is asked for, so each set of them has one of its own.
  const {default: config} = await import(`../../../web-test-runner.config.mjs?${process.env.ENGINES ?? ''}`);
  const limit = minutes * 60_000;
  const runner = await startTestRunner({
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    config: {
      ...config,
      files,
      reporters: [],
      testsFinishTimeout: limit,
      testFramework: {config: {timeout: limit}},
      testRunnerHtml: (framework) =>
        `<!doctype html><html><body><script>globalThis.told = ${JSON.stringify(told)};</script><script type="module" src="${framework}"></script></body></html>`,
    },
  });
  await new Promise((resolve) => runner.on('finished', resolve));
  const failures = [];
  let passed = 0;
  const walk = (suite, where) => {
    for (const {name, passed: isPassed, skipped, error} of suite?.tests ?? []) {
      if (isPassed) passed++;
      else failures.push(`${where}: ${name}: ${skipped ? 'skipped' : error?.message}`);
    }
    for (const inner of suite?.suites ?? []) walk(inner, `${where}: ${inner.name}`);
  };
  for (const {browser, testFile, testResults, errors} of runner.sessions.all()) {
    const where = `${engines?.[config.browsers.indexOf(browser)] ?? browser.name} ${testFile.replace(/.*\//, '')}`;
    walk(testResults, where);
    for (const {message} of errors) failures.push(`${where}: ${message}`);
    if (!testResults) failures.push(`${where}: no test ran`);
  }
  await runner.stop();
  return {passed, failures};
};
