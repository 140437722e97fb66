// What runs in the page, by the browser's driver. Each of these is sent as its own
// text, so it can use nothing but its argument and the page.

/** Waits until every card is drawn. Returns the states whose card did not come, and those whose card cannot. */
export const untilDrawn = async () => {
  const cards = [...document.querySelectorAll('nice-pick')];
  const {ready, failed} = globalThis;
  const end = Date.now() + 30_000;
  while (Date.now() < end && !cards.every((card) => ready.has(card) || failed.has(card))) await new Promise((resolve) => setTimeout(resolve, 20));
  await document.fonts.ready;
  const namesOf = (wanted) => cards.filter(wanted).map((card) => card.closest('.state').id);
  return {late: namesOf((card) => !ready.has(card) && !failed.has(card)), failed: namesOf((card) => failed.has(card))};
};

/** What tells that a script of the page has run, or could have. */
export const traces = () => ({
  scripts: [...document.scripts].filter(({type}) => type !== 'application/json').length,
  isDefined: !!customElements.get('nice-pick'),
});

/** All that the cards say which is visible now, by state. */
export const readTexts = () =>
  Object.fromEntries(
    [...document.querySelectorAll('.state')].map((state) => [
      state.id,
      [...state.querySelectorAll('nice-pick')]
        .flatMap(({shadowRoot}) => [...(shadowRoot?.children ?? [])])
        .filter(({localName}) => localName !== 'style' && localName !== 'link')
        .map((element) => element.innerText.replace(/\s+/g, ' ').trim())
        .join(' '),
    ]),
  );

/** Clicks what folds or unfolds, and lets the page settle. */
export const click = async ({selector, index}) => {
  const controls = [...document.querySelectorAll('nice-pick')].flatMap(({shadowRoot}) => [...shadowRoot.querySelectorAll(selector)]);
  for (const control of index === undefined ? controls : [controls[index]]) control.click();
  for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
  return controls.length;
};

/** Makes the page light or dark. */
export const setScheme = async (scheme) => {
  document.documentElement.style.colorScheme = scheme;
  for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

/** Where the samples are, by state, and how large the cards in them; where a popover is open, that alone. */
export const boxes = () => {
  const boxOf = (element) => {
    const {x, y, width, height} = element.getBoundingClientRect();
    return {x, y, width, height};
  };
  const cards = [...document.querySelectorAll('nice-pick')];
  const open = cards.flatMap(({shadowRoot}) => shadowRoot.querySelector(':popover-open') ?? []);
  const areaOf = (elements) => elements.map(boxOf).reduce((sum, {width, height}) => sum + width * height, 0);
  const found =
    open.length > 0
      ? open.map((element) => [element.getRootNode().host.closest('.state').id, element, open])
      : [...document.querySelectorAll('.state')].map((state) => [state.id, state.querySelector('.sample'), [...state.querySelectorAll('nice-pick')]]);
  return {
    outside: Math.max(0, document.documentElement.scrollHeight - window.innerHeight, document.documentElement.scrollWidth - window.innerWidth),
    states: Object.fromEntries(found.map(([name, element, drawn]) => [name, {...boxOf(element), area: areaOf(drawn)}])),
  };
};

/** Opens what is folded, puts the focus on a control of the last card, and watches from here on. */
export const watch = async () => {
  const cards = [...document.querySelectorAll('nice-pick')];
  for (const {shadowRoot} of cards) shadowRoot.querySelector('summary')?.click();
  const control = cards.map(({shadowRoot}) => shadowRoot.querySelector('summary, button, a')).findLast(Boolean);
  control?.focus();
  for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
  const seen = {cards, control, mutations: [], shifts: 0, nodes: cards.map(({shadowRoot}) => [...shadowRoot.childNodes])};
  globalThis.seen = seen;
  const observer = new MutationObserver((records) => seen.mutations.push(...records.map(({type, target}) => `${type} of ${target.nodeName}`)));
  for (const card of cards) for (const root of [card, card.shadowRoot]) observer.observe(root, {subtree: true, childList: true, attributes: true, characterData: true});
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => (seen.shifts += list.getEntries().length)).observe({type: 'layout-shift'});
  return {open: cards.filter(({shadowRoot}) => shadowRoot.querySelector('details[open]')).length, hasFocus: !!control};
};

/** Brings the script, and tells what has become of the cards that the page came with. */
export const adopt = async (address) => {
  const {seen} = globalThis;
  const places = () => JSON.stringify(seen.cards.flatMap((card) => [card, ...card.shadowRoot.children].map((element) => Object.values(element.getBoundingClientRect().toJSON()))));
  const before = places();
  let moved = 0;
  const script = document.createElement('script');
  script.type = 'module';
  script.src = address;
  document.head.append(script);
  const end = Date.now() + 30_000;
  const isTaken = () => seen.cards.every(({shadowRoot}) => shadowRoot.adoptedStyleSheets.length > 0);
  for (let frames = 0; frames < 10; frames += isTaken() ? 1 : 0) {
    if (Date.now() > end) throw new Error('no card was taken over within 30 seconds');
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (places() !== before) moved++;
  }
  return {
    'frames in which a card had moved': moved,
    'layout shifts': seen.shifts,
    mutations: [...new Set(seen.mutations)].join(', '),
    'cards drawn anew': seen.cards.filter(
      ({shadowRoot}, index) => shadowRoot.childNodes.length !== seen.nodes[index].length || seen.nodes[index].some((node, place) => node !== shadowRoot.childNodes[place]),
    ).length,
    'focus lost': seen.control?.getRootNode().activeElement !== seen.control,
    'disclosures closed': seen.cards.filter(({shadowRoot}) => shadowRoot.querySelector('details:not([open])')).length,
    'requests for the catalog': performance.getEntriesByType('resource').filter(({name}) => name.includes('/catalog/')).length,
  };
};
