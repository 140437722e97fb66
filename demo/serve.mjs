import {fileURLToPath} from 'node:url';
import {startDevServer} from '@web/dev-server';

const root = fileURLToPath(new URL('..', import.meta.url));
const {PORT} = process.env;

// Without a port, the server takes the first free one from 8000.
const server = await startDevServer({
  config: {
    rootDir: root,
    ...(PORT && {port: Number(PORT)}),
    middleware: [
      (context, next) => (context.path.includes('/.') ? undefined : next()),
      (context, next) => (/^\/(demo)?$/.test(context.path) ? context.redirect('/demo/') : next()),
    ],
  },
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
});

console.log(`The demo is at http://localhost:${server.config.port}/demo/`);
