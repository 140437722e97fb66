import {made} from './scripts.mjs';
import {packages} from './sheets.mjs';
import {page, script, stage} from './stage.mjs';

const load = (path) => `<script src="${path}"></script>`;
const inline = (code) => `<script>${code}</script>`;

/** The stage is in a template: what is done to the page puts it where it is seen, when the element is defined already. */
const waiting = page({body: `<template>${stage()}</template>`});

/** Moves every card to another place of the page, one by one. */
const moveCards = () => {
  const {jQuery} = globalThis;
  jQuery('.place').each((index, place) => {
    const card = jQuery(place).find('nice-pick');
    card.wrap('<div class="wrapped"></div>').detach().appendTo(jQuery(place).find('.wrapped')).attr('data-moved', index);
  });
  jQuery('nice-pick').clone(true).appendTo('body').remove();
  return jQuery('[data-moved]').length === 6 ? [] : ['jQuery has not moved the cards'];
};

/** What a browser's translation does to a page: each text stands in two font elements of its own, in shadow trees too. */
const translate = async () => {
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!node.data.trim()) return;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      for (const font of [outer, inner]) font.setAttribute('style', 'vertical-align: inherit;');
      inner.textContent = `«${node.data}»`;
      outer.append(inner);
      node.replaceWith(outer);
      return;
    }
    if (/^(SCRIPT|STYLE|TEMPLATE)$/.test(node.nodeName)) return;
    if (node.shadowRoot) walk(node.shadowRoot);
    for (const child of [...node.childNodes]) walk(child);
  };
  walk(document.documentElement);
  const {ready} = globalThis.seen;
  const untilReady = async (count) => {
    const end = Date.now() + 5000;
    while (Date.now() < end && ready.length < count) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  // The table inside a card is its content, so that card is drawn anew, from the translated table.
  await untilReady(7);
  const wrong = [...document.querySelectorAll('.place')].flatMap((place) =>
    place.querySelector('nice-pick').shadowRoot.textContent.includes('«') ? [] : [`${place.dataset.name} is not translated, so this says nothing`],
  );
  if (ready.length !== 7) wrong.push(`${ready.length - 6} cards are drawn anew when the page is translated`);
  // What the author changes from here on is in the author's words.
  const texts = [...document.querySelectorAll('nice-pick table font > font')];
  for (const font of texts) font.parentElement.replaceWith(font.textContent.slice(1, -1));
  await untilReady(8);
  for (const pick of ['b', null]) {
    const count = ready.length;
    for (const card of document.querySelectorAll('nice-pick')) card.pick = pick;
    await untilReady(count + 6);
  }
  return wrong;
};

/** Draws cards anew within a view transition, and moves all. */
const transition = async () => {
  const seen = globalThis.seen.ready.length;
  const wrong = [];
  const table = document.querySelector('nice-pick:has(table)');
  const docker = document.querySelector('nice-pick[a=docker]');
  const {ready, finished} = document.startViewTransition(async () => {
    const box = document.createElement('section');
    box.append(...document.querySelectorAll('.place'));
    document.body.append(box);
    table.pick = 'b';
    docker.pick = 'podman';
    // No frame is drawn until this ends, and what it leads to is pictured then.
    await new Promise((resolve) => setTimeout(resolve));
    for (const [card, name] of [
      [table, 'Vue'],
      [docker, 'Podman'],
    ])
      if (!card.shadowRoot.querySelector('b').textContent.includes(name)) wrong.push(`the transition begins before a card has the pick ${name}`);
  });
  await ready.catch(({message}) => wrong.push(`there is no transition: ${message}`));
  await finished;
  for (const card of [table, docker]) card.pick = null;
  const end = Date.now() + 5000;
  while (Date.now() < end && globalThis.seen.ready.length < seen + 4) await new Promise((resolve) => setTimeout(resolve, 20));
  if (globalThis.seen.ready.length < seen + 4) wrong.push('a card was not drawn anew');
  return wrong;
};

/** Leaves the page and comes back to it as it was. */
const comeBack = async ({tab, address}) => {
  const far = () => tab.evaluate(() => globalThis.seen.ready.includes(document.querySelector('#far nice-pick')));
  const wrong = (await far()) ? ['the card that is far is ready before the reader is near'] : [];
  await tab.evaluate(() => window.addEventListener('pageshow', ({persisted}) => (globalThis.hasReturned = persisted)));
  await tab.goto(`${address}/elsewhere`);
  await tab.evaluate(() => history.back());
  await tab.waitForFunction(() => 'hasReturned' in globalThis);
  if (!(await tab.evaluate(() => globalThis.hasReturned))) wrong.push('the page was loaded anew, so this says nothing');
  await tab.evaluate(() => document.querySelector('#far').scrollIntoView());
  await tab.waitForFunction(() => globalThis.seen.ready.includes(document.querySelector('#far nice-pick')));
  await tab.evaluate(() => scrollTo(0, 0));
  return wrong;
};

const polluted = `
  for (const type of [Object, Array, Function, String]) {
    type.prototype.extend = function extend(more) { for (const name in more) this[name] = more[name]; return this; };
    type.prototype.isPolluted = true;
  }
  Array.prototype.contains = function contains(value) { return this.indexOf(value) >= 0; };
  Array.prototype.remove = function remove(value) { this.splice(this.indexOf(value), 1); };
  for (const name of ['each', 'keys', 'values', 'size', 'count', 'first', 'last', 'empty']) Object.prototype[name] = function () { throw Error(name); };`;

const fetches = {
  'watches and clones': `const own = fetch; window.fetch = async (...given) => { const response = await own.apply(window, given); response.clone().text(); return response; };`,
  'is made of XMLHttpRequest': `window.fetch = (url) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.onload = () => resolve(new Response(request.responseText, {status: request.status}));
    request.onerror = reject;
    request.open('GET', url);
    request.send();
  });`,
};

/**
 * The pages that the cards have to work the same in: the page, what is done to it
 * (in the page, or from outside), and what the console is told.
 */
export const scenarios = ({version, other}) => ({
  'Prototype.js': {page: page({head: load(`${made}/prototype.js`)}), needs: 'Prototype.js', isThere: () => Boolean(globalThis.Prototype.Version && Element.addMethods)},
  'jQuery 1': {page: page({head: load(`${packages}/jquery/dist/jquery.js`)}), isThere: () => /^1\./.test(globalThis.jQuery.fn.jquery), act: moveCards},
  'zone.js': {page: page({head: load(`${packages}/zone.js/bundles/zone.umd.js`)}), isThere: () => globalThis.Promise.name === 'ZoneAwarePromise'},
  'polluted prototypes': {page: page({head: inline(polluted)}), isThere: () => ({}).isPolluted && [].isPolluted},
  ...Object.fromEntries(
    Object.entries(fetches).map(([how, code]) => [`a fetch that ${how}`, {page: page({head: inline(code)}), isThere: () => !/native code/.test(window.fetch)}]),
  ),
  'two Lits of the page': {
    page: page({head: `<script type="module" src="${made}/lits.js"></script>`, body: `<with-lit-2></with-lit-2><with-lit-3></with-lit-3>${stage()}`}),
    isThere: () => ['with-lit-2', 'with-lit-3'].every((name) => document.querySelector(name).shadowRoot.textContent.includes(name)) && new Set(globalThis.litHtmlVersions).size > 1,
    // Lit counts its copies, and warns of a second one.
    act: () => (globalThis.litHtmlVersions.length === 2 ? [] : [`the card’s Lit is counted among those of the page: ${globalThis.litHtmlVersions}`]),
  },
  'the script twice': {page: page({scripts: `${script}<script type="module" src="/dist/nice-pick.js?again"></script>`})},
  'module and classic': {page: page({scripts: `${load('/dist/nice-pick.classic.js')}${script}`})},
  'the script in two versions': {
    page: page({scripts: `${script}<script type="module" src="${made}/nice-pick-${other}.js"></script>`}),
    told: [`nice-pick ${other} is not used: the page has ${version}`],
  },
  'in a shadow root': {
    page: waiting,
    act: () => {
      const host = document.body.appendChild(document.createElement('div'));
      globalThis.stage = host.attachShadow({mode: 'open'});
      globalThis.stage.innerHTML = document.querySelector('template').innerHTML;
      return [];
    },
  },
  'in a shadow root that the parser makes': {
    page: page({body: `<div><template shadowrootmode="open">${stage()}</template></div><script>globalThis.stage = document.querySelector('div').shadowRoot;</script>`}),
    isThere: () => globalThis.stage.querySelectorAll('nice-pick').length === 6,
  },
  'in a template that is cloned': {
    page: waiting,
    act: () => {
      document.body.append(document.querySelector('template').content.cloneNode(true));
      return [];
    },
  },
  'made in a document without a window, and there again': {
    page: waiting,
    act: async () => {
      const there = document.implementation.createHTMLDocument();
      there.body.innerHTML = document.querySelector('template').innerHTML;
      const places = [...there.body.children];
      for (const {body} of [document, there, document]) {
        body.append(...places);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return [];
    },
  },
  'drawn, then adopted by another document': {
    page: page({body: `${stage()}<iframe src="/frame" style="display: block; width: 1380px; height: 5000px; border: 0"></iframe>`}),
    frame: '/frame',
    act: async () => {
      const frame = document.querySelector('iframe').contentWindow;
      const places = [...document.querySelectorAll('.place')];
      frame.document.body.append(...places);
      return places.every(({ownerDocument}) => ownerDocument === frame.document) ? [] : ['the cards have stayed'];
    },
  },
  'come back to': {page: page({body: `${stage()}<div id="far" style="margin-top: 15000px"><nice-pick a="rust" b="go"></nice-pick></div>`}), outside: comeBack},
  'view transitions': {
    page: page({head: '<style>@view-transition {navigation: auto} nice-pick {view-transition-name: match-element}</style>'}),
    act: transition,
  },
  'a page that the browser translates': {page: page({}), act: translate},
});

/** The other pages that these need. */
export const otherPages = {'/frame': page({body: '', scripts: ''}), '/elsewhere': page({body: '', scripts: ''}), '/plain': page({})};
