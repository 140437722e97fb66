import {html, render} from 'lit/html.js';
import {drawCard, drawNames, type Variant} from './card/card.js';
import {styles} from './card/styles.js';
import {lookUp} from './catalog/catalog.js';
import {key} from './catalog/key.js';
import {checkAddress, checkComparison} from './comparison/check.js';
import {fetchJson} from './comparison/fetch-json.js';
import {orient} from './comparison/orient.js';
import {Problem} from './comparison/problem.js';
import {readTable} from './comparison/table.js';
import type {Comparison, Item, Side} from './comparison/types.js';
import {NicePickErrorEvent, NicePickReadyEvent, NicePickToggleEvent} from './events.js';
import {en} from './messages/en.js';
import {near} from './near.js';
import {decide, sideOf, type Verdict} from './verdict/decide.js';
import {version} from './version.js';

const sides = ['a', 'b'] as const;

/** The attributes that say where the content comes from; a change of one has it read anew. */
const sources = ['a', 'b', 'src', 'catalog', 'fill'];

/** What an attribute may say, where that is a closed list. Anything else counts as left out. */
const allowed: Readonly<Record<string, RegExp>> = {
  variant: /^(card|compact|inline)$/,
  theme: /^(light|dark)$/,
  'heading-level': /^[1-6]$/,
};

const attributes = [...sources, ...Object.keys(allowed), 'pick', 'reason', 'contact'];

/** From this many cards on a page, those off screen are not laid out. */
const many = 20;
let connected = 0;

let sheet: CSSStyleSheet | undefined;

/** The page's language, from the nearest element that names one. */
const languageOf = (element: Element): string => {
  for (let node: Element | null = element; node; node = (node.getRootNode() as Partial<ShadowRoot>).host ?? null) {
    const named = node.closest<HTMLElement>('[lang]');
    if (named) return named.lang;
  }
  return '';
};

/** Whether the parser is past an element's end tag. */
const isWhole = (element: Element): boolean => {
  let node: Node | null = element;
  while (node && !node.nextSibling) node = node.parentNode;
  return !!node || document.readyState !== 'loading';
};

/** A module of the package can be imported where there is no DOM; the element is of use only where there is one. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

export class NicePick extends Base {
  static readonly version: string = version;
  static readonly observedAttributes: readonly string[] = attributes;
  static catalog: string | undefined;

  declare a: string | null;
  declare b: string | null;
  declare pick: string | null;
  declare reason: string | null;
  declare src: string | null;
  declare catalog: string | null;
  declare fill: boolean;
  declare variant: Variant | null;
  declare theme: 'light' | 'dark' | null;
  declare headingLevel: string | null;
  declare contact: string | null;

  #given: Comparison | undefined;
  #read: Comparison | undefined;
  #verdict: Verdict | undefined;
  /** The class of a card from the catalog, which keeps to the height that is reserved for it. */
  #reserved = '';
  #stale = false;
  #due = false;
  #order = 0;
  #reading = new AbortController();
  #watch: MutationObserver | undefined;

  get comparison(): Comparison | undefined {
    return this.#given;
  }

  set comparison(value: Comparison | undefined) {
    this.#given = value;
    this.#refresh();
  }

  connectedCallback(): void {
    if (!this.#watch) {
      this.#watch = new MutationObserver(() => this.#refresh());
      // What a script set before the element was defined stands in the way of the property.
      for (const name of [...Object.keys(this)] as 'a'[]) {
        const value = this[name];
        delete (this as Partial<this>)[name];
        this[name] = value;
      }
    }
    this.#order = ++connected;
    this.#refresh();
  }

  disconnectedCallback(): void {
    connected--;
    this.#watch!.disconnect();
    this.#reading.abort();
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (before === value) return;
    const pattern = allowed[name];
    if (pattern && value && !pattern.test(value)) this.#report(new Problem('attribute', name, `expected ${pattern.source.slice(1, -1)}, got "${value}"`));
    if (name === 'contact' && value) checkAddress(value, name, this.#report);
    if (name === 'pick') this.#decide();
    this.#stale ||= sources.includes(name);
    this.#schedule();
  }

  /** Changes that come together are drawn together, before the next frame. */
  #schedule(): void {
    if (this.#due || !this.isConnected) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (!this.isConnected) return;
      if (this.#stale) void this.#load();
      else this.#draw();
    });
  }

  #refresh(): void {
    this.#stale = true;
    this.#schedule();
  }

  #value(name: string): string | null {
    const value = this.getAttribute(name);
    return value && allowed[name] && !allowed[name].test(value) ? null : value;
  }

  #draw(): void {
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(styles);
    // A root that the page came with holds a card already: Lit would draw a second one beside it.
    if (root.adoptedStyleSheets[0] !== sheet) root.replaceChildren();
    root.adoptedStyleSheets = [sheet];

    const comparison = this.#read;
    const frame = {
      variant: (this.#value('variant') ?? 'card') as Variant,
      level: +(this.#value('heading-level') ?? 3),
      lang: languageOf(this),
      messages: en,
      state: this.#reserved + (this.#order < many ? '' : ' contained'),
    };
    const contact = checkAddress(this.contact ?? '', 'contact', () => {}) ?? comparison?.contact;
    const reason = this.reason ?? comparison?.reason;
    // What the author put inside stays until there is a card, and for good where there can be none.
    const isEmpty = [...this.childNodes].every((node) => (node.nodeType === 1 ? node.nodeName === 'SCRIPT' : node.nodeType !== 3 || !node.nodeValue!.trim()));
    render(
      comparison
        ? drawCard({...frame, comparison: {...comparison, contact, reason}, verdict: this.#verdict!, onToggle: this.#onToggle})
        : isEmpty
          ? drawNames(frame, this.a ?? '', this.b ?? '')
          : html`<div class="box"><div class="${frame.variant} ${frame.state}"><slot></slot></div></div>`,
      root,
    );
  }

  /** Tells of what is wrong: without an error there still is a card, drawn with the default. */
  #report = (problem: Problem, isFatal = false): void => {
    console[isFatal ? 'error' : 'warn'](`<nice-pick a="${this.a ?? ''}" b="${this.b ?? ''}">: ${problem.message}`);
    queueMicrotask(() => this.dispatchEvent(new NicePickErrorEvent(problem, isFatal)));
  };

  #onToggle = ({newState, currentTarget}: Event & Partial<ToggleEvent>): void => {
    const isOpen = newState === 'open';
    // In some browsers Escape leaves the focus nowhere when it was inside a popover of a shadow root.
    if (!isOpen && document.activeElement === document.body) (currentTarget as Element).parentElement!.querySelector('button')?.focus();
    this.dispatchEvent(new NicePickToggleEvent(isOpen));
  };

  /** Reads what the author gave with the tag itself. */
  #inside(): Comparison | undefined {
    const find = <E extends Element>(selector: string): E | undefined =>
      [...this.querySelectorAll<E>(selector)].find((element) => element.parentElement!.closest(this.localName) === this);
    if (this.#given) return checkComparison(this.#given, this.#report);
    const script = find('script[type="application/json"]');
    const table = find<HTMLTableElement>('table');
    if (!script) return table && readTable(table, this.#report);
    let value: unknown;
    try {
      value = JSON.parse(script.textContent!);
    } catch (error) {
      throw new Problem('json', 'script', `expected JSON (${(error as Error).message})`);
    }
    return checkComparison(value, this.#report);
  }

  /** Finds the side that a pick names, and says so where it names none. */
  #pickOf(pick: string | null | undefined, a: Item, b: Item): Side | 'tie' | undefined {
    const side = pick ? sideOf(pick, a, b) : undefined;
    if (pick && !side) this.#report(new Problem('pick', 'pick', `expected ${a.name}, ${b.name} or tie, got "${pick}"`));
    return side;
  }

  #decide(): void {
    if (!this.#read) return;
    const [a, b] = sides.map((side): Item => {
      const item = this.#read![side];
      return {...item, aliases: [...(item.aliases ?? []), this[side] ?? '']};
    });
    this.#verdict = decide(a!, b!, {pick: this.#pickOf(this.pick, a!, b!) ?? (this.#read.pick as Side | undefined)});
  }

  /** Reads the content anew, from the first source that there is. Where all is at hand, it is drawn at once. */
  async #load(): Promise<void> {
    this.#stale = false;
    this.#reading.abort();
    const {signal} = (this.#reading = new AbortController());
    this.#watch!.disconnect();
    this.#watch!.observe(this, {childList: true, characterData: true, subtree: true});
    try {
      if (!isWhole(this)) {
        // The parser is still inside the tag: the next node after it says when it is not.
        this.#watch!.observe(this.parentNode!, {childList: true});
        document.addEventListener('DOMContentLoaded', () => this.#refresh(), {signal});
        this.#draw();
        return;
      }
      let comparison = this.#inside();
      const {src, fill} = this;
      this.#reserved = comparison || src ? '' : 'reserved';
      if (this.#reserved)
        for (const side of sides) if (!key(this[side] ?? '')) throw new Problem('missing', side, 'expected a name, or a table or JSON inside the tag (a <p> cannot hold a table)');
      if (!comparison || fill) {
        this.#draw();
        await near(this, signal);
        if (signal.aborted) return;
        if (!comparison && src) comparison = checkComparison(await fetchJson(new URL(src, document.baseURI).href, 'src', signal), this.#report);
      }
      if (comparison)
        comparison = orient({...comparison, pick: this.#pickOf(comparison.pick, comparison.a, comparison.b)}, this.a, this.b);
      if (!comparison || fill) {
        const [a, b] = await Promise.all(
          sides.map(async (side) => {
            const own = comparison?.[side];
            try {
              return {...(await lookUp(this[side] ?? own!.name, side, this.catalog ?? NicePick.catalog, this.#report)), ...own};
            } catch (error) {
              // An item that the author wrote stands without the catalog.
              if (!own) throw error;
              if (!signal.aborted) this.#report(error as Problem);
              return own;
            }
          }),
        );
        comparison = {...comparison, a: a!, b: b!};
      }
      const {a, b} = comparison;
      if (key(a.name) === key(b.name)) throw new Problem('same', 'b', `expected another name than "${a.name}", which stands on both sides`);
      if (signal.aborted) return;
      this.#read = comparison;
      this.#decide();
    } catch (error) {
      if (signal.aborted) return;
      this.#read = undefined;
      this.#reserved = '';
      this.#report(error as Problem, true);
    }
    this.#draw();
    if (this.#read) this.dispatchEvent(new NicePickReadyEvent(this.#verdict!));
  }
}

// As in HTML's own elements, each attribute has a property of its name.
for (const name of attributes)
  Object.defineProperty(
    NicePick.prototype,
    name.replace(/-(.)/, (_, letter: string) => letter.toUpperCase()),
    {
      configurable: true,
      enumerable: true,
      get(this: NicePick) {
        return name === 'fill' ? this.hasAttribute(name) : this.getAttribute(name);
      },
      set(this: NicePick, value: unknown) {
        if (value == null || value === false) this.removeAttribute(name);
        else this.setAttribute(name, value === true ? '' : `${value}`);
      },
    },
  );
