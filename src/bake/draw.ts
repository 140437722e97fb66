import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {html} from 'lit/html.js';
import {drawCard, quote, say, type View} from '../card/card.js';
import {formatDate, formatFigure} from '../card/format.js';
import {styles} from '../card/styles.js';
import type {Item, Side, Text} from '../comparison/types.js';
import {describe} from '../verdict/words.js';
import {stamp} from './source.js';

/**
 * The style sheet of a baked card. The optional sheet that reserves a card's height
 * until the script is there must not do so where the card is there already.
 */
export const sheet = `${styles}:host{container-type:normal!important}:host::after{content:none!important}`;

/**
 * Renders a template as text, without the comments by which Lit would find its parts
 * again, and without the `<?>` in which some of its templates end. Where a text follows
 * a text, an empty one stays: a browser rounds the width of each text, so that two drawn
 * as one stand a little off from those of the script. Half a character, as a cut emoji
 * leaves it, is written as a file would have it.
 */
const toText = (template: unknown): string =>
  collectResultSync(render(template))
    .replace(/(?<=[^>])(<!--\/?lit-(part|node)[^>]*-->|<\?>)+(?=[^<])/g, '<!---->')
    .replace(/<!--\/?lit-(part|node)[^>]*-->|<\?>/g, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');

/**
 * Renders a finished card as a declarative shadow root.
 *
 * @param view what it says
 * @param styles the address of its style sheet; where there is none, the sheet is part of it
 */
export const drawRoot = (view: View, styles: string | undefined): string =>
  `<template shadowrootmode="open" ${stamp}>${styles === undefined ? `<style>${sheet}</style>` : toText(html`<link rel="stylesheet" href=${styles} />`)}${toText(drawCard(view))}</template>`;

const values = (texts: readonly unknown[]): unknown => (texts.length > 1 ? html`<ul>${texts.map((text) => html`<li>${text}</li> `)}</ul>` : texts);

/**
 * Renders what a card says as a plain table, for whoever does not see the card; in a
 * paragraph, which cannot hold a table, as a sentence.
 *
 * @param view what it says
 * @param isInParagraph whether it will stand in a paragraph
 */
export const drawFallback = (view: View, isInParagraph: boolean): string => {
  const {comparison, verdict, messages, lang} = view;
  const {a, b, reason, criteria = []} = comparison;
  const {winner, evidence} = verdict;
  const theirs = (text: Text | undefined): unknown => (text ? quote(text, lang) : '');
  const {headline, basis} = describe(verdict, comparison, messages, theirs);
  const pick = [winner ? `${messages.nicePick}: ` : '', say(headline), '. ', reason ? [theirs(reason), ' '] : '', say(basis)];
  if (isInParagraph || view.variant === 'inline') return toText(html`<span data-nice-pick>${say(messages.versus(theirs(a.name), theirs(b.name)))}. ${pick}</span>`);
  const figure = (side: Side): string => {
    const {value, metric} = evidence![side];
    return formatFigure(value, metric.unit, lang);
  };
  const row = (label: unknown, left: readonly unknown[] = [], right: readonly unknown[] = []): unknown =>
    left.length + right.length > 0 ? html`<tr><th scope="row">${label}</th><td>${values(left)}</td><td>${values(right)}</td></tr> ` : '';
  const name = ({name, homepage}: Item): unknown => theirs(homepage ? [{text: name, href: homepage}] : name);
  const one = (text: Text | undefined): unknown[] => (text ? [theirs(text)] : []);
  const all = (texts: readonly Text[] | undefined): unknown[] => (texts ?? []).map(theirs);
  return toText(
    html`<table data-nice-pick><thead><tr><td></td> <th scope="col">${name(a)}</th> <th scope="col">${name(b)}</th></tr></thead><tbody>${[
      row('Kind', one(a.kind), one(b.kind)),
      row('Summary', one(a.summary), one(b.summary)),
      row('Use if', all(a.useIf), all(b.useIf)),
      row(messages.pros, all(a.pros), all(b.pros)),
      row(messages.cons, all(a.cons), all(b.cons)),
      criteria.map(({label, a, b}) => row(theirs(label), all(a), all(b))),
      evidence ? row([evidence.a.metric.label, '. ', evidence.a.metric.source, ', ', formatDate(evidence.a.metric.asOf, lang), '.'], [figure('a')], [figure('b')]) : '',
      row('Pick', winner === 'b' ? [] : [pick], winner === 'b' ? [pick] : []),
    ]}</tbody></table>`,
  );
};
