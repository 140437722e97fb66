import {existsSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';

const longest = 10;

/**
 * Holds a recipe to what it says: each block of it that names a file is in that
 * file of the site, word for word, or is the shipped file; and it is short.
 *
 * @param folder the host's, with `recipe.md`
 * @param places where the files that it names may be
 * @returns what is wrong, nothing where all is well
 */
export const checkRecipe = (folder, places) => {
  const path = join(folder, 'recipe.md');
  if (!existsSync(path)) return ['there is no recipe.md'];
  const text = readFileSync(path, 'utf8');
  const faults = [];
  const lines = text.split('\n').filter((line) => line.trim() && !/^(#|```)/.test(line));
  if (lines.length > longest) faults.push(`${lines.length} lines, expected at most ${longest}`);
  const blocks = [...text.matchAll(/^```(\S+) (\S+)\n(.*?)^```$/gms)];
  if (blocks.length === 0) faults.push('no block names its file');
  for (const [, , name, block] of blocks) {
    const file = places.map((place) => join(place, name)).find((file) => existsSync(file));
    if (!file) faults.push(`${name} is not in ${basename(folder)}`);
    else if (!readFileSync(file, 'utf8').includes(block.trimEnd())) faults.push(`${name} does not hold the block that the recipe shows of it`);
  }
  return faults;
};
