/**
 * Comparisons with a payload in every field, and where each of them has to be seen.
 * Of as many comparisons as there are payloads, each has another payload in a field,
 * so that together they hold every payload in every field.
 */

/** The fields of a comparison that hold a string. What is `shown` has to be seen as it is. */
export const fields = [
  {path: 'a.name', shown: true},
  {path: 'b.name', shown: true},
  {path: 'a.slug'},
  {path: 'b.aliases.0'},
  {path: 'a.lang'},
  {path: 'a.kind', shown: true},
  {path: 'b.kind', shown: true},
  {path: 'a.group', shown: true},
  {path: 'b.group', shown: true},
  {path: 'a.summary', shown: true},
  {path: 'b.summary.0.text', shown: true},
  {path: 'b.summary.0.lang'},
  {path: 'b.summary.1.text', shown: true},
  {path: 'b.summary.2.text', shown: true},
  {path: 'b.summary.3.text', shown: true},
  {path: 'b.summary.3.href'},
  {path: 'a.useIf.0', shown: true},
  {path: 'b.useIf', shown: true},
  {path: 'a.pros.0', shown: true},
  {path: 'b.pros.0.0.text', shown: true},
  {path: 'b.pros.0.0.href'},
  {path: 'a.cons.0', shown: true},
  {path: 'b.cons.0', shown: true},
  {path: 'a.related.0', shown: true},
  {path: 'a.homepage'},
  {path: 'b.homepage'},
  {path: 'criteria.0.label', shown: true},
  {path: 'criteria.0.a.0', shown: true},
  {path: 'criteria.0.b', shown: true},
  {path: 'criteria.0.better'},
  {path: 'intro', shown: true},
  {path: 'reason', shown: true},
  {path: 'contact'},
  {path: 'checkedOn', shown: true},
  {path: 'disclosure', shown: true},
  {path: '$schema'},
  // By the figures, or by the author: one comparison has both, and shows one of them.
  {path: 'pick', when: 'figures'},
  {path: 'metric.id', when: 'figures'},
  {path: 'metric.label', shown: true, when: 'figures'},
  {path: 'metric.unit', when: 'figures'},
  {path: 'metric.measure', when: 'figures'},
  {path: 'metric.asOf', shown: true, when: 'figures'},
  {path: 'metric.source', shown: true, when: 'figures'},
  {path: 'metric.licence', when: 'figures'},
  {path: 'metric.url', when: 'figures'},
  {path: 'a.figures.0.counted', shown: true, when: 'figures'},
  {path: 'b.figures.0.counted', shown: true, when: 'figures'},
  {path: 'author', shown: true, when: 'author'},
];

const set = (object, path, value) => {
  const steps = path.split('.');
  const last = steps.pop();
  steps.reduce((at, step) => at[step], object)[last] = value;
};

/** Names that differ are told apart by their letters and digits alone, so those of the second side get one more, and a pick that is none another one. */
const finish = (path, text) => (/^b\.(name|group|kind)/.test(path) ? `${text} 2` : /^pick$|counted$/.test(path) ? `${text} 0` : text);

/** A date is written out, and a name that is a slug without its hyphens. */
const isWritten = (path, text) => (path === 'checkedOn' || path === 'metric.asOf' ? !Number.isNaN(+new Date(text)) : path === 'a.related.0' && !/[A-Z ]/.test(text));

/**
 * Makes one comparison.
 *
 * @param payloads all of them
 * @param number the comparison's
 * @param when whose pick it is
 * @returns the comparison, and the texts that a reader has to see, with their fields
 */
export const compose = (payloads, number, when) => {
  const metric = {id: '', label: '', unit: '', asOf: '', source: '', licence: '', trust: 1, base: 5000};
  const comparison = {
    a: {figures: [{metric, value: 900}], useIf: [], pros: [], cons: [], related: []},
    b: {
      figures: [{metric, value: 400}],
      summary: [{text: ''}, {text: '', code: true}, {text: '', em: true}, {text: '', href: ''}],
      pros: [[{text: '', href: ''}]],
      cons: [],
      aliases: [],
    },
    metric,
    criteria: [{label: '', a: []}],
    pick: 'a',
  };
  const shown = [];
  fields.forEach((field, index) => {
    if (field.when && field.when !== when) return;
    const text = finish(field.path, payloads[(number + index) % payloads.length].text);
    set(comparison, field.path, text);
    if (field.shown && !isWritten(field.path, text)) shown.push({path: field.path, text});
  });
  delete comparison.metric;
  return {comparison, shown};
};

/** Puts what pollutes a prototype into a comparison, at every depth. */
export const pollute = (comparison, text) => {
  const own = JSON.parse(text);
  const add = (value) =>
    Array.isArray(value)
      ? value.map(add)
      : value && typeof value === 'object'
        ? {...Object.fromEntries(Object.entries(value).map(([name, of]) => [name, add(of)])), ...keep(own, value)}
        : value;
  return add(comparison);
};

/** Leaves the comparison its own fields. */
const keep = (own, value) => Object.fromEntries(Object.entries(own).filter(([name]) => !Object.hasOwn(value, name)));
