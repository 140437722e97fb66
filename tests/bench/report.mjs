// Writes down what the bench has found: a table, a plot, and what was aimed at.
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {format, resolveConfig} from 'prettier';

const number = new Intl.NumberFormat('en', {maximumSignificantDigits: 3});
const milliseconds = (value) => `${number.format(value)} ms`;
const kilobytes = (value) => `${number.format(value / 1000)} KB`;

/** What is measured, in the order of the table. */
const figures = [
  {key: 'bytes', head: 'Bytes', title: 'All that a first card needs, brotli', write: kilobytes},
  {key: 'first', head: 'First card, 4× slower', title: 'Evaluation and first card, 4× slower', write: milliseconds},
  {key: 'script1', head: '1 card, script', write: milliseconds},
  {key: 'whole1', head: '1 card', write: milliseconds},
  {key: 'script100', head: '100 cards, script', write: milliseconds},
  {key: 'whole100', head: '100 cards', write: milliseconds},
  {key: 'script1000', head: '1,000 cards, script', title: '1,000 cards, script alone', write: milliseconds},
  {key: 'whole1000', head: '1,000 cards', title: '1,000 cards, layout and paint included', write: milliseconds},
  {key: 'uncontained', head: '1,000 cards without containment', title: '1,000 cards without containment', write: milliseconds},
  {key: 'update', head: 'Update of 1,000', title: 'One attribute of 1,000 cards', write: milliseconds},
  {key: 'heap', head: 'Heap a card', title: 'Heap a card', write: kilobytes},
];

const median = (values) => {
  const sorted = values.toSorted((one, other) => one - other);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
};

/** The medians of all figures, by card and figure. */
const mediansOf = ({cards, runs}) =>
  Object.fromEntries(
    cards.map(({name, bytes}) => {
      const own = runs.filter(({card}) => card === name);
      const values = figures.map(({key}) => [key, own.flatMap((run) => (key in run ? [run[key]] : []))]);
      return [name, {bytes, ...Object.fromEntries(values.flatMap(([key, found]) => (found.length > 0 ? [[key, median(found)]] : [])))}];
    }),
  );

/** What was aimed at, and whether it was met. */
const targetsOf = ({element, vanilla, ...others}) => {
  // The uncontained figure of the others is the same work as the whole of 1,000 of ours.
  const ours = {...element, uncontained: element.whole1000};
  const behind = ['react', 'svelte', 'vue'].flatMap((name) =>
    figures.flatMap(({key, head, write}) => (ours[key] < others[name][key] ? [] : [`${head}: ${write(ours[key])}, ${name} ${write(others[name][key])}`])),
  );
  const atMost = (what, most, value) => ({what, expected: `at most ${most}`, measured: value.toFixed(2), isMet: value <= most});
  return [
    {what: 'Every figure ahead of React, Svelte and Vue', expected: 'all', measured: behind.length > 0 ? `behind in ${behind.join('; ')}` : 'all', isMet: behind.length === 0},
    atMost('Evaluation and first card at 4× slow-down, of the vanilla element’s', 1.4, element.first / vanilla.first),
    atMost('Script for 1,000 cards, of the vanilla element’s', 1.5, element.script1000 / vanilla.script1000),
    atMost('The whole of 1,000 cards, of the vanilla element’s without containment', 0.2, element.whole1000 / vanilla.uncontained),
    atMost('The whole of 1,000 cards, of the vanilla element’s', 1.2, element.whole1000 / vanilla.whole1000),
    atMost('Update of one attribute, of the vanilla element’s', 1.2, element.update / vanilla.update),
  ];
};

const row = (cells) => `| ${cells.join(' | ')} |`;

const tableOf = ({cards}, medians) => {
  const cell = (name, {key, write}) => {
    const value = medians[name][key];
    const ours = medians.element[key] ?? medians.element.whole1000;
    return value === undefined ? '' : name === 'element' ? `**${write(value)}**` : `${write(value)} (${(value / ours).toFixed(2)})`;
  };
  return [
    row(['', ...cards.map(({label}) => label)]),
    row(['---', ...cards.map(() => '--:')]),
    ...figures.map((figure) => row([figure.head, ...cards.map(({name}) => cell(name, figure))])),
  ].join('\n');
};

const drawPlot = ({cards}, medians) => {
  const panel = {width: 400, height: 40 + cards.length * 24};
  const panels = figures.filter(({title}) => title);
  const bar = (figure, most, {name, label}, index) => {
    const value = medians[name][figure.key];
    const y = 34 + index * 24;
    const length = value === undefined ? 0 : Math.max(1, (150 * value) / most);
    return `<g${name === 'element' ? ' class="ours"' : ''}><text x="128" y="${y + 13}" text-anchor="end">${label}</text><rect x="136" y="${y}" width="${length.toFixed(1)}" height="17"/><text x="${(142 + length).toFixed(1)}" y="${y + 13}">${value === undefined ? '–' : figure.write(value)}</text></g>`;
  };
  const draw = (figure, index) => {
    const most = Math.max(...cards.map(({name}) => medians[name][figure.key] ?? 0));
    return `<g transform="translate(${(index % 2) * panel.width} ${Math.floor(index / 2) * panel.height})"><text x="8" y="20" class="title">${figure.title}</text>${cards.map((card, place) => bar(figure, most, card, place)).join('')}</g>`;
  };
  const width = 2 * panel.width;
  const height = Math.ceil(panels.length / 2) * panel.height;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="What a card costs, made in eight ways; shorter is better">
<style>
:root { --text: #1c2024; --bar: #a9b1ba; --ours: #0b6b8f; color-scheme: light dark }
@media (prefers-color-scheme: dark) { :root { --text: #e6e8eb; --bar: #5d6670; --ours: #74c7e8 } }
text { font: 13px system-ui, sans-serif; fill: var(--text) }
rect { fill: var(--bar) }
.title { font-weight: 600 }
.ours text { font-weight: 600 }
.ours rect { fill: var(--ours) }
</style>
${panels.map(draw).join('\n')}
</svg>
`;
};

/**
 * Writes results.json with all that was measured, results.svg and results.md.
 *
 * @param results cards, runs, and on what they were made
 * @param folder where to
 */
export const report = async (results, folder) => {
  const {date, machine, versions, rounds} = results;
  const medians = mediansOf(results);
  const targets = targetsOf(medians);
  const place = (name) => join(folder, name);
  const options = await resolveConfig(place('results.json'));
  const text = `# What a card costs

The same card, of the same comparison and with the same style sheet, made in eight ways: same text, same height, same picture (tested before anything is measured). Medians of ${rounds} interleaved rounds; in brackets how many times as much as this element.

![The same figures as bars](results.svg)

${tableOf(results, medians)}

- Bytes: the script with all that it imports, the style sheet and the comparison, or the markup; brotli. This element’s has its catalog look-up, its reader of tables and its checks in it, which the others do not have.
- Times are processor time of the page’s main thread, from Chromium’s own count, so that what else the machine was doing is not in them. Each is taken in a page of its own, with nothing compiled or cached before.
- Figures and dates: all write English as this element does. The browser’s own formats, asked for the first time, would take longer than any of these cards.
- First card: evaluating the script and showing one card, script, style, layout and paint, with the processor slowed down four times.
- 1, 100 and 1,000 cards: the script is in the page already. All ways have the containment of this element: from the 20th card on, a card is laid out when it comes into view. Without containment, as people write them, what is compared with is this element’s 1,000 cards.
- Update: the attribute or property \`pick\` of 1,000 cards, so that the other side wins. The static ways have nothing to update them with.
- Heap: JavaScript’s and the DOM’s, after a collection.

## What was aimed at

| | Expected | Measured | Met |
| --- | --- | --- | --- |
${targets.map(({what, expected, measured, isMet}) => row([what, expected, measured, isMet ? 'yes' : '**no**'])).join('\n')}

## On what

${date.slice(0, 10)}, ${machine.browser}, ${machine.system}, ${machine.cores} × ${machine.processor}, ${machine.memory}. ${Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}. All runs: [results.json](results.json). Made by \`npm run bench\`.
`;
  writeFileSync(place('results.md'), await format(text, {...options, parser: 'markdown', proseWrap: 'preserve'}));
  writeFileSync(place('results.svg'), drawPlot(results, medians));
  writeFileSync(place('results.json'), await format(JSON.stringify(results), {...options, parser: 'json'}));
  for (const {what, expected, measured, isMet} of targets) console.log(`${isMet ? 'met    ' : 'not met'} ${what}: ${measured} (${expected})`);
};
