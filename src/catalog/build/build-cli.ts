import {fileURLToPath} from 'node:url';
import {buildCatalog} from './build.js';
import {loadSource} from './load.js';

const folder = process.argv[2] ?? fileURLToPath(new URL('../../../dist/catalog', import.meta.url));
const {version, shards} = buildCatalog(loadSource(), folder);
console.log(`${folder}: version ${version}, ${shards} alias shards`);
