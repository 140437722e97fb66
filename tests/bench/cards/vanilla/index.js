// The card as a custom element without any library: built with the DOM's own methods
// and drawn anew only where a change of its attribute can be seen.
import {styles} from '../../../../src/card/styles.ts';
import {en, figuresOf, formatDate, lang, listsOf, nameOf, partsOf, relatedOf, runsOf, sourceOf, titleOf, verdictOf} from '../model.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

const mark = document.createElement('template');
mark.innerHTML = '<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1l6 3.5v7L8 15l-6-3.5v-7zM2 4.5L8 8l6-3.5M8 8v7"/></svg>';

const make = (name, className, ...content) => {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
};

/** A part of the card, which pages can style by its name. */
const block = (name, ...content) => {
  const element = make('div', name, ...content);
  element.setAttribute('part', name);
  return element;
};

const heading = (name, level, ...content) => {
  const element = block(name, ...content);
  element.role = 'heading';
  element.ariaLevel = level;
  return element;
};

const link = (href, content) => {
  const element = make('a', '', content);
  element.href = href;
  return element;
};

const quote = (text) => {
  const element = make('bdi');
  element.lang = lang;
  for (const {text: content, href, code, em} of runsOf(text)) {
    const marked = code || em ? make(code ? 'code' : 'em', '', content) : content;
    element.append(href ? link(href, marked) : marked);
  }
  return element;
};

const say = (phrase) => make('bdi', '', ...partsOf(phrase).map((part) => (typeof part === 'string' ? part : quote(part.text))));

const drawBadge = () => {
  const badge = make('span', 'badge', mark.content.cloneNode(true), `${en.nicePick}:`);
  badge.setAttribute('part', 'badge');
  return badge;
};

const drawFigure = ({name, counted, amount, wins, width}) => {
  const bar = make('hr');
  bar.ariaHidden = 'true';
  bar.setAttribute('width', width);
  return make('li', wins ? 'wins' : '', quote(name), ...(counted ? [' ', make('small', '', say(counted))] : []), ': ', make('b', '', amount), bar);
};

const drawEvidence = (comparison, verdict) => {
  const {counts, source, url, date} = sourceOf(verdict);
  return block(
    'evidence',
    make('ul', '', ...figuresOf(comparison, verdict).map(drawFigure)),
    make('small', '', make('bdi', '', counts, url ? link(url, source) : source, `, ${date}.`)),
  );
};

const drawList = ({part, label, texts}) =>
  texts.length > 0 ? block(part, make('b', '', say(label)), ' ', make('ul', '', ...texts.map((text) => make('li', '', quote(text))))) : block(part);

class VanillaCard extends HTMLElement {
  static observedAttributes = ['pick'];
  /** Whether cards far down the page are laid out only when they come into view. */
  static contains = true;
  static #count = 0;

  #comparison;
  #verdict;
  #sides;

  get comparison() {
    return this.#comparison;
  }

  set comparison(comparison) {
    this.#comparison = comparison;
    if (this.isConnected) this.#draw();
  }

  connectedCallback() {
    VanillaCard.#count++;
    if (this.#comparison) this.#draw();
  }

  disconnectedCallback() {
    VanillaCard.#count--;
  }

  attributeChangedCallback() {
    if (this.#sides) this.#decide();
  }

  #draw() {
    const {comparison} = this;
    const {intro, checkedOn, disclosure, contact} = comparison;
    const isContained = VanillaCard.contains && VanillaCard.#count >= 20;
    this.#verdict = block('verdict');
    this.#sides = {a: this.#drawSide('a'), b: this.#drawSide('b')};
    const surface = make('article', isContained ? 'surface card contained' : 'surface card', heading('title', 3, say(titleOf(comparison))));
    if (intro) surface.append(block('intro', quote(intro)));
    surface.append(this.#verdict, block('sides', this.#sides.a, this.#sides.b));
    if (checkedOn || disclosure || contact) {
      const foot = block('foot');
      if (checkedOn) foot.append(say(en.checked({text: formatDate(checkedOn)})), ' ');
      if (disclosure) foot.append(quote(disclosure), ' ');
      if (contact) foot.append(link(contact, say(en.disagree)));
      surface.append(foot);
    }
    surface.setAttribute('part', 'card');
    surface.lang = en.lang;
    this.#decide();
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    root.adoptedStyleSheets = [sheet];
    root.replaceChildren(make('div', 'box', make('div', 'size', surface)));
  }

  #drawSide(side) {
    const {comparison} = this;
    const item = comparison[side];
    const {kind, summary, related} = item;
    const relatedBlock = block('related');
    if (related?.length > 0) relatedBlock.append(say(en.related), ...related.flatMap((text, index) => [index > 0 ? ', ' : ': ', quote(relatedOf(text))]));
    return block(
      'side',
      heading('name', 4, quote(nameOf(item))),
      block('kind', ...(kind ? [quote(kind)] : [])),
      block('summary', ...(summary ? [quote(summary)] : [])),
      ...listsOf(comparison, side).map(drawList),
      relatedBlock,
    );
  }

  /** Draws what follows from the pick. */
  #decide() {
    const {comparison} = this;
    const verdict = verdictOf(comparison, this.getAttribute('pick'));
    const {winner, headline, basis, relation, evidence} = verdict;
    const line = make('span', winner ? 'wins' : '', ...(winner ? [drawBadge(), ' '] : []), make('b', '', say(headline)));
    this.#verdict.replaceChildren(block('pick', line, '. ', make('span', 'basis', say(basis))));
    if (comparison.reason) this.#verdict.append(block('reason', quote(comparison.reason)));
    if (evidence) this.#verdict.append(drawEvidence(comparison, verdict));
    if (relation) this.#verdict.append(block('relation', say(relation)));
    for (const [side, element] of Object.entries(this.#sides)) {
      const wins = winner === side;
      element.className = wins ? 'side winner' : 'side';
      element.setAttribute('part', element.className);
      element.firstChild.replaceChildren(...(wins ? [drawBadge(), ' '] : []), quote(nameOf(comparison[side])));
    }
  }
}

customElements.define('vanilla-card', VanillaCard);
