import {fileURLToPath} from 'node:url';
import {startDevServer} from '@web/dev-server';

const root = fileURLToPath(new URL('..', import.meta.url));
const {PORT} = process.env;

process.on('uncaughtException', (error) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${PORT} is in use: name another one as PORT, or none.` : error);
  process.exit(1);
});

// Without a port, the server takes the first free one from 8000.
const server = await startDevServer({
  config: {
    rootDir: root,
    ...(PORT && {port: Number(PORT)}),
    middleware: [
      // The repository and its like are not part of the demo.
      (context, next) => (context.path.includes('/.') ? undefined : next()),
      (context, next) => (/^\/(demo)?$/.test(context.path) ? context.redirect('/demo/') : next()),
    ],
  },
  autoExitProcess: false,
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
});

console.log(`The demo is at http://localhost:${server.config.port}/demo/`);
