import fc from 'fast-check';
import {NicePick} from '../../../src/index.js';
import type {Comparison} from '../../../src/comparison/types.js';
import {anyDocument} from './texts.js';
import {answers, endOf, expectNone, hold, listen, pictureOf, tick, World, type Answer, type Heard} from './world.js';

const table = '<table><tr><th></th><th>React</th><th>Vue</th></tr><tr><td>Pros</td><td>jobs</td><td>docs</td></tr><tr><td>Pick</td><td>It pays.</td><td></td></tr></table>';
const script = '<script type="application/json">{"a": "Left", "b": "Right", "pick": "Left"}</script>';
const contents = [
  '',
  ' ',
  '<p>The author’s words</p>',
  'words',
  '<!-- nothing -->',
  table,
  `<div><p>Before</p>${table}</div>`,
  '<table><tr><td>no</td></tr></table>',
  script,
  '<script type="application/json">{</script>',
  script + table,
  '<script type="application/json">{"a": "One", "b": "one"}</script>',
  `<nice-pick>${table}</nice-pick>`,
  `<p>Outer</p><nice-pick a="one" b="two"></nice-pick>${table}`,
  '<template><table></table></template>',
];

const values: Record<string, readonly string[]> = {
  a: ['one', 'two', 'three', 'The One', 'nobody', 'gone', '', ' ', 'React', 'Vue', 'Left', 'é', '__proto__'],
  b: ['one', 'two', 'three', 'nobody', 'gone', '', 'Vue', 'React', 'Right', 'constructor'],
  pick: ['one', 'Two', 'a', 'b', 'tie', 'nobody', '', 'React'],
  reason: ['Because.', '<b>', ''],
  contact: ['me@example.com', 'javascript:alert(1)', '/x', ''],
  src: ['/good.json', '/none.json', '', 'http://['],
  catalog: ['/fuzz-none/', ''],
  fill: ['', 'false'],
  variant: ['card', 'compact', 'inline', 'Card', ''],
  theme: ['light', 'dark', 'x'],
  'heading-level': ['1', '6', '7', ''],
};
const names = Object.keys(values);
const propertyOf = (name: string): string => (name === 'heading-level' ? 'headingLevel' : name);

/** All that a case knows of its card: what the element is, and what it ought to be. */
interface Model {
  /** The attributes that it ought to have. */
  readonly attributes: Map<string, string>;
  /** What a script has set before there was an element. */
  readonly early: Map<string, unknown>;
  /** Takes every change of the children as well, with no element behind it. */
  readonly twin: HTMLElement;
}

interface Real {
  readonly world: World;
  readonly card: NicePick;
  readonly heard: Heard;
  nodes: readonly Node[];
  given: unknown;
}

const frame = document.createElement('iframe');
document.body.append(frame);
frame.contentDocument!.documentElement.lang = 'en';
const inert = document.implementation.createHTMLDocument();

/** What a script sets a property to. */
type Settable = string | number | boolean | null | undefined;

/** Sets a property as it is documented: nothing takes the attribute away. */
const setAttributeOf = (model: Model, name: string, value: Settable): void => {
  if (value == null || value === false) model.attributes.delete(name);
  else model.attributes.set(name, value === true ? '' : String(value));
};

/** What a script had set before the element was there, counts from then on. */
const upgrade = (model: Model, {card}: Real): void => {
  if (!(card instanceof NicePick)) return;
  for (const [name, value] of model.early) if (name !== 'comparison') setAttributeOf(model, name, value as Settable);
  model.early.clear();
};

type Step = fc.AsyncCommand<Model, Real>;

const step = (name: string, act: (real: Real, model: Model) => unknown): Step => ({
  check: () => true,
  run: async (model, real) => {
    await act(real, model);
    real.nodes = [...real.card.childNodes];
  },
  toString: () => name,
});

/** Does the same to the children of the card and of its twin. */
const both = (name: string, act: (element: Element) => void): Step =>
  step(name, ({card}, {twin}) => {
    act(card);
    act(twin);
  });

/** Puts the card into some place. */
const into = (name: string, find: (real: Real) => Node): Step =>
  step(name, (real, model) => {
    find(real).appendChild(real.card);
    upgrade(model, real);
  });

const isOpen = (real: Real): ShadowRoot | null => real.card.shadowRoot;

const steps: fc.Arbitrary<Step>[] = [
  fc
    .constantFrom(...names)
    .chain((name) =>
      fc.constantFrom(...values[name]!).map((value) => step(`set ${name}="${value}"`, ({card}, model) => (card.setAttribute(name, value), model.attributes.set(name, value)))),
    ),
  fc.constantFrom(...names).map((name) => step(`remove ${name}`, ({card}, model) => (card.removeAttribute(name), model.attributes.delete(name)))),
  fc.constantFrom(...names).chain((name) =>
    fc.constantFrom<Settable>(...values[name]!, null, undefined, true, false, 2).map((value) =>
      step(`.${propertyOf(name)} = ${JSON.stringify(value)}`, ({card}, model) => {
        (card as unknown as Record<string, unknown>)[propertyOf(name)] = value;
        if (card instanceof NicePick) setAttributeOf(model, name, value);
        else model.early.set(name, value);
      }),
    ),
  ),
  fc.oneof(fc.constantFrom<unknown>(undefined, null, {a: 'First', b: 'Second', pick: 'First'}, {a: 'Same', b: 'same'}, {a: 1}, 'text'), anyDocument).map((value) =>
    step(`.comparison = ${JSON.stringify(value)}`, (real, model) => {
      real.card.comparison = value as Comparison;
      real.given = value;
      if (!(real.card instanceof NicePick)) model.early.set('comparison', value);
    }),
  ),
  fc.constantFrom(...contents).map((html) => both(`inside: ${html}`, (element) => (element.innerHTML = html))),
  fc.constantFrom(
    both('append text', (element) => element.append('more')),
    both('remove the first child', (element) => element.firstChild?.remove()),
    both('last child first', (element) => element.lastChild && element.prepend(element.lastChild)),
    both('change a cell', (element) => element.querySelector('td + td')?.replaceChildren('changed')),
    both('change a text', (element) => {
      const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
      if (text) text.nodeValue = `${text.nodeValue!}!`;
    }),
    both('no children', (element) => element.replaceChildren()),
  ),
  fc.constantFrom(
    into('connect', ({world}) => world.place),
    into('connect', ({world}) => world.place),
    into('into another element', ({world}) => world.place.appendChild(document.createElement('section'))),
    into('into a shadow root', ({world}) => world.place.appendChild(document.createElement('div')).attachShadow({mode: 'closed'})),
    into('into a fragment', () => document.createDocumentFragment()),
    into('into a template', () => document.createElement('template').content),
    into('into a frame', () => frame.contentDocument!.body),
    into('into a page without a window', () => inert.body),
    step('disconnect', ({card}) => card.remove()),
  ),
  fc.constantFrom(
    step('open what is folded away', (real) => isOpen(real)?.querySelector('summary')?.click()),
    step('press the button', (real) => isOpen(real)?.querySelector('button')?.click()),
    step('a listener throws nothing but changes the card', ({card}) => {
      card.addEventListener('nice-pick-error', () => (card.title = 'failed'), {once: true});
    }),
    step('move in one go', (real, model) => {
      for (let times = 0; times < 3; times++) real.world.place.append(real.card);
      upgrade(model, real);
    }),
  ),
  fc.tuple(fc.nat(5), fc.constantFrom<Answer>(...answers, 'healthy', 'healthy')).map(([index, how]) =>
    step(`answer request ${index}: ${how}`, async ({world: {asked}}) => {
      if (asked.length === 0) return;
      asked.splice(index % asked.length, 1)[0]!.answer(how);
      await tick();
    }),
  ),
  fc.nat(3).map((index) => step(`come near ${index}`, ({world: {near}}) => near[index % (near.length || 1)]?.())),
  fc.integer({min: 1, max: 4}).map((times) => step(`wait ${times}`, () => tick(times))),
];

const births = {
  created: () => document.createElement('nice-pick'),
  constructed: () => new NicePick(),
  parsed: ({place}: World) => {
    place.insertAdjacentHTML('beforeend', '<nice-pick></nice-pick>');
    return place.lastElementChild as NicePick;
  },
  late: () => inert.createElement('nice-pick'),
  imported: () => document.importNode(inert.createElement('nice-pick'), true),
};

describe('the life of a card', () => {
  it('whatever happens in it, comes to the end that a new card of the same content comes to', () =>
    hold(
      fc.asyncProperty(fc.constantFrom(...(Object.keys(births) as (keyof typeof births)[])), fc.commands(steps, {maxCommands: 16}), async (birth, commands) => {
        const world = new World();
        const card = births[birth](world);
        const real: Real = {world, card, heard: listen(card), nodes: [], given: undefined};
        const model: Model = {attributes: new Map(), early: new Map(), twin: document.createElement('div')};
        try {
          await fc.asyncModelRun(() => ({model, real}), commands);
          await tick(2);
          const faults = world.strays();
          const look = (): void => {
            const {twin, attributes} = model;
            if (card.innerHTML !== twin.innerHTML) faults.push(`the author’s content has changed:\n${card.innerHTML}\n${twin.innerHTML}`);
            if (real.nodes.some((node, index) => card.childNodes[index] !== node)) faults.push('the author’s nodes are others');
            const list = (pairs: readonly string[][]): string =>
              pairs
                .map((pair) => pair.join('='))
                .sort()
                .join(' ');
            const wanted = list([...attributes]);
            const found = list([...card.attributes].filter(({name}) => name !== 'title').map(({name, value}) => [name, value]));
            if (found !== wanted) faults.push(`the attributes are ${found}, not ${wanted}`);
          };
          if (card instanceof NicePick) look();
          if (card.ownerDocument !== document || !card.isConnected || !(card instanceof NicePick)) world.place.append(card);
          upgrade(model, real);
          await world.finish();
          look();

          // After a bad answer, what it came to depends on when that was: it reads its content once more.
          if (world.isPoisoned) {
            card.remove();
            world.place.append(card);
            await world.finish();
          }
          const end = endOf(card, real.heard);
          faults.push(...end.faults);

          card.insertAdjacentHTML('afterend', card.outerHTML);
          const twin = card.nextElementSibling as NicePick;
          const heard = listen(twin);
          twin.comparison = real.given as Comparison;
          await world.finish();
          const other = endOf(twin, heard);
          if (other.kind !== end.kind || other.message !== end.message) faults.push(`it is ${end.kind} (${end.message}), and a new one ${other.kind} (${other.message})`);
          if (pictureOf(card) !== pictureOf(twin)) faults.push(`it does not look like a new one:\n${pictureOf(card)}\n${pictureOf(twin)}`);
          // Each change may ask for a pointer, two shards, two near ones and two items: no storm.
          if (world.requests > 8 * ([...commands].length + 4)) faults.push(`${world.requests} requests`);
          faults.push(...world.strays());
          expectNone([...new Set(faults)]);
        } finally {
          card.remove();
          world.close();
        }
      }),
    ));
});
