import type {Comparison, Figure, Item, Metric} from '../../src/comparison/types.js';

/** What a source counted of all the papers that it read. */
export const papers: Metric = {
  id: 'papers',
  label: 'Papers whose title or abstract names it',
  unit: 'papers',
  asOf: '2025-11',
  source: 'A list of papers',
  licence: 'CC0-1.0',
  base: 10_034,
  url: 'https://papers.example/list',
};

export const downloads: Metric = {
  id: 'downloads',
  label: 'Downloads in a week',
  unit: 'downloads',
  measure: 'downloads',
  asOf: '2026-02-23',
  source: 'A registry',
  licence: 'CC0-1.0',
};

export const figure = (value: number, counted?: string, metric = papers): Figure => ({metric, value, ...(counted && {counted})});

/** The two things of the original page, in words that the catalog does not have. */
export const tuning: Item = {
  name: 'Fine-Tuning LLMs',
  slug: 'fine-tuning-llms',
  aliases: ['fine-tuning', 'SFT'],
  kind: 'methodology',
  group: 'model adaptation',
  summary: 'Take it when a prompt cannot hold what the model has to do.',
  useIf: ['you can collect hundreds of examples', 'ACID matters, e.g. for orders'],
  pros: ['The request carries a shorter prompt', 'Works with React, Django, or Spring', 'A small model does the work of a large one'],
  cons: ['The training is repeated for each new base model', 'What it learned goes stale', 'A narrow set erodes other skills'],
  related: ['transfer-learning', 'natural-language-processing', 'LoRA'],
  homepage: 'https://tuning.example/',
  figures: [figure(858, 'fine-tuning')],
};

export const shots: Item = {
  name: 'Few-Shot Learning',
  slug: 'few-shot-learning',
  aliases: ['few-shot'],
  kind: 'concept',
  group: 'model adaptation',
  summary: 'Think of it when labelled data is scarce.',
  useIf: ['you have a dozen examples of each class', 'new classes keep arriving', 'it is essential to start today'],
  pros: ['A new class needs no retraining', 'Rare cases become recognizable', 'Examples pin down the format'],
  cons: ['Results swing with the examples', 'Little is left to test with'],
  related: ['meta-learning', 'transfer-learning'],
  homepage: 'https://shots.example/',
  figures: [figure(279, 'few-shot learning')],
};

export const byHand: Comparison = {a: tuning, b: shots};

/** The same with something in every place that there is. */
export const whole: Comparison = {
  ...byHand,
  pick: 'fine-tuning-llms',
  reason: 'We had the examples, and the prompts had become unreadable.',
  intro: 'Two ways to make a model do what you want.',
  criteria: [
    {label: 'Time to a first result', a: ['days'], b: ['minutes'], better: 'b'},
    {label: 'Cost of a call', a: ['low'], b: ['higher', 'grows with the examples']},
  ],
  contact: 'https://blog.example/disagree',
  author: 'Ada Example',
  checkedOn: '2026-02-23',
  disclosure: 'Nobody paid for this.',
};

/** A table as Markdown tools make one. */
export const table = (head: readonly [string, string], rows: readonly (readonly [string, string, string])[]): string => `<table>
<thead>
<tr>
<th></th>
<th>${head[0]}</th>
<th>${head[1]}</th>
</tr>
</thead>
<tbody>
${rows.map((cells) => `<tr>\n${cells.map((cell) => `<td>${cell}</td>`).join('\n')}\n</tr>`).join('\n')}
</tbody>
</table>`;

/** The table of the README. */
export const frameworks = table(
  ['React', 'Vue'],
  [
    ['Kind', 'library', 'framework'],
    ['Use if', 'you hire widely', 'you want batteries included'],
    ['Pros', 'ecosystem<br>jobs', 'docs<br>single-file components'],
    ['Cons', 'churn', 'smaller pool'],
    ['Pick', 'We hire widely and need the ecosystem.', ''],
  ],
);
