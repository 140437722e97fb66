// Removes from dist/modules what a source was for that is there no more: the compiler leaves it.
import {existsSync, readdirSync, rmSync} from 'node:fs';

for (const path of readdirSync('dist/modules', {recursive: true})) {
  const compiled = /^(.+?)(\.d\.ts|\.js)(\.map)?$/.exec(path);
  if (compiled && !existsSync(`src/${compiled[1]}.ts`)) rmSync(`dist/modules/${path}`);
}
