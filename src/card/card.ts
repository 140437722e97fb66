import {html, type TemplateResult} from 'lit/html.js';
import {key} from '../catalog/key.js';
import type {Comparison, Item, Run, Side, Text} from '../comparison/types.js';
import type {Verdict} from '../verdict/decide.js';
import {describe, type Phrase} from '../verdict/words.js';
import {formatDate, formatFigure} from './format.js';
import {block, flat, word} from './flat.js';
import type {Frame} from './frame.js';

/** All that a card is drawn from. */
export interface View extends Frame {
  readonly comparison: Comparison;
  readonly verdict: Verdict;
}

const mark = html`<svg class=mark viewBox="0 0 16 16" aria-hidden=true><path d="M8 1l6 3.5v7L8 15l-6-3.5v-7zM2 4.5L8 8l6-3.5M8 8v7"/></svg>`;

const heading = (name: string, level: number, content: unknown): TemplateResult => block(name, content, ` role=heading aria-level=${level}`);

/** Somebody's text: in its own language, where it is another than around it, and kept apart from the direction of what stands there. */
export const quote = (text: Text, lang: string | undefined): TemplateResult => {
  const own = (text[0] as Partial<Run> | undefined)?.lang ?? lang;
  const marked =
    typeof text === 'string'
      ? text
      : text.map(({text, href, code, em}) => {
          const marked = code ? html`<code>${text}</code>` : em ? html`<em>${text}</em>` : html`${text}`;
          return href ? html`<a href=${href}>${marked}</a>` : marked;
        });
  // Links and code stand anywhere in a text: as a set, which is no array, they do not make a template of each of its forms.
  const content = typeof marked !== 'string' && marked[1] ? new Set(marked) : marked;
  return own === undefined ? html`<bdi>${content}</bdi>` : html`<bdi lang=${own}>${content}</bdi>`;
};

/** The card's own words, with somebody's texts among them. */
export const say = (phrase: Phrase<unknown>): TemplateResult => html`<bdi>${[phrase].flat().map(word)}</bdi>`;

const surround = ({variant, state, messages}: Frame, content: unknown): TemplateResult =>
  flat(html`<div class=box><div class=size><article class=${`surface ${variant} ${state}`} part=card lang=${messages.lang}>${content}</article></div></div>`);

/** What is said of a side whoever wins, which is most of a card, with what it depends on beside the item: after a change of the pick it is the same. */
const said = new WeakMap<Item, readonly [criteria: unknown, lang: string, texts: TemplateResult]>();

/** Draws what stands in a card's place while it is fetched, and where it cannot be made. */
export const drawNames = (frame: Frame, a: string, b: string): TemplateResult => {
  const [first, second] = [a, b].map((name) => name && quote(name, frame.lang));
  const names = say(first && second ? frame.messages.versus(first, second) : [first || second]);
  return frame.variant === 'inline' ? flat(names) : surround(frame, heading('title', frame.level, names));
};

/**
 * Draws a finished card. A space that is to be heard stands between two elements of
 * one template: where it is next to a comment, as Lit puts one at each value, screen
 * readers in Chromium are not told of it, and run the words together.
 */
export const drawCard = (view: View): TemplateResult => {
  const {comparison, verdict, variant, level, lang, messages} = view;
  const {a, b, intro, reason, criteria, checkedOn, disclosure, contact} = comparison;
  const {winner, evidence} = verdict;
  const theirs = (text: Text | undefined): TemplateResult | '' => (text ? quote(text, lang === messages.lang ? undefined : lang) : '');
  const {headline, basis, relation} = describe(verdict, comparison, messages, theirs);
  const badge = html`<span class=badge part=badge>${mark}${word(messages.nicePick)}:</span>`;

  // Every side has the same blocks in the same order, if with nothing in them, so that they line up.
  const drawSide = (side: Side): TemplateResult => {
    const item = comparison[side];
    const {name, related, homepage} = item;
    const list = (part: string, label: unknown, texts: readonly Text[] | undefined): TemplateResult =>
      block(part, texts?.[0] && html`<b>${label}</b> <ul>${texts.map((text) => html`<li>${theirs(text)}</li> `)}</ul>`);
    let known = said.get(item);
    if (known?.[0] !== criteria || known?.[1] !== lang)
      said.set(
        item,
        (known = [
          criteria,
          lang,
          flat([
            (['kind', 'summary'] as const).map((part) => block(part, theirs(item[part]))),
            list('useIf', say(messages.useIf(theirs(name))), item.useIf),
            (['pros', 'cons'] as const).map((part) => list(part, say(messages[part]), item[part])),
            criteria?.map(({label, better, [side]: texts}) => list('criterion', [theirs(label), better === side ? html` (${say(messages.better)})` : ''], texts)),
            block(
              'related',
              related?.[0] && [
                say(messages.related),
                related.map((text, index) => [index ? html`, ` : html`: `, theirs(typeof text === 'string' && !/[A-Z ]/.test(text) ? text.replaceAll('-', ' ') : text)]),
              ],
            ),
          ]),
        ]),
      );
    const wins = winner === side;
    const style = wins ? 'side winner' : 'side';
    // The badge comes and goes without the name, and leaves the space between two elements.
    return html`<div class=${style} part=${style}>${heading('name', level + 1, [flat(wins ? badge : ''), html`<span></span> `, theirs(homepage ? [{text: name, href: homepage}] : name)])}${known[2]}</div> `;
  };

  const drawFigure = (side: Side): TemplateResult => {
    const {value, counted, metric} = evidence![side];
    const {name} = comparison[side];
    return html`<li class=${winner === side ? 'wins' : ''}>${
      counted && key(counted) !== key(name) ? html`${theirs(name)} <small>${say(messages.counted(theirs(counted)))}</small>` : theirs(name)
    }: <b>${formatFigure(value, metric.unit, lang)}</b><hr aria-hidden=true width="${(100 * value) / Math.max(evidence!.a.value, evidence!.b.value) || 0}%"></li> `;
  };

  const drawEvidence = (): TemplateResult => {
    const {label, base, source, asOf, url} = evidence!.a.metric;
    return block(
      'evidence',
      html`<ul>${drawFigure('a')}${drawFigure('b')}</ul> <small><bdi>${label}${base ? ` (n = ${formatFigure(base, '', lang)})` : ''}. ${url ? html`<a href=${url}>${source}</a>` : source}, ${formatDate(asOf, lang)}.</bdi></small>`,
    );
  };

  const versus = say(messages.versus(theirs(a.name), theirs(b.name)));
  const line = html`<span class=${winner && 'wins'}>${winner ? [badge, html` `] : ''}<b>${say(headline)}</b></span>`;
  const head = [
    flat([heading('title', level, versus), intro && block('intro', theirs(intro))]),
    block('verdict', [
      flat([block('pick', html`${line}. <span class=basis><bdi>${basis}</bdi></span>`), reason && block('reason', theirs(reason))]),
      flat([evidence && drawEvidence(), relation && block('relation', say(relation))]),
    ]),
  ];
  const sides = html`<div class=sides part=sides>${drawSide('a')}${drawSide('b')}</div> `;
  const foot = flat(
    (checkedOn || disclosure || contact) &&
      block(
        'foot',
        html`<span>${checkedOn && say(messages.checked(theirs(formatDate(checkedOn, lang))))}</span> <span>${theirs(disclosure)}</span> <span>${contact && html`<a href=${contact}>${say(messages.disagree)}</a>`}</span>`,
      ),
  );
  const fold = (content: unknown): TemplateResult => html`<details part=more><summary>${say(messages.all)}</summary> ${content}</details> `;

  return variant === 'inline'
    ? flat(
        html`<span lang=${messages.lang}><button part=trigger popovertarget=p>${flat(versus)}</button> <span>${flat(line)}</span><div class=surface part=card id=p popover>${[head, sides, foot]}</div></span>`,
      )
    : surround(view, variant === 'card' ? [head, sides, /reserved/.test(view.state) ? fold('') : '', foot] : [head, fold(sides), foot]);
};
