import fc from 'fast-check';
import {word} from './texts.js';
import {endOf, expectNone, hold, listen, World} from './world.js';

const escape = (text: string): string => text.replace(/[&<>"\0]/g, (letter) => (letter === '\0' ? '' : `&#${letter.charCodeAt(0)};`));

/** HTML as people, Markdown tools and old editors leave it, whole or torn. */
const {html} = fc.letrec<{html: string}>((tie) => {
  const inner = fc.array(tie('html'), {maxLength: 3, depthIdentifier: 'html'}).map((pieces) => pieces.join(''));
  return {
    html: fc.oneof(
      {depthIdentifier: 'html', withCrossShrink: true},
      word.map(escape),
      // What would run in the page by itself is the author's own doing.
      word.filter((text) => !text.includes('onerror')),
      fc
        .tuple(
          fc.constantFrom(
            'b',
            'em',
            'code',
            'a href="/x"',
            'a href="javascript:alert(1)"',
            'p',
            'div',
            'ul',
            'li',
            'ol',
            'span lang=de',
            'details',
            'template',
            'style',
            'script',
            'noscript',
            'svg',
            'math',
            'form',
            'select',
            'blockquote',
            'h2',
            'custom-tag',
            'slot',
            'button',
            'bdo dir=rtl',
            'table',
            'tr',
            'td',
            'nice-pick',
          ),
          inner,
          fc.boolean(),
        )
        .map(([tag, inside, isClosed]) => `<${tag}>${inside}${isClosed ? `</${tag.split(' ')[0]!}>` : ''}`),
      fc.constantFrom(
        '<br>',
        '<br/>',
        '<hr>',
        '<img src="data:," alt="seen">',
        '<!-- x -->',
        '<input name=a>',
        '<script type="application/json">{"a":',
        '</table>',
        '</td>',
        '</nice-pick>',
        '<td',
        '&nbsp;',
        '&#0;',
        '<![CDATA[x]]>',
      ),
    ),
  };
});

const label = fc.oneof(
  {weight: 4, arbitrary: fc.constantFrom('Kind', 'Group', 'Summary', 'Use if', 'USE IF:', 'Pros', 'Cons', 'Related', 'Pick', 'Pick:', 'Speed', 'Price')},
  {weight: 1, arbitrary: word.map(escape)},
  {weight: 1, arbitrary: html},
);
const cell = fc.oneof({weight: 3, arbitrary: word.map(escape)}, {weight: 2, arbitrary: html}, {weight: 1, arbitrary: fc.constantFrom('✓', '✓ yes', 'tie', 'a tie', '')});

/** Any table: mostly of three columns, as it should be. */
const table = fc
  .tuple(
    fc.oneof({weight: 3, arbitrary: fc.tuple(cell, cell).map((names) => ['', ...names])}, {weight: 1, arbitrary: fc.array(cell, {maxLength: 5})}),
    fc.array(fc.oneof({weight: 4, arbitrary: fc.tuple(label, cell, cell).map((cells) => [...cells])}, {weight: 1, arbitrary: fc.array(cell, {maxLength: 5})}), {maxLength: 5}),
    fc.boolean(),
  )
  .map(([head, rows, isWhole]) => {
    const row = (tag: string, cells: readonly string[]): string => `<tr>${cells.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
    return isWhole
      ? `<table><thead>${row('th', head)}</thead><tbody>${rows.map((cells) => row('td', cells)).join('\n')}</tbody></table>`
      : `<table>${row('td', head)}${rows.map((cells) => row('td', cells)).join('')}`;
  });

/** Puts a card with something inside into the page, and its twin, which no element is behind. */
const come = async (inside: string, attributes: string): Promise<void> => {
  const world = new World();
  try {
    const box = document.createElement('div');
    box.innerHTML = `<nice-pick ${attributes}>${inside}</nice-pick>`;
    const card = box.querySelector('nice-pick')!;
    // Boxes of an element of no meaning are parsed in the same way.
    const nodes = [...card.childNodes];
    const before = box.innerHTML;
    const heard = listen(card);
    world.place.append(box);
    await world.finish();
    const {faults} = endOf(card, heard);
    if (box.innerHTML !== before) faults.push(`the author’s content has changed: ${box.innerHTML}`);
    if ([...card.childNodes].some((node, index) => node !== nodes[index])) faults.push('the author’s nodes are others');
    if (heard.readies.length + heard.errors.filter(({fatal}) => fatal).length !== 1)
      faults.push(`it ends ${heard.readies.length} times ready, and with ${heard.errors.map(({problem}) => problem.message).join()}`);
    expectNone([...faults, ...world.strays()]);
  } finally {
    world.close();
  }
};

describe('any content of the tag', () => {
  it('as a table, comes to one end and stays what it is', () =>
    hold(fc.asyncProperty(table, fc.constantFrom('', 'variant="compact"', 'variant="inline"', 'fill', 'pick="a"'), come)));

  it('as a fallback, stays what it is', () =>
    hold(
      fc.asyncProperty(
        html,
        fc.constantFrom('', 'a="one" b="two"', 'a="one" b="nobody"', 'a="gone" b="one"', 'src="/none.json"', 'src="/good.json"', 'variant="inline" a="one"'),
        come,
      ),
    ));

  const known = ['Kind', 'Summary', 'Use if', 'Pros', 'Cons', 'Related', 'Speed', 'Price', 'Size'];
  let tokens = 0;

  it('as a proper table, is in the card word for word', () =>
    hold(
      fc.asyncProperty(fc.shuffledSubarray(known, {minLength: 1}), fc.constantFrom('', 'a', 'b'), fc.infiniteStream(fc.nat(6)), async (rows, pick, shapes) => {
        const said: string[] = [];
        const token = (): string => {
          const text = `word${tokens++}`;
          said.push(text);
          return text;
        };
        const text = (): string => {
          const wrap = ['%', '<b>%</b>', '<code>%</code> <i>%</i>', '%<br>%', '<ul><li>%</li><li>%</li></ul>', '<p>%</p><p>%</p>', '<a href="/x">%</a> <span>%<div>%</div></span>'][
            shapes.next().value!
          ]!;
          return wrap.replace(/%/g, token);
        };
        const row = (name: string, left: string, right: string): string => `<tr><td>${name}</td><td>${left}</td><td>${right}</td></tr>`;
        const names = [token(), token()];
        const html = `<table><tr><th></th><th>${names.join('</th><th>')}</th></tr>${rows.map((name) => row(name, text(), text())).join('')}${pick && row('Pick', pick === 'a' ? text() : '', pick === 'b' ? text() : '')}</table>`;
        const world = new World();
        try {
          world.place.innerHTML = `<nice-pick>${html}</nice-pick>`;
          const card = world.place.querySelector('nice-pick')!;
          const heard = listen(card);
          await world.finish();
          const {kind, faults} = endOf(card, heard);
          if (kind !== 'ready') faults.push(`no card: ${heard.errors[0]?.problem.message}`);
          const shown = card.shadowRoot!.textContent.split(/\W+/);
          const lost = said.filter((text) => !shown.includes(text));
          if (lost.length > 0) faults.push(`lost: ${lost.join()} of ${html}`);
          expectNone([...faults, ...world.strays()]);
        } finally {
          world.close();
        }
      }),
    ));
});
