import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** Where the packages of this part are on the server. */
export const packages = '/tests/trust/pages/node_modules';

const link = (path) => `<link rel="stylesheet" href="${packages}/${path}" />`;
const style = (text) => `<style>${text}</style>`;

/** Tailwind writes its preflight by its own compiler, as a site's build does. */
const preflight = async () => {
  const {compile} = await import('tailwindcss');
  const {build} = await compile(readFileSync(fileURLToPath(import.meta.resolve('tailwindcss/preflight.css')), 'utf8'));
  return build([]);
};

/**
 * The style sheets that the cards have to look the same among: what stands in the
 * head, the attributes of the page, what is around the cards, and how much larger
 * the page makes its pixels.
 */
export const readSheets = async () => ({
  'Bootstrap 5': {
    head: link('bootstrap/dist/css/bootstrap.css'),
    around: ['<main class="container"><div class="card"><div class="card-body table-responsive">', '</div></div></main>'],
  },
  'Bootstrap 5, dark': {head: link('bootstrap/dist/css/bootstrap.css'), attributes: 'data-bs-theme="dark"', around: ['<main class="container">', '</main>']},
  'Tailwind’s preflight': {head: style(await preflight())},
  Bulma: {head: link('bulma/css/bulma.css'), around: ['<section class="section"><div class="content is-large">', '</div></section>']},
  Pico: {head: link('@picocss/pico/css/pico.css'), attributes: 'data-theme="dark"', around: ['<main class="container"><article>', '</article></main>']},
  'a WordPress theme': {head: '<link rel="stylesheet" href="/tests/trust/pages/wordpress.css" />', around: ['<article class="entry-content">', '</article>']},
  'a reset of everything': {head: style('* {all: unset !important}')},
  'custom properties of the names that the card uses': {head: style('* {--accent: red; --line: red; --a: red; --k: 1; --l: red; --t: red; --w: 0}')},
  'inherited properties': {
    head: style(
      'body {font: italic 900 small-caps 19px/3 serif; text-align: end; white-space: pre; word-spacing: 1em; text-shadow: 1px 1px red; cursor: wait; -webkit-text-stroke: 1px red}',
    ),
  },
  zoom: {head: style('html {zoom: 1.5}'), scale: 1.5},
  'a root of 62.5 %': {head: style('html {font-size: 62.5%} body {font-size: 1.6rem}')},
  // Among vertical lines a card is as wide as its content wants, which is no whole number of pixels.
  'vertical writing': {head: style('html {writing-mode: vertical-rl} nice-pick:not([variant=inline]) {width: 640px}')},
  'right to left': {attributes: 'dir="rtl"'},
});
