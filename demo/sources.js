import {catalog} from './names.js';

const element = (name, ...content) => {
  const made = document.createElement(name);
  made.append(...content);
  return made;
};

/** A day (`2026-02-23`) or a month (`2026-11`), in words. */
const formatDate = (asOf) => new Date(asOf).toLocaleDateString('en', {timeZone: 'UTC', year: 'numeric', month: 'long', ...(asOf.length > 7 && {day: 'numeric'})});

const drawTitle = ({source, url}) => {
  if (!url) return element('h2', source);
  const link = element('a', source);
  link.href = url;
  return element('h2', link);
};

const measures = {use: 'use', downloads: 'downloads, within one group only', satisfaction: 'satisfaction, which never decides'};

const drawTable = (metrics) => {
  // Not every source says how many it asked.
  const hasBase = metrics.some(({base}) => base);
  const toRow = (metric) => element('tr', element('td', metric.label), ...(hasBase ? [element('td', metric.base?.toLocaleString('en') ?? 'not stated')] : []));
  const table = element(
    'table',
    element('thead', element('tr', element('th', 'What was counted'), ...(hasBase ? [element('th', metrics[0].unit.startsWith('percent') ? 'People asked' : 'Out of')] : []))),
    element('tbody', ...metrics.map(toRow)),
  );
  for (const cell of table.querySelectorAll('th')) cell.scope = 'col';
  return table;
};

const drawSource = (metrics) => {
  const [{asOf, licence, unit, measure}] = metrics;
  const facts = {
    Date: formatDate(asOf),
    Unit: unit,
    Measures: measures[measure ?? 'use'],
    Licence: licence,
    Base: metrics.some(({base}) => base) ? '' : unit.startsWith('percent') ? 'differs from item to item' : 'none: it is a count',
  };
  const terms = Object.entries(facts)
    .filter(([, value]) => value)
    .flatMap(([term, value]) => [element('dt', term), element('dd', value)]);
  const section = element('section', element('div', drawTitle(metrics[0]), element('dl', ...terms)), drawTable(metrics));
  section.className = 'source';
  return section;
};

const metrics = await (await fetch(new URL('sources.json', catalog))).json();
const bySource = new Map();
for (const metric of metrics.sort((one, other) => (one.trust ?? Infinity) - (other.trust ?? Infinity))) {
  const name = [metric.source, metric.asOf, metric.licence].join();
  bySource.set(name, [...(bySource.get(name) ?? []), metric]);
}
document.getElementById('sources').append(...[...bySource.values()].map(drawSource));
