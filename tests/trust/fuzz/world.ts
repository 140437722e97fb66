import fc from 'fast-check';
import {NicePick} from '../../../src/index.js';
import {NicePickReadyEvent, type NicePickErrorEvent} from '../../../src/events.js';

interface Told {
  /** The seed of this run. */
  readonly seed: number;
  /** How many cases of each property. */
  readonly count: number;
}

const {seed, count} = (globalThis as unknown as {told: Told}).told;

/** Checks a property as often as this run wants it. */
export const hold = <T>(property: fc.IAsyncProperty<T>): Promise<void> => fc.assert(property, {seed, numRuns: count, includeErrorInReport: true});

document.documentElement.lang = 'en';

/** What nobody caught. These listeners stand before the test framework's, so that a case tells of it and not the whole run. */
const wrongs: string[] = [];
for (const kind of ['error', 'unhandledrejection'])
  window.addEventListener(
    kind,
    (event) => {
      const {message, reason} = event as ErrorEvent & PromiseRejectionEvent;
      // A picture that cannot be had tells its own element.
      if (event.target !== window) return;
      wrongs.push(`${kind}: ${message || String((reason as Error | null)?.stack ?? reason)}`);
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** Lets all that is due happen, and what comes of it. */
export const tick = async (times = 1): Promise<void> => {
  for (let turn = 0; turn < times; turn++)
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(0);
    });
};

export type Answer = 'healthy' | 'missing' | 'broken' | 'null' | 'strange' | 'nothing';
export const answers: readonly Answer[] = ['healthy', 'missing', 'broken', 'null', 'strange', 'nothing'];

interface Asked {
  readonly url: string;
  readonly answer: (how: Answer) => void;
}

const metric = {id: 'papers', label: 'Papers', unit: 'papers', asOf: '2026-01', source: 'A list', licence: 'CC0-1.0'};
const item = (name: string, value: number): unknown => ({slug: name.toLowerCase(), name, aliases: [`the ${name}`], kind: 'library', pros: ['small'], figures: [{metric, value}]});
const catalog: Readonly<Record<string, unknown>> = {
  'catalog.json': {version: 'edition', shards: 1},
  'edition/0.json': {one: 'one.1', theone: 'one.1', two: 'two.2', three: 'three.3', gone: 'gone.4'},
  'edition/near-0.json': {},
  'items/one.1.json': item('One', 100),
  'items/two.2.json': item('Two', 500),
  'items/three.3.json': item('Three', 505),
};

/** What a server has under an address. */
const contentOf = (url: string): unknown => {
  const {pathname} = new URL(url, 'http://localhost');
  return /\/good\.json$/.test(pathname) ? {a: 'Good', b: 'Better', pick: 'Better'} : catalog[pathname.replace(/^\/fuzz-\d+\//, '')];
};

let worlds = 0;

/** The page that one case plays in: its network and what is near are the case's to tell. */
export class World {
  readonly place = document.createElement('main');
  readonly catalog = `/fuzz-${worlds++}/`;
  readonly asked: Asked[] = [];
  readonly near: (() => void)[] = [];
  requests = 0;
  /** How many pieces of bodies are being read: some engines do that beside the page, for longer than a few turns. */
  #reads = 0;
  isPoisoned = false;
  #head = document.head.innerHTML;
  #children: readonly Element[];
  #kept = {
    fetch: globalThis.fetch,
    read: Object.getOwnPropertyDescriptor(ReadableStreamDefaultReader.prototype, 'read')!,
    observer: globalThis.IntersectionObserver,
    warn: console.warn,
    error: console.error,
    catalog: NicePick.catalog,
  };

  constructor() {
    wrongs.length = 0;
    document.body.append(this.place);
    this.#children = [...document.body.children];
    console.warn = console.error = () => undefined;
    NicePick.catalog = this.catalog;
    globalThis.fetch = (url, options) =>
      new Promise((resolve, reject) => {
        options!.signal!.addEventListener('abort', () => reject(options!.signal!.reason as Error));
        this.requests++;
        const address = url as string;
        this.asked.push({
          url: address,
          answer: (how) => {
            if (how !== 'healthy') this.isPoisoned = true;
            // What is no address at all is asked of nobody.
            const isAddress = URL.canParse(address, document.baseURI);
            const content = isAddress && contentOf(address);
            if (how === 'nothing' || !isAddress) reject(new TypeError('no network'));
            else if (how === 'broken') resolve(new Response('{"a": '));
            else if (how === 'null') resolve(new Response('null'));
            else if (how === 'strange') resolve(new Response('{"version": {}, "shards": "x", "one": 1, "two": null, "name": [], "a": {"name": "A", "pros": [null]}, "b": []}'));
            else resolve(how === 'missing' || content === undefined ? new Response('', {status: 404}) : new Response(JSON.stringify(content)));
          },
        });
      });
    const {read} = this.#kept;
    const count = (change: number): unknown => (this.#reads += change);
    ReadableStreamDefaultReader.prototype.read = async function () {
      count(1);
      return (read.value as typeof this.read).call(this).finally(() => count(-1));
    };
    const near = this.near;
    globalThis.IntersectionObserver = class {
      #tell: () => void;
      constructor(tell: IntersectionObserverCallback) {
        this.#tell = () => tell([{isIntersecting: true}] as IntersectionObserverEntry[], this as unknown as IntersectionObserver);
      }
      observe(): void {
        near.push(this.#tell);
      }
      disconnect(): void {
        if (near.includes(this.#tell)) near.splice(near.indexOf(this.#tell), 1);
      }
    } as unknown as typeof IntersectionObserver;
  }

  /** Lets the case come to its end: everything is near, and every request is answered. */
  async finish(): Promise<void> {
    const patience = performance.now() + 10_000;
    for (let quiet = 0, turns = 0; quiet < 4; quiet++, turns++) {
      if (turns > 300 || performance.now() > patience) throw new Error(`it does not come to an end: ${this.requests} requests`);
      await tick();
      if (this.near.length + this.asked.length + this.#reads > 0) quiet = 0;
      if (this.#reads > 0) turns = 0;
      for (const tell of [...this.near]) tell();
      for (const {answer} of this.asked.splice(0)) answer('healthy');
    }
  }

  /** What was left where it does not belong. */
  strays(): string[] {
    const strays = [...wrongs];
    if (document.head.innerHTML !== this.#head) strays.push('the head has changed');
    if ([...document.body.children].some((child, index) => child !== this.#children[index]) || document.body.children.length !== this.#children.length)
      strays.push('the body has changed');
    if (document.adoptedStyleSheets.length > 0) strays.push('the page has a style sheet');
    return strays;
  }

  close(): void {
    this.place.remove();
    globalThis.fetch = this.#kept.fetch;
    Object.defineProperty(ReadableStreamDefaultReader.prototype, 'read', this.#kept.read);
    globalThis.IntersectionObserver = this.#kept.observer;
    console.warn = this.#kept.warn;
    console.error = this.#kept.error;
    NicePick.catalog = this.#kept.catalog;
  }
}

/** What a card has told, of itself and not of a card inside it. */
export interface Heard {
  readonly readies: NicePickReadyEvent[];
  readonly errors: NicePickErrorEvent[];
  /** The last of those that tell what it came to. */
  end: NicePickReadyEvent | NicePickErrorEvent | undefined;
}

export const listen = (card: HTMLElement): Heard => {
  const heard: Heard = {readies: [], errors: [], end: undefined};
  card.addEventListener('nice-pick-ready', (event) => {
    if (event.target !== card) return;
    heard.readies.push(event);
    heard.end = event;
  });
  card.addEventListener('nice-pick-error', (event) => {
    if (event.target !== card) return;
    heard.errors.push(event);
    if (event.fatal) heard.end = event;
  });
  return heard;
};

/** The end that a card has come to, with what of it is not as it should be. */
export const endOf = (card: NicePick, {end}: Heard): {kind: 'ready' | 'fatal' | 'none'; message: string; faults: string[]} => {
  const faults: string[] = [];
  const root = card.shadowRoot;
  if (!end) return {kind: 'none', message: '', faults: ['no event tells what it came to']};
  if (end instanceof NicePickReadyEvent) {
    if (root?.querySelectorAll('[part~=side]').length !== 2) faults.push('ready, and there is no card');
    if (root?.querySelector('slot')) faults.push('ready, and the fallback is shown');
    if (!end.verdict) faults.push('ready without a verdict');
    return {kind: 'ready', message: '', faults};
  }
  const {field, message}: {field?: string; message?: string} = end.problem ?? {};
  if (!field || !message?.startsWith(`${field}: expected `)) faults.push(`its error is not clear: ${message}`);
  // What stands in quotation marks is somebody else's text.
  if (/undefined|NaN|\[object/.test(message?.replace(/".*"/s, '') ?? '')) faults.push(`its error is muddled: ${message}`);
  if (root?.querySelector('[part~=side]')) faults.push('failed, and a card is shown');
  const hasContent = [...card.childNodes].some(({nodeType, nodeName, nodeValue}) => (nodeType === 1 && nodeName !== 'SCRIPT') || (nodeType === 3 && nodeValue!.trim()));
  if (hasContent !== !!root?.querySelector('slot')) faults.push(hasContent ? 'failed, and the fallback is not shown' : 'failed, and an empty slot is shown');
  if (!hasContent && (card.a || card.b) && ![card.a, card.b].every((name) => root!.textContent.includes(name ?? ''))) faults.push('failed, and the names are not shown');
  return {kind: 'fatal', message: message ?? '', faults};
};

/** What a card shows, without what a reader has opened and what numbers its parts. */
export const pictureOf = (card: Element): string => (card.shadowRoot?.innerHTML ?? '').replace(/<!--.*?-->| open=""/g, '').replace(/ contained/g, '');

/** Fails with all that is wrong. */
export const expectNone = (faults: readonly string[]): void => {
  if (faults.length === 0) return;
  const error = new Error(faults.join('\n'));
  // Not every engine begins the stack with the message, and the stack is what a report shows.
  error.stack = `${error.message}\n${error.stack}`;
  throw error;
};
