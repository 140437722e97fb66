/* global Image, addEventListener, clearInterval, crossOriginIsolated, origin, parent, setInterval */
// The first script of a page under a policy: notes all that is said of the page, and gives the cards what a script gives.
const violations = [];
let reports = [];
const lines = [];
for (const level of ['error', 'warn']) {
  const say = console[level];
  console[level] = (...words) => {
    lines.push(words.join(' '));
    say.apply(console, words);
  };
}
addEventListener('error', ({message}) => lines.push(`uncaught: ${message}`));
addEventListener('unhandledrejection', ({reason}) => lines.push(`unhandled: ${reason}`));
addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => violations.push(`${violatedDirective} ${blockedURI}`));

const comparison = {a: {name: 'React', homepage: 'https://react.dev/'}, b: 'Vue', pick: 'React', reason: 'Given by a script.', criteria: [{label: 'Size', a: 'large', b: 'small'}]};

// Which reports are the page's own; none where there is no policy.
const {visit} = document.documentElement.dataset;

const read = () => ({
  violations,
  reports,
  isPoliced: visit !== '',
  lines,
  isIsolated: crossOriginIsolated,
  origin,
  isDefined: !!customElements.get('nice-pick'),
  cards: [...document.querySelectorAll('nice-pick')].map((card) => ({
    name: card.id,
    text: card.shadowRoot?.textContent.replace(/\s+/g, ' ').trim() ?? '',
    // A card that is styled has its own surface.
    surface: card.shadowRoot?.querySelector('[part=card]') ? getComputedStyle(card.shadowRoot.querySelector('[part=card]')).backgroundColor : '',
    isAuthorsShown: [...card.children].some((child) => child.checkVisibility() && child.getBoundingClientRect().height > 0),
  })),
});

// The page is there, and the scripts that are deferred have not run yet.
document.addEventListener('readystatechange', () => {
  for (const card of document.querySelectorAll('nice-pick[id^=property]')) card.comparison = comparison;
});
window.readPage = read;
if (visit) {
  const isDrawn = () => !!customElements.get('nice-pick') && read().cards.every(({text}) => text);
  const image = new Image();
  const ask = setInterval(async () => {
    if (image.src) reports = await (await fetch(`/trust/reports/${visit}`)).json();
    else if (isDrawn()) image.src = '/trust/provoked.png';
    if (reports.some((report) => report.includes('provoked'))) clearInterval(ask);
  }, 200);
}
// In a frame, the page that holds it is told again and again.
if (parent !== window) setInterval(() => parent.postMessage({read: read()}, '*'), 100);
