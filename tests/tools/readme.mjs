// Writes what the README says of the interface from custom-elements.json, of the files
// that it pins from integrity.json, and what tests and benches have measured from their
// own reports, between its markers. With --check it writes
// nothing, and fails where the README differs; the hashes count with --exact alone,
// because they are of one build: a release writes them last.
import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const integrity = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
const {modules} = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const {attributes, members, events, cssParts, cssProperties, slots} = modules.flatMap(({declarations}) => declarations ?? []).find(({customElement}) => customElement);

const cell = (text = '') => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
const table = (titles, rows) => [titles, titles.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
const code = (text) => `\`${text}\``;

const byAttribute = new Set(attributes.map(({fieldName}) => fieldName));

/** A file on a package CDN, of this version and no other. */
const pinned = (attribute, file) => `${attribute}="https://cdn.jsdelivr.net/npm/nice-pick@${version}/dist/${file}" integrity="${integrity[file]}" crossorigin="anonymous"`;

/** The first table that a test or a bench has written, without the spaces that lay out its columns. */
const tableIn = (file) =>
  readFileSync(file, 'utf8')
    .match(/^\|.*\n(\|.*\n?)+/m)[0]
    .trim()
    .replace(/ {2,}/g, ' ')
    .replace(/-{4,}/g, '---');

/** The sentences that stand between a report's title and what comes next. */
const introductionOf = (file) => /^# .*\n\n(.*)\n/.exec(readFileSync(file, 'utf8'))[1];

/** The table of the hosts, each with a way to its recipe, of which the first words are the host's name. */
const hostTable = () => {
  const recipes = readdirSync('tests/hosts')
    .map((host) => `tests/hosts/${host}/recipe.md`)
    .filter((path) => existsSync(path));
  const pathOf = Object.fromEntries(recipes.map((path) => [/^# ([\w.]+)/.exec(readFileSync(path, 'utf8'))[1], path]));
  return tableIn('tests/hosts/results.md').replace(/^\| ([\w.]+)/gm, (line, name) => (pathOf[name] ? `| [${name}](${pathOf[name]})` : line));
};

const sections = {
  hosts: hostTable(),
  lighthouse: `${introductionOf('tests/e2e/lighthouse.md')}\n\n${tableIn('tests/e2e/lighthouse.md')}`,
  bench: `![The figures below as bars](tests/bench/results.svg)\n\n${tableIn('tests/bench/results.md')}`,
  snippet: `From a package CDN, pinned to this version by its address and by the hash of its
bytes:

\`\`\`html
<link rel="stylesheet" ${pinned('href', 'nice-pick.css')}>
<script type="module" ${pinned('src', 'nice-pick.js')}></script>
\`\`\``,
  attributes: table(
    ['Attribute', 'Property', 'What it does'],
    attributes.map(({name, fieldName, description}) => [code(name), code(fieldName), description]),
  ),
  properties: table(
    ['Property', 'Type', 'What it does'],
    members
      .filter(({kind, name, description, static: isStatic}) => kind === 'field' && description && (isStatic || !byAttribute.has(name)))
      .map(({name, type, description, static: isStatic}) => [code(isStatic ? `NicePick.${name}` : name), code(type.text), description]),
  ),
  events: table(
    ['Event', 'When'],
    events.map(({name, description}) => [code(name), description]),
  ),
  slots: table(
    ['Slot', 'What for'],
    slots.map(({name, description}) => [name ? code(name) : '(default)', description]),
  ),
  parts: table(
    ['Part', 'What it is'],
    cssParts.map(({name, description}) => [code(name), description]),
  ),
  'custom-properties': table(
    ['Custom property', 'Default', 'What it sets'],
    cssProperties.map(({name, default: value, description}) => [code(name), value ? code(value) : '', description]),
  ),
};

const before = readFileSync('README.md', 'utf8');
let after = before;
for (const [name, text] of Object.entries(sections)) {
  const marker = new RegExp(`(<!-- ${name}:begin -->)[\\s\\S]*?(<!-- ${name}:end -->)`);
  if (!marker.test(after)) throw new Error(`README.md has no place for ${name}: expected <!-- ${name}:begin --> and <!-- ${name}:end -->`);
  after = after.replace(marker, (_, begin, end) => `${begin}\n\n${text}\n\n${end}`);
}
const counted = (text) => (process.argv.includes('--exact') ? text : text.replace(/sha384-[\w+/]+/g, 'sha384-'));
if (process.argv.includes('--check')) {
  if (counted(after) !== counted(before)) {
    console.error('README.md differs from the source: run "npm run docs"');
    process.exitCode = 1;
  }
} else writeFileSync('README.md', after);
