/**
 * How the card looks. It takes the page's font, size, direction and colour
 * scheme, and paints its own surface. Sizes are in em, so that they follow the
 * text around the card and not the root of a page that resets it.
 */
export const styles = /* css */ `
  :host {
    display: block;
    writing-mode: horizontal-tb;
    min-inline-size: min(280px, 100%);
    max-inline-size: 46em;
    margin-block: 1.5em;
  }

  :host([hidden]),
  [popover]:not(:popover-open) {
    display: none !important;
  }

  :host([variant='inline']) {
    display: inline;
    writing-mode: inherit;
  }

  :host([theme='light']) {
    color-scheme: light !important;
  }

  :host([theme='dark']) {
    color-scheme: dark !important;
  }

  /* A size container has no width of its own, so a parent that asks for one would
     get 0. This line, which nobody sees, has the width of a card, and breaks to fit. */
  .box::before {
    content: '- - - - - - - -';
    display: block;
    block-size: 0;
    visibility: hidden;
    word-spacing: 5em;
  }

  .size {
    container-type: inline-size;
  }

  .surface {
    --line: color(from currentColor xyz x y z / 0.16);
    --text: var(--nice-pick-text, light-dark(#1c2024, #e6e8eb));
    --surface: var(--nice-pick-surface, light-dark(#fff, #181a1d));
    /* No colour to see: its x is the luminance of the surface, as WCAG reckons contrast
       with it, its y how opaque that is, its opacity the luminance of the text. */
    --ground: color-mix(in xyz, color(from var(--surface) xyz y alpha 0 / none), color(from var(--text) xyz none none none / max(0.01, y)));
    /* In terms of that, the luminance of what is behind the text; of what lets something through, only that the
       text has a contrast of 7 with it is taken for granted. */
    --behind: (x + min(1, 9999 * (1 - y)) * (clamp(max(0, alpha / 7 - 0.043), 9999 * (0.18 - alpha), min(7 * alpha + 0.3, 1)) - x));
    /* The accent, within what every screen shows, and as opaque as it has to be light, at
       most or at least, for a contrast of 4.6. */
    --accent: color-mix(
      in xyz,
      color(from var(--nice-pick-accent, light-dark(#0b6b8f, #74c7e8)) srgb-linear clamp(0, r, 1) clamp(0, g, 1) clamp(0, b, 1) / none),
      color(
        from var(--ground) xyz none none none / max(0.001, var(--behind) / 4.6 - 0.039, min(4.6 * var(--behind) + 0.18, 9999 * (0.18 - var(--behind))))
      )
    );
    /* In terms of the accent: how much of it is kept, and how much white it takes, which is none where it goes towards black. */
    --kept: min(1, (var(--end) - alpha) / (var(--end) - y));
    --end: clamp(0, 9999 * (alpha - 0.179), 1);
    --white: (1 - var(--kept)) * var(--end);
    all: initial;
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    gap: 1em;
    padding: 1.25em 1.5em;
    border: 1px solid var(--line);
    border-radius: var(--nice-pick-radius, 6px);
    background: var(--surface);
    color: var(--text);
    color-scheme: inherit;
    font-family: inherit;
    font-size: inherit;
    line-height: 1.45;
    overflow-wrap: anywhere;
    visibility: inherit;
  }

  .contained {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 36em;
  }

  ul {
    margin: 0;
    padding: 0;
  }

  a {
    color: inherit;
    text-decoration-color: var(--line);
  }

  /* With monospace alone, browsers make it smaller where the page names no size. */
  code {
    font-family: monospace, serif;
  }

  :focus-visible {
    outline: auto;
  }

  small,
  .foot {
    font-size: 0.85em;
  }

  /* The less contrast the text has with its surface, the less is taken from it. */
  small,
  summary,
  .basis,
  .kind,
  .relation,
  .related,
  .foot {
    color: color-mix(
      in xyz,
      color(from currentColor xyz x y z / none),
      color(from var(--ground) xyz none none none / max(0.72, 2.7 * (min(alpha, var(--behind)) + 0.05) / (max(alpha, var(--behind)) + 0.05) + 0.45))
    );
  }

  .title,
  .name {
    font-size: 1.4em;
    font-weight: 700;
    line-height: 1.25;
  }

  .name {
    font-size: 1.15em;
  }

  .mark {
    inline-size: 1em;
    margin-inline-end: 0.5em;
    vertical-align: -0.125em;
    /* Of the view box: WebKit counts the zoom of a page twice in a length. */
    stroke-width: 9%;
    stroke: currentColor;
    fill: none;
  }

  /* Legible on the surface, and opaque. What an inline card says in its sentence stands
     on the page's own surface, where nothing tells of these, so it keeps to the page's colour. */
  .surface :is(.wins > :is(b, hr), .badge) {
    color: color(from var(--accent) xyz calc(var(--kept) * x + var(--white) * 0.95) calc(var(--kept) * y + var(--white)) calc(var(--kept) * z + var(--white) * 1.09) / 1);
  }

  .badge {
    display: inline-block;
    margin-inline-end: 0.25em;
    font-size: 0.85em;
  }

  .verdict > * + *,
  .side > :not(:empty, .name) {
    margin-block-start: 0.5em;
  }

  .evidence ul {
    list-style: none;
  }

  /* A bar is a border, so that forced colours leave it visible; its attribute says how long it is. */
  hr {
    margin: 0 0 0.5em;
    margin-inline-end: auto;
    border: 0;
    border-block-start: 4px solid;
    color: inherit;
  }

  .side {
    padding-block-start: 1em;
    border-block-start: 1px solid var(--line);
  }

  .sides {
    display: grid;
    gap: 1em 3em;
  }

  .side ul {
    padding-inline-start: 1.2em;
  }

  .pros ul {
    list-style: '+ ';
  }

  .cons ul {
    list-style: '− ';
  }

  /* A card from the catalog keeps to about the height that is reserved for it from
     the start (as measured over random pairs): the rest waits under "Show all". */
  .reserved {
    min-block-size: calc(27em - 27cqi);
  }

  details {
    margin-block-start: auto;
  }

  .card.reserved {
    min-block-size: calc(86em - 150cqi);
  }

  @container (min-width: 34em) {
    .sides {
      grid-template-columns: 1fr 1fr;
      row-gap: 0;
    }

    .card.reserved {
      min-block-size: calc(100em - 108cqi);
    }

    .side.side {
      display: grid;
      grid-row: 1 / 99;
      grid-template-rows: subgrid;
      align-content: start;
    }
  }

  @media screen {
    .card:has(> details:not([open])) :is(.related, li:nth-child(n + 3)) {
      display: none;
    }

    @container (max-width: 34em) {
      .card:has(> details:not([open])) :is(.pros, .cons) {
        display: none;
      }
    }
  }

  button {
    all: unset;
    cursor: pointer;
    text-decoration: underline dotted;
  }

  /* In the middle of the screen it is whole in every browser, wherever its trigger is. */
  [popover] {
    position: fixed;
    inset: 0;
    inline-size: min(36em, 100% - 16px);
    block-size: fit-content;
    max-block-size: calc(100% - 16px);
    margin: auto;
    overflow: auto;
  }

  @media print {
    .surface.surface {
      color-scheme: light;
    }

    summary {
      display: none;
    }

    ::details-content {
      content-visibility: visible;
    }
  }
`;
