import {esbuildPlugin} from '@web/dev-server-esbuild';
import {fileURLToPath} from 'node:url';
import {findEngines} from './tests/support/engines.mjs';

const {engines, missing} = await findEngines(process.env.ENGINES?.split(','));
for (const {name, how} of missing) console.log(`left out: ${name} (${how})`);
if (process.env.CI && missing.length > 0) throw new Error(`CI tests in every engine, and ${missing.map(({name}) => name).join(', ')} is not there`);
if (engines.length === 0) throw new Error(`no browser to test in: ${missing.map(({how}) => how).join(', or ')}`);

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: ['tests/**/*.test.ts', '!tests/{trust,hosts,frameworks}/**'],
  nodeResolve: {exportConditions: ['production', 'browser', 'default']},
  plugins: [
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url))}),
    {
      // TypeScript's imports name the files as they will be built.
      name: 'ts-for-js',
      resolveImport({source, context}) {
        return /^\.{1,2}\/.*\.js$/.test(source) && /\.ts$/.test(context.path) ? source.replace(/\.js$/, '.ts') : undefined;
      },
    },
  ],
  browsers: await Promise.all(engines.map(({launch}) => launch())),
  concurrency: 1,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: {config: {timeout: 15_000}},
  // A card says in the console what it was given wrong: tests of that read it there.
  filterBrowserLogs: ({args}) => !args.some((arg) => `${arg}`.startsWith('nice-pick:') || `${arg}`.includes('Lit is in dev mode')),
};
