/** What a card has to say, by its source. */
const said = {property: 'Given by a script.', json: 'Written as JSON.', table: 'Written in a table.', src: 'Fetched as JSON.', catalog: 'popularity'};

/** What a page under a policy asks for at its end, against the policy: where that is reported, anything else is, too. */
export const provoked = '/trust/provoked.png';

/** What is wrong with a page under a policy that allows all that a card needs. */
export const findFaults = ({isIsolated: shouldIsolate = false, isOpaque = false}, {violations, reports, lines, cards, isIsolated, origin}) => {
  return [
    ...[...violations, ...reports].filter((violation) => !violation.includes(provoked)).map((violation) => `violation of ${violation}`),
    ...lines.map((line) => `the console says ${line}`),
    ...(isIsolated === shouldIsolate ? [] : [`isolated: ${isIsolated}`]),
    ...((origin === 'null') === isOpaque ? [] : [`origin: ${origin}`]),
    ...(cards.length === 14 ? [] : [`${cards.length} cards`]),
    ...cards.flatMap(({name, text, surface}) => [
      ...(text.includes('React vs Vue') && text.includes(said[name.split('-')[0]]) ? [] : [`${name} says "${text.slice(0, 80)}"`]),
      ...(/^(rgb|oklch|oklab|color|lab|lch|hsl)/.test(surface) && !/, 0\)$|\/ 0\)$/.test(surface) ? [] : [`${name} is not styled: "${surface}"`]),
    ]),
  ];
};

/** What is wrong with a page under a policy that allows no card: the author's content is to stay, and one line to say why. */
export const findRefusalFaults = ({lines, cards}) => [
  ...cards.filter(({name}) => !name.startsWith('json')).flatMap(({name, isAuthorsShown}) => (isAuthorsShown ? [] : [`${name}: what the author put inside is not shown`])),
  // The browser says it for the script, which cannot be read to its end: by the name of the policy.
  ...(lines.length === 1 && lines[0].includes('lit-html') ? [] : [`the console says ${lines.length} lines: ${lines.join(' | ')}`]),
];

/** Whether every card of a page has come to its end, and what the policy forbids has been reported. */
export const isDone = ({cards, isDefined, isPoliced, reports}) =>
  isDefined && (!isPoliced || reports.some((report) => report.includes(provoked))) && cards.every(({text}) => /popularity|Written|Given|Fetched/.test(text));
