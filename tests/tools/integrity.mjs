// Writes dist/integrity.json: for each file that a page loads by its address, the
// value of `integrity` that pins it.
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';

const files = readdirSync('dist')
  .filter((file) => /\.(js|css|html)$/.test(file))
  .sort();
const digest = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(`dist/${file}`))
    .digest('base64')}`;
writeFileSync('dist/integrity.json', `${JSON.stringify(Object.fromEntries(files.map((file) => [file, digest(file)])), null, 2)}\n`);
