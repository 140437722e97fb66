import {html, render} from 'lit/html.js';
import {drawCard, drawNames} from './card/card.js';
import {frameOf, lookOf, looks, type Variant} from './card/frame.js';
import {styles} from './card/styles.js';
import {lookUp} from './catalog/catalog.js';
import {checkComparison} from './comparison/check.js';
import {fetchJson} from './comparison/fetch-json.js';
import {Problem} from './comparison/problem.js';
import {resolve, type Resolved} from './comparison/resolve.js';
import {readTable} from './comparison/table.js';
import type {Comparison} from './comparison/types.js';
import {NicePickErrorEvent, NicePickReadyEvent, NicePickToggleEvent} from './events.js';
import {near} from './near.js';
import {version} from './version.js';

/** The others say what the card says: a change of one has the content read anew. */
const attributes = ['a', 'b', 'pick', 'reason', 'contact', 'src', 'catalog', 'fill', ...Object.keys(looks)];

let connected = 0;

const slot = html`<slot></slot>`;

/** A style sheet belongs to one document, and a card may be moved to another. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

/** A module of the package can be imported where there is no DOM; the element is of use only where there is one. */
const Base = globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);

/**
 * A comparison card: two sides, an honest verdict and what it rests on. What it
 * says comes from the first of these that is there: the `comparison` property, JSON
 * in a script inside the tag, a table inside the tag, the JSON at `src`, the catalog.
 *
 * It is built on Lit's templates, without LitElement: its attributes are its state,
 * and nobody extends it, so what LitElement does beyond that would be a fifth of
 * the bundle and half the time of a first card.
 *
 * @tag nice-pick
 *
 * @slot - What the author put inside: the content itself (a table or JSON), or what
 *   is shown until there is a card, and where there can be none.
 *
 * @fires {NicePickReadyEvent} nice-pick-ready - The card is drawn, for the first time or from new content; `verdict` tells what it came to.
 * @fires {NicePickErrorEvent} nice-pick-error - Something it was given is wrong; `problem` has the `field` and the `message`, `fatal` tells whether there is no card because of it.
 * @fires {NicePickToggleEvent} nice-pick-toggle - The reader opened or closed what is folded away; `open` tells which.
 *
 * @csspart card - The whole card, or the popover of an inline one.
 * @csspart title - The heading.
 * @csspart intro - The author's introduction.
 * @csspart verdict - The pick and all that it rests on.
 * @csspart pick - The line with the pick and whose it is.
 * @csspart badge - The ice cube and the words "Nice Pick".
 * @csspart reason - The author's reason.
 * @csspart evidence - The two figures with their source and date.
 * @csspart relation - The line that tells in what the sides differ.
 * @csspart sides - Both sides.
 * @csspart side - One side.
 * @csspart winner - The side that is picked.
 * @csspart name - The heading of a side.
 * @csspart kind - What a side is.
 * @csspart summary - When to choose a side.
 * @csspart useIf - The conditions to use a side.
 * @csspart pros - What speaks for a side.
 * @csspart cons - What speaks against it.
 * @csspart criterion - One criterion of a side.
 * @csspart related - What a side is related to.
 * @csspart more - The disclosure of what is folded away.
 * @csspart trigger - The button of an inline card: the two names.
 * @csspart foot - The date, the disclosure and the contact.
 *
 * @cssprop [--nice-pick-accent] - Colour of the pick. The card darkens or lightens it until it is legible on the surface.
 * @cssprop [--nice-pick-surface] - Background of the card. Set the text’s colour with it.
 * @cssprop [--nice-pick-text] - Colour of the text, of which the muted text and the lines are tints.
 * @cssprop [--nice-pick-radius=6px] - Radius of the card's corners.
 */
export class NicePick extends Base {
  /** The version of the package that this class is of. */
  static readonly version: string = version;
  /** @internal */
  static readonly observedAttributes: readonly string[] = attributes;
  /** The address of the catalog for every card that does not name its own; the script tag needs none. */
  static catalog: string | undefined;

  /**
   * One side: a slug, a name or an alias, in any case and spelling.
   * @attr a
   */
  declare a: string | null;
  /**
   * The other side.
   * @attr b
   */
  declare b: string | null;
  /**
   * The author's pick: a name, a slug, `a`, `b` or `tie`. It wins over the content and the figures.
   * @attr pick
   */
  declare pick: string | null;
  /**
   * Why the author picks it.
   * @attr reason
   */
  declare reason: string | null;
  /**
   * Where a reader may disagree: an address or an e-mail address.
   * @attr contact
   */
  declare contact: string | null;
  /**
   * The address of a comparison as JSON.
   * @attr src
   */
  declare src: string | null;
  /**
   * The folder of another catalog than the one beside the script.
   * @attr catalog
   */
  declare catalog: string | null;
  /**
   * Takes what a table or JSON leaves out from the catalog.
   * @attr fill
   */
  declare fill: boolean;
  /**
   * How much is shown: `card` (default), `compact`, or `inline` in a sentence.
   * @attr variant
   */
  declare variant: Variant | null;
  /**
   * `light` or `dark`; the page's own where it is left out.
   * @attr theme
   */
  declare theme: 'light' | 'dark' | null;
  /**
   * The level of the card's heading, 1 to 6 (default 3); its sides are one below.
   * @attr heading-level
   */
  declare headingLevel: string | null;

  #given: Comparison | undefined;
  #checked: Comparison | undefined;
  #resolved: Resolved | undefined;
  /** The class of a card from the catalog, which keeps to the height that is reserved for it. */
  #reserved = '';
  #isStale = false;
  #isDue = false;
  /** Counts the changes of the content: what an earlier one still waits for is not wanted any more. */
  #turn = 0;
  /** Ends the wait for a file that no other card can need. */
  #waiting: AbortController | undefined;
  /** Its place among the cards of the page, from 1. */
  #order = 0;
  /** What it draws in, once it has drawn. */
  #root: ShadowRoot | undefined;
  /** What it last read of what the author put inside, as markup. */
  #source: string | undefined;
  /** A fallback that changes has nothing fetched anew. */
  #children = new MutationObserver(() => void this.#change(this.#find()?.outerHTML !== this.#source));

  /** The whole comparison, as an object; it is checked when it is set. */
  get comparison(): Comparison | undefined {
    return this.#given;
  }

  set comparison(value: Comparison | undefined) {
    this.#given = value;
    this.#checked = undefined;
    void this.#change();
  }

  connectedCallback(): void {
    // What a script set before the element was defined stands in the way of the property.
    for (const name of Object.keys(this) as 'a'[]) {
      const value = this[name];
      delete (this as Partial<this>)[name];
      this[name] = value;
    }
    this.#order = ++connected;
    this.#start();
  }

  disconnectedCallback(): void {
    connected--;
    this.#giveUp();
    this.#children.disconnect();
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (before === value) return;
    if (value && looks[name] && !lookOf(name, value)) this.#report(new Problem(name, `${looks[name]}, got "${value}"`));
    // Before it is connected there is nothing to change.
    if (this.#order) void this.#change(!looks[name]);
  }

  #start = (): void => {
    const page = this.ownerDocument;
    if (page.readyState === 'loading') {
      // The parser may still be inside the tag. Where it has put a finished card there before the next frame, that one is shown.
      page.addEventListener('DOMContentLoaded', this.#start, {once: true});
      requestAnimationFrame(() => this.shadowRoot ?? void this.#change(false));
    } else if (this.isConnected) {
      this.#children.observe(this, {childList: true, characterData: true, subtree: true});
      const baked = this.shadowRoot;
      if (!baked || this.#root || this.#isStale) void this.#change();
      // The page came with the finished card, which stays until something changes.
      else this.#dress(baked);
    }
  };

  /** Makes what it still waits for count no more. */
  #giveUp(): void {
    this.#turn++;
    this.#waiting?.abort();
  }

  /** Changes that come together are drawn together, before the next frame. */
  async #change(isStale = true): Promise<void> {
    if (isStale) this.#giveUp();
    this.#isStale ||= isStale || !this.#root;
    if (this.#isDue) return;
    this.#isDue = true;
    await null;
    this.#isDue = false;
    if (!this.isConnected) return;
    if (this.#isStale && this.ownerDocument.readyState !== 'loading') await this.#load(this.#turn);
    else this.#draw();
  }

  /** Gives a card that is there its styles, and listens to it. */
  #dress(root: ShadowRoot): void {
    const page = this.ownerDocument;
    // A page that has been closed, or never was open, shows nothing.
    if (!page.defaultView) return;
    let sheet = sheets.get(page);
    if (!sheet) {
      sheets.set(page, (sheet = new page.defaultView.CSSStyleSheet()));
      sheet.replaceSync(styles);
    }
    if (root.adoptedStyleSheets[0] === sheet) return;
    root.adoptedStyleSheets = [sheet];
    // It does not bubble.
    root.addEventListener('toggle', this.#onToggle, true);
    this.addEventListener('focusout', this.#onLeave);
  }

  #draw(): void {
    if (!this.#root) {
      this.#root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
      // A root that the page came with holds a card already: Lit would draw a second one beside it.
      this.#root.replaceChildren();
    }
    // A browser's translation puts each text into elements of its own, where Lit does not find it any more.
    if (this.#root.querySelector('FONT')) render('', this.#root);
    const resolved = this.#resolved;
    const frame = frameOf(this, (this.closest<HTMLElement>('[lang]') ?? this.ownerDocument.documentElement).lang || '', this.#reserved, this.#order);
    // What the author put inside stays until there is a card, and for good where there can be none.
    render(
      resolved
        ? drawCard({...frame, ...resolved})
        : [...this.childNodes].every(({nodeType, nodeName, nodeValue}) => (nodeType === 1 ? nodeName === 'SCRIPT' : nodeType !== 3 || !nodeValue!.trim()))
          ? this.a || this.b
            ? drawNames(frame, this.a ?? '', this.b ?? '')
            : ''
          : frame.variant === 'inline'
            ? slot
            : html`<div class=box><div class=size><div class="${frame.variant} ${frame.state}">${slot}</div></div></div>`,
      this.#root,
    );
    this.#dress(this.#root);
  }

  /** Tells of what is wrong: without an error there still is a card, drawn with the default. */
  #report = (problem: Problem, isFatal = false): void => {
    console[isFatal ? 'error' : 'warn'](`nice-pick: ${problem.message}`, this);
    this.dispatchEvent(new NicePickErrorEvent(problem, isFatal));
  };

  #onToggle = ({target, newState}: Event & Partial<ToggleEvent>): void => {
    // What the author put inside may have a disclosure of its own.
    if (!this.shadowRoot!.contains(target as Node)) return;
    const isOpen = newState === 'open';
    // Chromium leaves the focus in a popover that Escape has closed, when the popover is in a shadow root.
    if (!isOpen && this.shadowRoot!.activeElement) this.shadowRoot!.querySelector('button')?.focus();
    this.dispatchEvent(new NicePickToggleEvent(isOpen));
  };

  /** Tab leads out of an open popover, which would stay in front of what has the focus then. */
  #onLeave = ({relatedTarget}: FocusEvent): void => {
    // A click inside, on what takes no focus, leads nowhere.
    if (relatedTarget) this.shadowRoot!.querySelector<HTMLElement>(':popover-open')?.hidePopover();
  };

  /** Finds the content that the author put inside: JSON, else a table. */
  #find(): Element | null {
    return this.querySelector('script[type="application/json"]:not(:scope nice-pick *)') ?? this.querySelector('table:not([data-nice-pick],:scope nice-pick *)');
  }

  /** Reads what the author gave with the tag itself. */
  #inside(): Comparison | undefined {
    const content = this.#find();
    this.#source = content?.outerHTML;
    let given: unknown = this.#given;
    if (this.#checked) return this.#checked;
    if (!given) {
      if (!content) return undefined;
      if (content.localName === 'table') return readTable(content as HTMLTableElement, this.#report);
      try {
        given = JSON.parse(content.textContent);
      } catch (error) {
        throw new Problem('script', `JSON (${(error as Error).message})`);
      }
    }
    const checked = checkComparison(given, this.#report);
    if (this.#given) this.#checked = checked;
    return checked;
  }

  /** Reads the content anew, from the first source that there is. Where all is at hand, it is drawn at once. */
  async #load(turn: number): Promise<void> {
    const isOver = (): boolean => turn !== this.#turn;
    const report = (problem: Problem): unknown => isOver() || this.#report(problem);
    const read: typeof fetchJson = (url, field, ending) => {
      if (isOver()) throw Error();
      return fetchJson(url, field, ending);
    };
    this.#isStale = false;
    // What has changed until now is read now.
    this.#children.takeRecords();
    let resolved: Resolved | undefined;
    try {
      const inside = this.#inside();
      this.#reserved = inside || this.src ? '' : 'reserved';
      resolved = await resolve(
        inside,
        this,
        {
          wait: () => {
            // A card that is drawn stays until there is the next one; it may be of a page that holds its frames back, where nothing comes near.
            if (this.#resolved) return undefined;
            // So does a finished card that the page came with.
            if (this.#root || !this.shadowRoot) this.#draw();
            return near(this);
          },
          // The catalog's files, which other cards may need as well, are fetched to their end.
          read: (src) => read(src, 'src', (this.#waiting = new AbortController()).signal),
          lookUp: (name, side) => lookUp(name, side, this.catalog ?? (this.constructor as typeof NicePick).catalog, report, read),
        },
        report,
      );
    } catch (error) {
      if (isOver()) return;
      this.#resolved = undefined;
      this.#reserved = '';
      this.#draw();
      // A script may set what cannot even be looked at.
      this.#report(error instanceof Problem ? error : new Problem('comparison', 'plain data'), true);
      // Nothing is asked for again by itself, but once the network is back.
      if (!navigator.onLine) addEventListener('online', () => void (isOver() || this.#change()), {once: true});
      return;
    }
    if (isOver()) return;
    this.#resolved = resolved;
    this.#draw();
    this.dispatchEvent(new NicePickReadyEvent(resolved.verdict));
  }
}

// As in HTML's own elements, each attribute has a property of its name.
for (const name of attributes)
  Object.defineProperty(
    NicePick.prototype,
    name.replace(/-(.)/, (_, letter: string) => letter.toUpperCase()),
    {
      get(this: NicePick) {
        return name === 'fill' ? this.hasAttribute(name) : this.getAttribute(name);
      },
      set(this: NicePick, value: unknown) {
        if (value == null || value === false) this.removeAttribute(name);
        else this.setAttribute(name, value === true ? '' : (value as string));
      },
    },
  );
