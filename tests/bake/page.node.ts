import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import fc from 'fast-check';
import {parse, serialize, type DefaultTreeAdapterTypes} from 'parse5';
import {bake, clean, type Baked, type BakeOptions} from '../../src/bake/index.js';

const catalog = 'dist/catalog';
const table =
  '<table><thead><tr><th></th><th>Rust</th><th>Go</th></tr></thead><tbody><tr><td>Pros</td><td>speed<br/>no pauses</td><td>calm</td></tr><tr><td>Pick</td><td></td><td>We like it <em>calm</em>.</td></tr></tbody></table>';
const page = (body: string): string =>
  `<!DOCTYPE html>\r\n<html lang=en>\n<head><meta charset=utf-8><title>A post</title></head><body>\n${body}\n<p>After &amp; beyond\n</body></html>\n`;

const bakeWith = (html: string, options: BakeOptions = {}): Promise<Baked> => bake(html, {catalog, ...options});

/** Bakes a page that has to work. */
const baked = async (html: string, options?: BakeOptions): Promise<string> => {
  const result = await bakeWith(html, options);
  assert.deepEqual(result.faults, []);
  return result.html;
};

/** Bakes a page that has to fail in one place. */
const fault = async (html: string, options?: BakeOptions): Promise<string> => {
  const result = await bakeWith(html, options);
  assert.equal(result.html, html);
  assert.equal(result.faults.length, 1);
  const [{line, column, message}] = result.faults as [Baked['faults'][0]];
  return `${line}:${column}: ${message}`;
};

type Element = DefaultTreeAdapterTypes.Element;

const all = (node: DefaultTreeAdapterTypes.Node, name: string): Element[] => [
  ...('tagName' in node && node.tagName === name ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap((child) => all(child, name)) : []),
  ...('content' in node ? all(node.content, name) : []),
];

const tagsIn = (html: string, name: string): Element[] => all(parse(html), name);

const text = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>|<template[^>]*>|<!--.*?-->/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:;)])/g, '$1')
    .trim();

/** The card that was put into a page, as a reader without JavaScript reads it. */
const cardText = (html: string): string => text(/<template shadowrootmode="open" data-nice-pick>.*?<\/template>/s.exec(html)?.[0] ?? '');

describe('a baked page', () => {
  it('has the card of a table in a shadow root', async () => {
    const html = await baked(page(`<nice-pick>${table}</nice-pick>`));
    assert.match(cardText(html), /^Rust vs Go Nice Pick: Go\. The author’s verdict\. We like it calm\./);
    assert.match(html, /<nice-pick><template shadowrootmode="open"/);
    assert.match(html, /<em>calm<\/em>/);
  });

  it('names its style sheet by any address', async () => {
    const html = await baked(page(`<nice-pick>${table}</nice-pick>`), {styles: '"><p>&amp;.css'});
    const [link] = all(parse(html), 'link');
    assert.equal(link?.attrs.find(({name}) => name === 'href')?.value, '"><p>&amp;.css');
  });

  it('has the card of JSON, of an address and of the catalog', async () => {
    const json = '<script type="application/json">{"a": "Tea", "b": "Coffee", "pick": "Tea", "reason": "It is raining."}</script>';
    assert.match(cardText(await baked(page(`<nice-pick>${json}</nice-pick>`))), /Tea vs Coffee Nice Pick: Tea\..* It is raining\./);
    const fromCatalog = cardText(await baked(page('<nice-pick a="react" b="vue"></nice-pick>')));
    assert.match(fromCatalog, /React vs Vue/);
    assert.match(fromCatalog, /Nice Pick: React/);
    assert.match(fromCatalog, /Show all/);
    const folder = await mkdtemp(join(tmpdir(), 'bake-'));
    after(() => rm(folder, {recursive: true}));
    await writeFile(join(folder, 'words.json'), '{"a": "Ebb", "b": "Flow"}');
    for (const src of ['words.json', '/words.json', './words.json?v=2'])
      assert.match(cardText(await baked(page(`<nice-pick src="${src}"></nice-pick>`), {root: folder, file: join(folder, 'post.html')})), /Ebb vs Flow/);
  });

  it('has the card of JSON that begins with a byte order mark', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bake-'));
    after(() => rm(folder, {recursive: true}));
    await writeFile(join(folder, 'words.json'), '\uFEFF{"a": "Ebb", "b": "Flow"}');
    assert.match(cardText(await baked(page('<nice-pick src="words.json"></nice-pick>'), {root: folder, file: join(folder, 'post.html')})), /Ebb vs Flow/);
  });

  it('has no markup that a parser stumbles over', async () => {
    const errors: string[] = [];
    const comparison = {
      a: {name: 'Ebb', pros: [['it is ', {text: 'low', em: true}].map((run) => (typeof run === 'string' ? {text: run} : run)), 'wide']},
      b: 'Flow',
      checkedOn: '2026-02',
    };
    const body = `<nice-pick a="react" b="vue"></nice-pick><nice-pick><script type="application/json">${JSON.stringify(comparison)}</script></nice-pick>`;
    parse(await baked(page(body)), {sourceCodeLocationInfo: true, onParseError: ({code}) => errors.push(code)});
    assert.deepEqual(errors, []);
  });

  it('fills what a table leaves out', async () => {
    const html = await baked(page('<nice-pick fill><table><tr><th></th><th>React</th><th>Vue</th></tr><tr><td>Pros</td><td>ours</td><td>theirs</td></tr></table></nice-pick>'));
    assert.match(cardText(html), /ours.*Cons/);
  });

  it('takes the attributes as the element does', async () => {
    const html = await baked(
      page('<nice-pick a="postgres" b="mysql" pick="mysql" reason="We know it." contact="me@mail.example" variant="compact" heading-level="2"></nice-pick>'),
    );
    assert.match(cardText(html), /PostgreSQL vs MySQL Nice Pick: MySQL\. The author’s verdict\. We know it\..*Disagree\?/);
    assert.match(html, /href="mailto:me@mail\.example"/);
    assert.match(html, /class="surface compact reserved"/);
    assert.match(html, /aria-level="?2/);
  });

  it('has each card in the language that it stands in', async () => {
    const html = await baked(page(`<div lang="de"><nice-pick a="react" b="vue"></nice-pick></div>`));
    assert.match(html, /<bdi lang="de">React/);
  });

  it('has an inline card in its sentence', async () => {
    const html = await baked(page('<p>We use <nice-pick variant="inline" a="docker" b="podman"></nice-pick> here.</p>'));
    assert.equal(tagsIn(html, 'p').length, 2);
    assert.equal(all(tagsIn(html, 'p')[0]!, 'nice-pick').length, 1);
    assert.equal(tagsIn(html, 'table').length, 0);
    assert.match(text(/<span data-nice-pick>.*?<\/nice-pick>/s.exec(html)![0]), /^Docker vs Podman\. /);
  });

  it('lays out no more cards than the live page', async () => {
    const html = await baked(page('<nice-pick a="react" b="vue"></nice-pick>'.repeat(21)));
    assert.equal(html.split(' contained"').length - 1, 2);
  });
});

describe('the plain table of a tag without content', () => {
  it('says all that the card says', async () => {
    const html = await baked(page('<nice-pick a="react" b="vue"></nice-pick>'));
    const [fallback] = all(tagsIn(html, 'nice-pick')[0]!, 'table').slice(-1) as [Element];
    const said = text(serialize(fallback));
    for (const words of ['React', 'Vue', 'Use if', 'Pros', 'Cons', 'Pick', 'Nice Pick: React.']) assert.ok(said.includes(words), words);
    for (const entry of all(tagsIn(html, 'template')[0]!, 'li')) {
      const words = text(serialize(entry));
      // The figures stand in a row of their own, without the names.
      if (!/: [\d.,]+ ?%?$/.test(words)) assert.ok(said.includes(words), words);
    }
  });

  it('is left out where it is not wanted, and where the author has put something', async () => {
    assert.doesNotMatch(await baked(page('<nice-pick a="react" b="vue"></nice-pick>'), {table: false}), /<table/);
    const html = await baked(page('<nice-pick a="react" b="vue"><p>React or Vue?</p></nice-pick>'));
    assert.doesNotMatch(html, /<table/);
    assert.match(html, /<p>React or Vue\?<\/p>/);
  });
});

describe('what else is on the page', () => {
  it('stays byte for byte, and comes back by clean', async () => {
    const html = page(
      `<!-- <nice-pick a="x" b="y"> --><p>Ünï © 🧊 </p><nice-pick\n a='react'\tb=vue  ></nice-pick ><nice-pick>\n${table}\n</nice-pick><pre>\n\n  x</pre><script>"<nice-pick a=1>"</script><textarea><nice-pick></textarea>`,
    );
    const result = await baked(html, {jsonLd: true});
    assert.equal(clean(result), html);
    const put = /<template shadowrootmode.*?<\/template>|<(table|script)[^>]* data-nice-pick.*?<\/\1>/gs;
    assert.equal(result.replace(put, ''), html);
    assert.equal(result.match(put)?.length, 4);
  });

  it('is the same after a second baking', async () => {
    const once = await baked(page(`<nice-pick a="react" b="vue"></nice-pick><nice-pick>${table}</nice-pick>`), {jsonLd: true});
    assert.equal(await baked(once, {jsonLd: true}), once);
  });

  it('is the same after a second baking of half a character, as a cut emoji leaves it', async () => {
    const html = await baked(page('<nice-pick><script type="application/json">{"a": "Ebb", "b": "Flow", "intro": "Low \\ud83d"}</script></nice-pick>'));
    const written = Buffer.from(html).toString();
    assert.match(cardText(written), /Low \uFFFD/);
    assert.equal(await baked(written), written);
  });

  it('stays in any page', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div>',
        '</div>',
        '\r\n',
        '﻿',
        '<br>',
        '<!-- x -->',
        '&amp',
        'é🧊',
        '<table><tr><td>',
        '</table>',
        '<ul><li>',
        '<b>',
        '</i>',
        '<svg><g/></svg>',
        '<noscript>',
        '</noscript>',
        '<template>',
        '</template>',
      ),
      fc.constantFrom(
        `<nice-pick>${table}</nice-pick>`,
        '<nice-pick a="react" b="vue"></nice-pick>',
        '<nice-pick variant=inline a=Docker b="PODMAN"></nice-pick>',
        '<nice-pick a="react" b="nobody knows"></nice-pick>',
        '<nice-pick/>',
      ),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, {maxLength: 12}), async (pieces) => {
        const html = pieces.join('');
        // What somebody has marked as baked is taken away.
        fc.pre(!html.includes('data-nice-pick'));
        const {html: result, faults} = await bakeWith(html, {jsonLd: true});
        if (faults.length > 0) assert.equal(result, html);
        assert.equal(clean(result), html);
        assert.equal((await bakeWith(result, {jsonLd: true})).html, result);
      }),
      {numRuns: 300, seed: 20_261_123},
    );
  });
});

describe('a changed source', () => {
  it('changes the card', async () => {
    const once = await baked(page(`<nice-pick>${table}</nice-pick>`));
    const next = await baked(once.replace('<td>calm</td>', '<td>quiet</td>'));
    assert.match(cardText(next), /quiet/);
    assert.doesNotMatch(cardText(next), /calm Cons/);
    assert.equal(next, await baked(page(`<nice-pick>${table}</nice-pick>`).replace('<td>calm</td>', '<td>quiet</td>')));
  });

  it('is not the table that was written for those who do not see the card', async () => {
    const once = await baked(page('<nice-pick a="react" b="vue"></nice-pick>'));
    const next = await baked(once.replace('b="vue"', 'b="svelte"'));
    assert.match(cardText(next), /React vs Svelte/);
    assert.doesNotMatch(next, /Vue is/);
  });
});

describe('pros and cons as data', () => {
  it('say exactly what the card says, for two or more notes a side', async () => {
    const html = await baked(page(`<nice-pick>${table}</nice-pick>`), {jsonLd: true});
    const data = JSON.parse(/<script type="application\/ld\+json" data-nice-pick>(.*?)<\/script>\n?<\/body>/s.exec(html)![1]!) as {'@graph': unknown};
    assert.deepEqual(data['@graph'], [
      {
        '@type': 'Review',
        itemReviewed: {'@type': 'Thing', name: 'Rust'},
        positiveNotes: {
          '@type': 'ItemList',
          itemListElement: [
            {'@type': 'ListItem', position: 1, name: 'speed'},
            {'@type': 'ListItem', position: 2, name: 'no pauses'},
          ],
        },
      },
    ]);
  });

  it('cannot end the script that they stand in', async () => {
    const html = await baked(page(`<nice-pick>${table.replace('speed', '&lt;/script&gt;&lt;img src=x&gt;')}</nice-pick>`), {jsonLd: true});
    assert.equal(tagsIn(html, 'img').length, 0);
    assert.match(html, /\\u003c\/script>/);
  });

  it('are left out where they are not wanted', async () => {
    assert.doesNotMatch(await baked(page(`<nice-pick>${table}</nice-pick>`)), /ld\+json/);
  });
});

describe('a page that cannot be baked', () => {
  const line = 4;
  for (const [what, body, expected] of [
    ['an unknown name', '<nice-pick a="react" b="vuee"></nice-pick>', `${line}:1: b: expected a name of the catalog, got "vuee"; did you mean`],
    ['no name', 'x <nice-pick a="react"></nice-pick>', `${line}:3: b: expected a name, or a table or JSON inside`],
    ['an open tag', '<nice-pick a="react" b="vue">', `${line}:1: nice-pick: expected an end tag </nice-pick>`],
    ['a table in a paragraph', `<p><nice-pick>${table}</nice-pick></p>`, `${line}:4: nice-pick: expected an end tag </nice-pick> within the paragraph (which cannot hold a table)`],
    ['broken JSON', '<nice-pick><script type="application/json">{</script></nice-pick>', `${line}:1: script: expected JSON (`],
    ['a wrong field', '<nice-pick><script type="application/json">{"a": "x", "b": {"name": 3}}</script></nice-pick>', `${line}:1: b.name: expected string`],
    ['an address outside the site', '<nice-pick src="../../secret.json"></nice-pick>', `${line}:1: src: expected an address of the site, got "../../secret.json"`],
    ['an address with a scheme', '<nice-pick src="file:///etc/passwd"></nice-pick>', `${line}:1: src: expected an address of the site, got "file:///etc/passwd"`],
    ['no address', '<nice-pick src="https://"></nice-pick>', `${line}:1: src: expected an address, got "https://"`],
    ['a file that is not there', '<nice-pick src="/nowhere.json"></nice-pick>', `${line}:1: src: expected JSON from`],
    ['a root of another hand', `<nice-pick><template shadowrootmode="open">Mine</template>${table}</nice-pick>`, `${line}:1: nice-pick: expected no shadow root of another hand`],
  ] as const)
    it(`stays as it was, and says where: ${what}`, async () => {
      const said = await fault(page(body));
      assert.ok(said.startsWith(expected), said);
    });

  it('tells each of its faults', async () => {
    const {faults} = await bakeWith(page('<nice-pick a="react" b="xx1"></nice-pick>\n <nice-pick a="xx2" b="vue"></nice-pick>'));
    assert.deepEqual(
      faults.map(({line, column}) => [line, column]),
      [
        [line, 1],
        [line + 1, 2],
      ],
    );
  });

  it('is not one that has something to be warned of', async () => {
    const {html, warnings} = await bakeWith(page('<nice-pick a="react" b="vue" variant="huge" contact="javascript:alert(1)"></nice-pick>'));
    assert.deepEqual(
      warnings.map(({message}) => message.split(':')[0]),
      ['variant', 'contact'],
    );
    assert.doesNotMatch(html.replace(/contact="[^"]*"/, ''), /javascript:/);
  });
});

before(async () => {
  // The catalog is what `npm run build:catalog` makes.
  assert.match(await baked(page('<nice-pick a="react" b="vue"></nice-pick>')), /React/);
});
