import {readFileSync} from 'node:fs';
import {checkCatalog} from './check.js';
import {loadSource, parseCsv, sourceFolder} from './load.js';

const published = new Map(parseCsv(readFileSync(`${sourceFolder}/published.csv`, 'utf8')).map((row) => [`${row['metric']}\n${row['name']}`, Number(row['value'])]));
const only = process.argv.slice(2);
const source = loadSource();
const faults = checkCatalog(source, (metric, counted) => published.get(`${metric}\n${counted}`)).filter(
  ({file}) => only.length === 0 || only.some((name) => file === name || file === `${name}.json`),
);
for (const {file, field, reason} of faults) console.error(`${file}: ${field}: ${reason}`);
console.log(`${source.items.size} items, ${source.figures.length} figures, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
