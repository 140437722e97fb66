// What runs in the page, by the browser's driver. Each of these is sent as its own
// text, so it can use nothing but its argument and the page. `stage` is what holds
// the cards where that is not the document.

/** Waits until every card of the stage is drawn, and returns what is not, and what is said to be wrong. */
export const untilDrawn = async () => {
  const {ready, failed, wrong} = globalThis.seen;
  const places = [...(globalThis.stage ?? document).querySelectorAll('.place')];
  const end = Date.now() + 20_000;
  const isReady = (place) => ready.includes(place.querySelector('nice-pick'));
  while (Date.now() < end && failed.length === 0 && !places.every(isReady)) await new Promise((resolve) => setTimeout(resolve, 20));
  await document.fonts.ready;
  for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
  const late = places.filter((place) => !isReady(place)).map(({dataset}) => `${dataset.name} is not ready`);
  return [...late, ...failed.map(([, message]) => message), ...wrong];
};

/** What the cards inherit that a card may follow. */
export const inherited = () => {
  const style = getComputedStyle(document.querySelector('.place'));
  return Object.fromEntries(['font-family', 'font-size', 'color', 'direction', 'color-scheme'].map((name) => [name, style.getPropertyValue(name)]));
};

/** What every card says, by name. */
export const texts = () =>
  Object.fromEntries(
    [...(globalThis.stage ?? document).querySelectorAll('.place')].map((place) => [
      place.dataset.name,
      [...place.querySelector('nice-pick').shadowRoot.children].map((element) => element.innerText.replace(/\s+/g, ' ').trim()).join(' '),
    ]),
  );

/** Opens what is folded, as a reader does with a click, and returns what did not open. */
export const open = async () => {
  const wrong = [];
  for (const place of (globalThis.stage ?? document).querySelectorAll('.place')) {
    const card = place.querySelector('nice-pick');
    const {name} = place.dataset;
    if (!/compact|inline/.test(name)) continue;
    const seenOpen = () => globalThis.seen.toggled.some(([target, isOpen]) => target === card && isOpen);
    card.shadowRoot.querySelector('summary, [popovertarget]').click();
    const end = Date.now() + 5000;
    while (Date.now() < end && !seenOpen()) await new Promise((resolve) => requestAnimationFrame(resolve));
    if (!seenOpen()) wrong.push(`${name} tells of no opening`);
    const {width, height} = card.shadowRoot.querySelector('details .sides, [popover]').getBoundingClientRect();
    if (!(width > 200 && height > 50)) wrong.push(`${name} is open with ${width} × ${height} px`);
  }
  return wrong;
};

/** Where the surface of each card is, by name, in pixels of a picture; `width` is how wide the place is there. */
export const boxes = (width) => {
  const place = document.querySelector('.place');
  // Engines differ in whether they count the page's zoom in.
  const scale = width / place.getBoundingClientRect().width;
  const found = [...(globalThis.stage ?? document).querySelectorAll('.place')].flatMap((each) => {
    const surface = each.querySelector('nice-pick').shadowRoot.querySelector('.surface');
    const box = surface.getBoundingClientRect();
    if (box.width === 0) return [];
    // As engines paint it: its edges are on whole pixels.
    const [x, y, right, bottom] = [box.x, box.y, box.right, box.bottom].map((edge) => Math.round(edge * scale));
    return [[each.dataset.name, {x, y, width: right - x, height: bottom - y, area: (right - x) * (bottom - y)}]];
  });
  return {window: [window.innerWidth, window.innerHeight], scale, boxes: Object.fromEntries(found)};
};

/** Lets the shadow roots of a page have a style that the page cannot give them. */
export const addStyle = (text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  for (const {shadowRoot} of document.querySelectorAll('nice-pick')) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
};
