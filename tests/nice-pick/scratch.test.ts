const pause = (ms: number) => new Promise((r) => setTimeout(r, ms));
const variants: Record<string, string> = {
  'as is': '.card:not(:has([open])) :is(.related, li:nth-child(n + 3)) {display:none}',
  'media': '@media screen {.card:not(:has([open])) :is(.related, li:nth-child(n + 3)) {display:none}}',
  'media+container': '.size {container-type: inline-size} @media screen {.card:not(:has([open])) :is(.related, li:nth-child(n + 3)) {display:none} @container (max-width: 34em) {.card:not(:has([open])) :is(.pros) {display:none}}}',
  'simple': '.card:not(:has([open])) .related {display:none}',
  'has details[open]': '.card:not(:has(details[open])) .related {display:none}',
  'has > details[open]': '.card:not(:has(> details[open])) .related {display:none}',
  'has not open': '.card:has(details:not([open])) .related {display:none}',
  'is split': '.card:not(:has([open])) .related, .card:not(:has([open])) li:nth-child(n + 3) {display:none}',
  'sibling': '.sides:has(~ details:not([open])) .related {display:none}',
};
describe('s', () => {
  for (const shadow of [true, false]) it('v' + shadow, async () => {
    for (const [name, css] of Object.entries(variants)) {
      const host = document.createElement('div'); document.body.append(host);
      const root = shadow ? host.attachShadow({mode: 'open'}) : document;
      const sheet = new CSSStyleSheet(); sheet.replaceSync(css); root.adoptedStyleSheets = [sheet];
      (shadow ? host.shadowRoot! : host).innerHTML = '<div class=size><div class=card><div class=sides><div class=related>rel</div><ul><li>1<li>2<li class=t>3</ul></div><details><summary>all</summary> </details></div></div>';
      const find = (s: string) => (shadow ? host.shadowRoot! : host).querySelector<HTMLElement>(s)!;
      await pause(100);
      find('summary').click();
      await pause(100);
      console.log(shadow, name, find('.related').getBoundingClientRect().height, find('.t').getBoundingClientRect().height);
      host.remove();
      if (!shadow) document.adoptedStyleSheets = [];
    }
  });
});
