// Puts beside the scripts what is not compiled: the optional style sheet, the
// page for frames, the schemas, and the licence notice of the figures.
import {copyFileSync, mkdirSync} from 'node:fs';

mkdirSync('dist/schema', {recursive: true});
copyFileSync('src/card/nice-pick.css', 'dist/nice-pick.css');
for (const file of ['embed.html', 'embed.css']) copyFileSync(`src/embed/${file}`, `dist/${file}`);
copyFileSync('src/comparison/comparison.schema.json', 'dist/schema/comparison.json');
copyFileSync('src/catalog/item.schema.json', 'dist/schema/item.json');
copyFileSync('src/catalog/NOTICE.md', 'dist/catalog/NOTICE.md');
