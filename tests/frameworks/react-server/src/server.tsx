import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {renderToString} from 'react-dom/server';
import {App} from './app';

const types: Record<string, string> = {'.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json'};

createServer(({url = '/'}, response) => {
  const path = new URL(url, 'http://localhost').pathname;
  const file = `dist${path === '/' ? '/index.html' : path}`;
  if (!existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {'content-type': `${types[extname(file)] ?? 'text/plain'}; charset=utf-8`});
  const content = readFileSync(file, 'utf8');
  response.end(path === '/' ? content.replace('<!--app-->', renderToString(<App />)) : content);
}).listen(Number(process.env.PORT), '127.0.0.1');
