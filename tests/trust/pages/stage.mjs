// What stands on every page of this part: a card in each variant and from each
// source, each in a place of its own, so that no card's height moves another.

const comparison = {
  a: {
    name: 'Alpha',
    kind: 'library',
    summary: 'Take it when the team knows it.',
    useIf: ['you hire widely', 'you keep it for years'],
    pros: ['ecosystem', 'jobs'],
    cons: ['churn'],
  },
  b: {name: 'Beta', kind: 'framework', summary: 'Take it when the team is new.', useIf: ['you want it all in one'], pros: ['documentation'], cons: ['smaller pool', 'fewer books']},
  pick: 'a',
  reason: [{text: 'We know it, and '}, {text: 'npm test', code: true}, {text: ' passes ('}, {text: 'see', href: 'https://example.org/'}, {text: ').'}],
  criteria: [{label: 'Size', a: '10 KB', b: '12 KB', better: 'a'}],
  checkedOn: '2026-02-23',
  contact: '/contact',
};
const json = `<script type="application/json">${JSON.stringify(comparison)}</script>`;

const table = `<table>
<thead><tr><th></th><th>React</th><th>Vue</th></tr></thead>
<tbody>
<tr><td>Kind</td><td>library</td><td>framework</td></tr>
<tr><td>Use if</td><td>you hire widely</td><td>you want batteries included</td></tr>
<tr><td>Pros</td><td>ecosystem<br/>jobs</td><td>docs<br/>single-file components</td></tr>
<tr><td>Cons</td><td>churn</td><td>smaller pool</td></tr>
<tr><td>Pick</td><td>We hire widely and need the ecosystem.</td><td></td></tr>
</tbody></table>`;

/** The cards, by name, in the order of their places: two to a row. */
export const cards = {
  'compact from JSON': `<nice-pick variant="compact">${json}</nice-pick>`,
  'compact from the catalog': '<nice-pick variant="compact" a="docker" b="podman"></nice-pick>',
  'card from a table': `<nice-pick>${table}</nice-pick>`,
  'card from the catalog': '<nice-pick a="fine-tuning-llms" b="few-shot-learning"></nice-pick>',
  'dark card from JSON': `<nice-pick theme="dark">${json}</nice-pick>`,
  inline: '<p>We compare <nice-pick variant="inline" a="react" b="vue"></nice-pick> in a sentence.</p>',
};

/** Where the places are, in CSS pixels. */
const grid = {width: 640, lefts: [20, 720], tops: [20, 2020, 3520]};

/** How large a page has to be for all places to be in it. */
export const room = {width: 1380, height: 5000};

/**
 * The markup of the stage.
 *
 * @param given further declarations for each place
 * @param scale how large its pixels are
 */
export const stage = (given = [], scale = 1) =>
  Object.entries(cards)
    .map(([name, markup], index) => {
      const [left, top, width] = [grid.lefts[index % 2], grid.tops[Math.floor(index / 2)], grid.width].map((pixels) => `${pixels * scale}px`);
      const place = {position: 'fixed', display: 'block', left, top, width, 'max-width': 'none', margin: 0, padding: 0, background: '#fff'};
      const style = Object.entries(place).map((entry) => `${entry.join(': ')} !important`);
      return `<div class="place" data-name="${name}" style="${[...style, ...given].join('; ').replaceAll('"', "'")}">${markup}</div>`;
    })
    .join('\n');

/** Notes every card that is ready or failed, and all that the console or the page says is wrong. Stands before any other script. */
export const notes = `<script>
  globalThis.seen = {ready: [], failed: [], toggled: [], wrong: []};
  const cardOf = (event) => event.composedPath()[0];
  addEventListener('nice-pick-ready', (event) => seen.ready.push(cardOf(event)));
  addEventListener('nice-pick-error', (event) => seen.failed.push([cardOf(event), event.problem.message]));
  addEventListener('nice-pick-toggle', (event) => seen.toggled.push([cardOf(event), event.open]));
  addEventListener('error', ({message}) => seen.wrong.push(message));
  addEventListener('unhandledrejection', ({reason}) => seen.wrong.push(String(reason)));
</script>`;

export const script = '<script type="module" src="/dist/nice-pick.js"></script>';

/** A whole page. */
export const page = ({head = '', attributes = '', body = stage(), scripts = script}) =>
  `<!doctype html>
<html lang="en" ${attributes}><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>A page</title><link rel="icon" href="data:," />
${notes}${head}${scripts}</head>
<body>${body}</body></html>
`;
