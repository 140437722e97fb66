// Prints what the scripts weigh, and fails where one is over its budget.
import {readFileSync} from 'node:fs';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

/** The most that a file may weigh, in bytes with brotli 11. */
const budgets = {'dist/nice-pick.js': 10_000, 'dist/nice-pick.classic.js': 10_150};

for (const [file, most] of Object.entries(budgets)) {
  const bytes = readFileSync(file);
  const brotli = brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;
  console.log(`${file}: raw ${bytes.length}, gzip ${gzipSync(bytes, {level: 9}).length}, brotli ${brotli} of ${most}`);
  if (brotli > most) {
    console.error(`${file} is ${brotli - most} bytes over its budget`);
    process.exitCode = 1;
  }
}
