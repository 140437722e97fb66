import {expect, fixture, html} from '@open-wc/testing';
import fc from 'fast-check';
import {Problem} from '../../src/comparison/problem.js';
import {readTable} from '../../src/comparison/table.js';
import {plain} from '../../src/comparison/text.js';
import type {Comparison, Text} from '../../src/comparison/types.js';
import {sideOf} from '../../src/verdict/decide.js';
import {safeAddresses, texts, tidy, unsafeAddresses} from './texts.js';

/** The table in a piece of a page, which loads and runs nothing. */
const tableIn = (markup: string): HTMLTableElement => new DOMParser().parseFromString(markup, 'text/html').querySelector('table')!;

/** Reads a table that has to be without a fault. */
const read = (table: HTMLTableElement | string): Comparison =>
  readTable(typeof table === 'string' ? tableIn(table) : table, (problem) => {
    throw problem;
  });

const header = '<tr><th></th><th>React</th><th>Vue</th></tr>';

/** Reads a table with these rows, each a name and two cells, under a header with React and Vue. */
const rows = (...given: readonly (readonly [name: string, a: string, b: string])[]): Comparison =>
  read(`<table><thead>${header}</thead><tbody>${given.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`);

/** Reads one cell, as the pros of the first side. */
const cell = (markup: string): readonly Text[] => rows(['Pros', markup, ''], ['Kind', 'library', 'framework']).a.pros ?? [];

const lines = (given: readonly Text[] | undefined): string[] => (given ?? []).map(plain);

/** A text as runs, neighbours with the same marks as one, and without those that say nothing. */
const runsOf = (text: Text | undefined): object[] => {
  const runs: {text: string}[] = [];
  for (const run of typeof text === 'string' ? [{text}] : (text ?? [])) {
    const {text: words, ...marks} = tidy(run) as {text: string};
    const last = runs.at(-1);
    if (last && JSON.stringify({...last, text: ''}) === JSON.stringify({...marks, text: ''})) last.text += words;
    else if (words) runs.push({...marks, text: words});
  }
  return runs;
};

const problem = (markup: string): Problem => {
  try {
    read(markup);
  } catch (error) {
    expect(error).to.be.an.instanceOf(Problem);
    return error as Problem;
  }
  throw new Error('found nothing wrong');
};

/** What the design's own table says, as one tool or another writes it. */
const tools: Readonly<Record<string, string>> = {
  'markdown-it': `<table>
<thead>
<tr>
<th></th>
<th style="text-align:left"><a href="https://react.dev/">React</a></th>
<th style="text-align:right">Vue</th>
</tr>
</thead>
<tbody>
<tr>
<td><strong>Kind:</strong></td>
<td style="text-align:left">library</td>
<td style="text-align:right">framework</td>
</tr>
<tr>
<td>Use if</td>
<td style="text-align:left">you hire widely</td>
<td style="text-align:right">you want <code>batteries</code></td>
</tr>
<tr>
<td>Pros</td>
<td style="text-align:left">ecosystem<br/><em>jobs</em></td>
<td style="text-align:right">docs<br><a href="https://vuejs.org/">SFC</a> &amp; more</td>
</tr>
<tr>
<td>Pick</td>
<td style="text-align:left">We hire widely.</td>
<td style="text-align:right"></td>
</tr>
</tbody>
</table>`,
  'marked and micromark': `<table>
<thead>
<tr>
<th></th>
<th align="left"><a href="https://react.dev/">React</a></th>
<th align="right">Vue</th>
</tr>
</thead>
<tbody><tr>
<td><strong>Kind:</strong></td>
<td align="left">library</td>
<td align="right">framework</td>
</tr>
<tr>
<td>Use if</td>
<td align="left">you hire widely</td>
<td align="right">you want <code>batteries</code></td>
</tr>
<tr>
<td>Pros</td>
<td align="left">ecosystem<br/><em>jobs</em></td>
<td align="right">docs<br><a href="https://vuejs.org/">SFC</a> &amp; more</td>
</tr>
<tr>
<td>Pick</td>
<td align="left">We hire widely.</td>
<td align="right"></td>
</tr>
</tbody></table>`,
  'kramdown, with indents and no-break spaces in empty cells': `<table>
  <thead>
    <tr>
      <th>&nbsp;</th>
      <th style="text-align: left"><a href="https://react.dev/">React</a></th>
      <th style="text-align: right">Vue</th>
    </tr>
  </thead>
  <tbody>
    <tr>
      <td><strong>Kind:</strong></td>
      <td style="text-align: left">library</td>
      <td style="text-align: right">framework</td>
    </tr>
    <tr>
      <td>Use if</td>
      <td style="text-align: left">you hire widely</td>
      <td style="text-align: right">you want <code class="language-plaintext highlighter-rouge">batteries</code></td>
    </tr>
    <tr>
      <td>Pros</td>
      <td style="text-align: left">ecosystem<br /><em>jobs</em></td>
      <td style="text-align: right">docs<br /><a href="https://vuejs.org/">SFC</a> &amp; more</td>
    </tr>
    <tr>
      <td>Pick</td>
      <td style="text-align: left">We hire widely.</td>
      <td style="text-align: right">&nbsp;</td>
    </tr>
  </tbody>
</table>`,
  'docutils, with a paragraph in every cell': `<table class="docutils align-default">
<colgroup><col style="width: 20%" /><col /><col /></colgroup>
<thead>
<tr class="row-odd"><th class="head"></th><th class="head"><p><a class="reference external" href="https://react.dev/">React</a></p></th><th class="head"><p>Vue</p></th></tr>
</thead>
<tbody>
<tr class="row-even"><td><p><strong>Kind:</strong></p></td><td><p>library</p></td><td><p>framework</p></td></tr>
<tr class="row-odd"><td><p>Use if</p></td><td><p>you hire widely</p></td><td><p>you want <code class="docutils literal notranslate"><span class="pre">batteries</span></code></p></td></tr>
<tr class="row-even"><td><p>Pros</p></td>
<td><ul class="simple">
<li><p>ecosystem</p></li>
<li><p><em>jobs</em></p></li>
</ul>
</td>
<td><ul class="simple">
<li><p>docs</p></li>
<li><p><a class="reference external" href="https://vuejs.org/">SFC</a> &amp; more</p></li>
</ul>
</td></tr>
<tr class="row-odd"><td><p>Pick</p></td><td><p>We hire widely.</p></td><td></td></tr>
</tbody>
</table>`,
  'WordPress, without a head, and with a caption': `<figure class="wp-block-table is-style-stripes"><table class="has-fixed-layout"><tbody>
<tr><td></td><td><strong><a href="https://react.dev/" target="_blank" rel="noreferrer noopener">React</a></strong></td><td><strong>Vue</strong></td></tr>
<tr><td><strong>Kind:</strong></td><td>library</td><td>framework</td></tr>
<tr><td>Use if</td><td>you hire widely</td><td>you want <code>batteries</code></td></tr>
<tr><td>Pros</td><td>ecosystem<br><em>jobs</em></td><td>docs<br><a href="https://vuejs.org/">SFC</a> &amp; more</td></tr>
<tr><td>Pick</td><td>We hire widely.</td><td></td></tr>
</tbody></table><figcaption class="wp-element-caption">React or Vue</figcaption></figure>`,
  'a person, without a body, and with what HTML lets one leave out': `<table>
  <caption>React or Vue</caption>
  <tr><th><th><a href=https://react.dev/>React</a><th>Vue
  <tr><th>Kind:<td>library<td>framework
  <tr><th>Use if<td>you hire widely<td>you want <code>batteries</code>
  <tr><th>Pros
    <td>
      <ol>
        <li>ecosystem
        <li><em>jobs</em>
      </ol>
    <td>
      docs<br>
      <a href=https://vuejs.org/>SFC</a> &amp; more
  <tfoot>
  <tr><th>Pick<td>We hire widely.<td>
</table>`,
};

describe('readTable', () => {
  describe('reads what is written by', () => {
    for (const [tool, markup] of Object.entries(tools))
      it(tool, () => {
        const {a, b, pick, reason, criteria} = read(markup);
        expect([a.name, b.name, a.homepage, b.homepage]).to.deep.equal(['React', 'Vue', 'https://react.dev/', undefined]);
        expect([plain(a.kind), plain(b.kind)]).to.deep.equal(['library', 'framework']);
        expect([lines(a.useIf), lines(b.useIf)]).to.deep.equal([['you hire widely'], ['you want batteries']]);
        expect(runsOf(b.useIf![0])).to.deep.equal([{text: 'you want '}, {text: 'batteries', code: true}]);
        expect([lines(a.pros), lines(b.pros)]).to.deep.equal([
          ['ecosystem', 'jobs'],
          ['docs', 'SFC & more'],
        ]);
        expect(runsOf(a.pros![1])).to.deep.equal([{text: 'jobs', em: true}]);
        expect(runsOf(b.pros![1])).to.deep.equal([{text: 'SFC', href: 'https://vuejs.org/'}, {text: ' & more'}]);
        expect([pick, plain(reason)]).to.deep.equal(['React', 'We hire widely.']);
        expect(criteria ?? []).to.deep.equal([]);
      });
  });

  describe('takes the names of the sides', () => {
    it('from the last two cells of the first row, whatever the first of three says', () => {
      for (const first of ['<th></th>', '<th>&nbsp;</th>', '<th>Criterion</th>', '<td></td>', '']) {
        const {a, b} = read(`<table><tr>${first}<th>React</th><th>Vue</th></tr><tr><td>Kind</td><td>library</td><td>framework</td></tr></table>`);
        expect([a.name, b.name, a.kind && plain(a.kind)], first).to.deep.equal(['React', 'Vue', 'library']);
      }
    });

    it('without their marks', () => {
      const {a, b} = read('<table><tr><th></th><th><strong>Re<em>act</em></strong></th><th><code>vue</code></th></tr><tr><td>Kind</td><td>library</td><td>x</td></tr></table>');
      expect([a.name, b.name]).to.deep.equal(['React', 'vue']);
    });

    it('with their links as homepages', () => {
      const {a, b} = read(
        '<table><tr><th></th><th><a href="https://react.dev/">React</a></th><th><strong><a href="/vue">Vue</a></strong></th></tr><tr><td>Kind</td><td>x</td><td>y</td></tr></table>',
      );
      expect([a.homepage, b.homepage]).to.deep.equal(['https://react.dev/', '/vue']);
    });

    it('with their links also where the markup is indented', () => {
      const {a} = read('<table><tr><th></th><th>\n      <a href="https://react.dev/">React</a>\n    </th><th>Vue</th></tr><tr><td>Kind</td><td>x</td><td>y</td></tr></table>');
      expect([a.name, a.homepage]).to.deep.equal(['React', 'https://react.dev/']);
    });

    it('as they are written, whatever they are', () => {
      for (const name of ['C++', 'Node.js', '.NET', 'עברית', '日本語', '"Quoted" & <b>', 'Few-Shot Learning']) {
        const table = tableIn(`<table>${header}<tr><td>Kind</td><td>x</td><td>y</td></tr></table>`);
        table.rows[0]!.cells[1]!.textContent = name;
        expect(read(table).a.name).to.equal(name);
      }
    });
  });

  describe('knows a row by its name', () => {
    const fields = {
      kind: [
        'Kind',
        'kind',
        'KIND',
        ' Kind: ',
        '<strong>Kind</strong>',
        '<strong>Kind:</strong>',
        '<b>Kind</b>:',
        '<em>Kind</em>',
        '<p>Kind</p>',
        '<code>kind</code>',
        'Kind :',
        '\n   Kind\n',
      ],
      group: ['Group', 'group', '<strong>Group:</strong>'],
      summary: ['Summary', 'summary'],
      useIf: ['Use if', 'Use If', 'use if:', 'useIf', 'Use-if', 'Use if …'],
      pros: ['Pros', 'PROS', 'pros', '<strong>Pros:</strong>'],
      cons: ['Cons', 'cons', '<b>Cons</b>'],
      related: ['Related', 'related:', '<strong>RELATED</strong>'],
    } as const;

    for (const [field, names] of Object.entries(fields))
      for (const name of names)
        it(`${field}: ${JSON.stringify(name)}`, () => {
          const {a, b, criteria} = rows([name, 'this', 'that']);
          const own = [a, b].map((item) => {
            const said = (item as unknown as Record<string, Text & Text[]>)[field]!;
            return lines(['kind', 'group', 'summary'].includes(field) ? [said] : said);
          });
          expect(own).to.deep.equal([['this'], ['that']]);
          expect(criteria ?? []).to.deep.equal([]);
        });

    it('pick, in any case, with and without marks', () => {
      for (const name of ['Pick', 'pick', 'PICK', 'Pick:', '<strong>Pick:</strong>', '<b>Pick</b>']) expect(rows([name, 'Jobs.', '']).pick, name).to.equal('React');
    });

    it('and takes any other for a criterion, side by side', () => {
      const {criteria, a} = rows(
        ['Size', '42 KB', '34 KB'],
        ['<strong>Written in:</strong>', 'JavaScript', 'TypeScript<br>JavaScript'],
        ['Prospects', 'good', 'good'],
        ['License', 'MIT', ''],
      );
      expect(criteria!.map(({label, a, b}) => [plain(label), lines(a), lines(b)])).to.deep.equal([
        ['Size', ['42 KB'], ['34 KB']],
        ['Written in', ['JavaScript'], ['TypeScript', 'JavaScript']],
        ['Prospects', ['good'], ['good']],
        ['License', ['MIT'], []],
      ]);
      expect(a.pros).to.equal(undefined);
    });

    it('and keeps a criterion’s own case, punctuation and question mark', () => {
      const {criteria} = rows(['Works with ACID, e.g. SQL?', 'yes', 'no']);
      expect(plain(criteria![0]!.label)).to.equal('Works with ACID, e.g. SQL?');
    });

    it('and does not stumble over the names that objects have of their own', () => {
      for (const name of ['__proto__', 'constructor', 'toString', 'name', 'homepage', 'figures', 'slug', 'hasOwnProperty']) {
        const {criteria, a, b} = rows([name, 'this', 'that']);
        expect(
          criteria!.map(({label}) => plain(label)),
          name,
        ).to.deep.equal([name]);
        expect([a.name, b.name, a.homepage, a.figures, a.slug], name).to.deep.equal(['React', 'Vue', undefined, undefined, undefined]);
      }
      expect(({} as Record<string, unknown>)['a']).to.equal(undefined);
    });

    it('and passes over one without a name, or without anything in its cells', () => {
      const {criteria, a} = rows(['', 'lost', 'lost'], ['Size', '', ''], ['Pros', '&nbsp;', ' '], ['Kind', 'library', 'framework']);
      expect(criteria ?? []).to.deep.equal([]);
      expect(lines(a.pros)).to.deep.equal([]);
      expect(plain(a.kind)).to.equal('library');
    });

    it('as often as it comes, and keeps what each of them says', () => {
      const {a, b} = rows(['Pros', 'jobs', 'docs'], ['Summary', 'For teams.', ''], ['Pros', 'hooks<br>tools', ''], ['Summary', 'And for one.', 'For all.']);
      expect([lines(a.pros), lines(b.pros)]).to.deep.equal([['jobs', 'hooks', 'tools'], ['docs']]);
      expect([plain(a.summary), plain(b.summary)]).to.deep.equal(['For teams. And for one.', 'For all.']);
    });

    it('over several lines', () => {
      const {criteria} = rows(['Price<br>per month', '1', '2']);
      expect(criteria!.map(({label}) => plain(label))).to.deep.equal(['Price per month']);
    });

    it('whichever order the rows are in', () => {
      const {a, pick, criteria} = rows(['Pick', 'Jobs.', ''], ['Size', '42 KB', '34 KB'], ['Cons', 'churn', ''], ['Kind', 'library', 'framework']);
      expect([pick, plain(a.kind), lines(a.cons), criteria!.length]).to.deep.equal(['React', 'library', ['churn'], 1]);
    });

    it('with cells left out at its end', () => {
      const {a, b} = read(`<table>${header}<tr><td>Pros</td><td>jobs</td></tr><tr><td>Cons</td></tr></table>`);
      expect([lines(a.pros), lines(b.pros)]).to.deep.equal([['jobs'], []]);
    });
  });

  describe('reads a Pick row', () => {
    it('in the first column, which holds the reason', () => {
      const {pick, reason} = rows(['Pick', 'We hire widely and need the ecosystem.', '']);
      expect([pick, plain(reason)]).to.deep.equal(['React', 'We hire widely and need the ecosystem.']);
    });

    it('in the second column, which holds the reason', () => {
      const {pick, reason} = rows(['Pick', '', 'Its docs.']);
      expect([pick, plain(reason)]).to.deep.equal(['Vue', 'Its docs.']);
    });

    it('with marks and links in the reason', () => {
      const {reason} = rows(['Pick', '', 'Its <a href="https://vuejs.org/">docs</a> are <em>one</em> place.']);
      expect(runsOf(reason)).to.deep.equal([{text: 'Its '}, {text: 'docs', href: 'https://vuejs.org/'}, {text: ' are '}, {text: 'one', em: true}, {text: ' place.'}]);
    });

    it('with a tie said in either column or in both', () => {
      for (const [a, b] of [
        ['tie', ''],
        ['', 'Tie'],
        ['TIE', 'tie'],
        ['<strong>Tie</strong>', ''],
        ['tie.', ''],
      ] as const) {
        const {pick, reason} = rows(['Pick', a, b]);
        expect([pick, plain(reason)], `${a}|${b}`).to.deep.equal(['tie', '']);
      }
    });

    it('with both columns filled, as a tie', () => {
      const both = rows(['Pick', 'For jobs.', 'For docs.']);
      expect([both.pick, plain(both.reason)]).to.deep.equal(['tie', 'For jobs. For docs.']);
      const {pick, reason} = rows(['Pick', '✓', '✓']);
      expect([pick, plain(reason)]).to.deep.equal(['tie', '']);
    });

    it('with a tick alone, which is no reason', () => {
      for (const tick of ['✓', '✔️', '✅', '🧊', '👍', '★', '<strong>✓</strong>', '<img class="emoji" alt="✅" src="data:,">']) {
        expect(rows(['Pick', tick, '']).pick, tick).to.equal('React');
        expect(rows(['Pick', '', tick]).pick, tick).to.equal('Vue');
        expect(plain(rows(['Pick', tick, '']).reason), tick).to.equal('');
      }
    });

    it('with nothing in the other cell but what cannot be seen', () => {
      for (const nothing of [
        '',
        ' ',
        '&nbsp;',
        '<!-- none -->',
        '\n      ',
        '<br>',
        '<p></p>',
        ' <!-- --> <!-- --> ',
        '<span> </span>\n<span> </span> ',
        '<img alt="" src="data:,">',
      ])
        expect(rows(['Pick', nothing, 'Its docs.']).pick, JSON.stringify(nothing)).to.equal('Vue');
    });

    it('with a dash in the other cell, as in an empty one', () => {
      for (const dash of ['-', '–', '—', '--', ' – ']) {
        const {pick, reason} = rows(['Pick', dash, 'Its docs.']);
        expect([pick, plain(reason)], dash).to.deep.equal(['Vue', 'Its docs.']);
        expect(rows(['Pick', '✓', dash]).pick, dash).to.equal('React');
        expect(rows(['Pick', dash, dash]).pick, dash).to.equal(undefined);
      }
    });

    it('with a reason over several lines, all of which are kept', () => {
      const {pick, reason} = rows(['Pick', 'We hire widely.<br/>We need the ecosystem.', '']);
      expect(pick).to.equal('React');
      expect(plain(reason)).to.contain('We hire widely.').and.contain('We need the ecosystem.');
    });

    it('by the column that is filled, whatever the columns are called', () => {
      for (const [first, second] of [
        ['React', 'Vue'],
        ['A', 'B'],
        ['B', 'A'],
        ['B', 'C'],
      ] as const) {
        const table = (a: string, b: string): Comparison =>
          read(`<table><tr><th></th><th>${first}</th><th>${second}</th></tr><tr><td>Pick</td><td>${a}</td><td>${b}</td></tr></table>`);
        for (const [comparison, side] of [
          [table('✓', ''), 'a'],
          [table('', '✓'), 'b'],
          [table('tie', ''), 'tie'],
        ] as const)
          expect(sideOf(comparison.pick!, comparison.a, comparison.b), `${first} or ${second}: ${side}`).to.equal(side);
      }
    });

    it('and has no pick without one', () => {
      const {pick, reason} = rows(['Kind', 'library', 'framework'], ['Pick', '', '']);
      expect([pick, reason]).to.deep.equal([undefined, undefined]);
    });
  });

  describe('reads a cell', () => {
    const several: Readonly<Record<string, string>> = {
      'with <br>': 'jobs<br>docs<br>size',
      'with <br/>': 'jobs<br/>docs<br />size',
      'with line breaks before and after': '<br>jobs<br><br>docs<br>\nsize<br>',
      'with a list': '<ul><li>jobs</li><li>docs</li><li>size</li></ul>',
      'with an indented list': '\n  <ul>\n    <li>jobs</li>\n    <li>docs</li>\n    <li>size</li>\n  </ul>\n',
      'with a numbered list': '<ol><li>jobs</li><li>docs</li><li>size</li></ol>',
      'with a list whose end tags are left out': '<ul><li>jobs<li>docs<li>size</ul>',
      'with paragraphs': '<p>jobs</p>\n<p>docs</p>\n<p>size</p>',
      'with paragraphs in a list': '<ul>\n<li>\n<p>jobs</p>\n</li>\n<li>\n<p>docs</p>\n</li>\n<li>\n<p>size</p>\n</li>\n</ul>',
      'with a list in a list': '<ul><li>jobs<ul><li>docs</li><li>size</li></ul></li></ul>',
      'with a text before a list': 'jobs<ul><li>docs</li><li>size</li></ul>',
      'with a text after a list': '<ul><li>jobs</li><li>docs</li></ul>size',
      'with blocks': '<div>jobs</div><div>docs</div><div><p>size</p></div>',
      'with a break within a paragraph': '<p>jobs<br>docs</p><p>size</p>',
    };
    for (const [what, markup] of Object.entries(several))
      it(`${what}, as several values`, () => {
        expect(lines(cell(markup))).to.deep.equal(['jobs', 'docs', 'size']);
      });

    it('with marks around a line break, and keeps them on both sides of it', () => {
      expect(cell('<strong>jobs<br>docs</strong>').map(runsOf)).to.deep.equal([[{text: 'jobs', em: true}], [{text: 'docs', em: true}]]);
      expect(cell('<a href="/x">jobs<br>docs</a>').map(runsOf)).to.deep.equal([[{text: 'jobs', href: '/x'}], [{text: 'docs', href: '/x'}]]);
    });

    it('with several values in each row that may hold several', () => {
      const two = 'this<br/>that';
      const {a} = rows(['Use if', two, ''], ['Pros', two, ''], ['Cons', two, ''], ['Related', two, '']);
      expect([a.useIf, a.pros, a.cons, a.related].map(lines)).to.deep.equal(Array.from({length: 4}, () => ['this', 'that']));
    });

    it('with a related name, as a list of one', () => {
      expect(lines(rows(['Related', 'Preact', 'Nuxt']).a.related)).to.deep.equal(['Preact']);
    });

    it('with links, inline code and emphasis, which it keeps', () => {
      expect(runsOf(cell('see <a href="https://react.dev/">the docs</a>')[0])).to.deep.equal([{text: 'see '}, {text: 'the docs', href: 'https://react.dev/'}]);
      expect(runsOf(cell('<code>npm i</code> first')[0])).to.deep.equal([{text: 'npm i', code: true}, {text: ' first'}]);
      for (const name of ['em', 'i', 'strong', 'b']) expect(runsOf(cell(`a <${name}>lot</${name}>`)[0]), name).to.deep.equal([{text: 'a '}, {text: 'lot', em: true}]);
      expect(runsOf(cell('<a href="/x">see <code>npm</code> and <em>more</em></a>')[0])).to.deep.equal([
        {text: 'see ', href: '/x'},
        {text: 'npm', href: '/x', code: true},
        {text: ' and ', href: '/x'},
        {text: 'more', href: '/x', em: true},
      ]);
      expect(runsOf(cell('<strong><code>npm</code></strong>')[0])).to.deep.equal([{text: 'npm', code: true, em: true}]);
    });

    it('with anything else, of which it keeps the words', () => {
      expect(lines(cell('<span class="x">jo<mark>bs</mark></span> <abbr title="software">sw</abbr> <del>old</del> <sup>2</sup> <kbd>k</kbd>'))).to.deep.equal(['jobs sw old 2 k']);
      expect(runsOf(cell('<span onclick="alert(1)" style="color:red">jobs</span>')[0])).to.deep.equal([{text: 'jobs'}]);
      expect(lines(cell('<button>jobs</button>'))).to.deep.equal(['jobs']);
    });

    it('with pictures, of which it keeps the words that stand for them', () => {
      expect(lines(cell('<img draggable="false" role="img" class="emoji" alt="✅" src="data:,"> jobs <img alt="🎉" src="data:,">'))).to.deep.equal(['✅ jobs 🎉']);
      expect(lines(cell('<picture><source srcset="data:,"><img alt="fast" src="data:,"></picture>'))).to.deep.equal(['fast']);
      expect(lines(cell('<img src="data:,"> jobs <img alt="" src="data:,">'))).to.deep.equal(['jobs']);
    });

    it('without what is no text: scripts, style sheets, templates, comments', () => {
      expect(lines(cell('jobs<script>alert(1)</script><style>td{color:red}</style><template><p>hidden</p></template><!-- a comment -->'))).to.deep.equal(['jobs']);
      expect(lines(cell('jo<!-- split -->bs'))).to.deep.equal(['jobs']);
    });

    it('without what only readers without scripts are shown', async () => {
      // In a page that runs scripts, what is inside is one text, markup and all.
      const page = await fixture(html`<div></div>`);
      page.innerHTML = `<table>${header}<tr><td>Pros</td><td>jobs <noscript><img alt="✅" src="data:,"></noscript></td><td></td></tr></table>`;
      expect(lines(read(page.querySelector('table')!).a.pros)).to.deep.equal(['jobs']);
    });

    it('without the spaces around it, and with those within', () => {
      expect(lines(cell('\n        jobs and docs\n      '))).to.deep.equal(['jobs and docs']);
      expect(lines(cell('\n  <p>\n    jobs\n  </p>\n'))).to.deep.equal(['jobs']);
      expect(lines(cell('\n  <a href="/x">jobs</a> <em>and</em> docs\n'))).to.deep.equal(['jobs and docs']);
      expect(lines(cell('a <strong>b</strong> c<strong> d</strong>'))).to.deep.equal(['a b c d']);
    });
  });

  describe('keeps a text exactly as given', () => {
    /** A table whose cells hold the text as text. */
    const holding = (text: string): HTMLTableElement => {
      const table = tableIn(
        `<table>${header}${['Kind', 'Group', 'Summary', 'Use if', 'Pros', 'Cons', 'Size', 'Pick'].map((name) => `<tr><td>${name}</td><td></td><td>x</td></tr>`).join('')}</table>`,
      );
      for (const row of [...table.rows].slice(1)) row.cells[1]!.textContent = text;
      table.rows[8]!.cells[2]!.textContent = '';
      return table;
    };
    const shown = (text: string): string[] => {
      const {a, reason, criteria} = read(holding(text));
      return [a.kind, a.group, a.summary, a.useIf![0], a.pros![0], a.cons![0], criteria![0]!.a![0], reason].map(plain);
    };

    for (const text of texts)
      it(`${text.slice(0, 40)} (${text.length})`, () => {
        expect(new Set(shown(text))).to.deep.equal(new Set([text.trim()]));
      });

    it('whatever it is', () => {
      fc.assert(
        fc.property(
          fc.string({unit: 'binary', minLength: 1}).filter((text) => /\p{L}/u.test(text) && !/^tie$/i.test(text.trim())),
          (text) => {
            expect(new Set(shown(text))).to.deep.equal(new Set([text.trim()]));
          },
        ),
        {seed: 20260223, numRuns: 200},
      );
    });

    it('and a criterion’s name', () => {
      for (const text of texts) {
        const table = tableIn(`<table>${header}<tr><td></td><td>x</td><td>y</td></tr></table>`);
        table.rows[1]!.cells[0]!.textContent = text;
        expect(plain(read(table).criteria![0]!.label)).to.equal(text.trim());
      }
    });
  });

  describe('lets a link through', () => {
    const linked = (address: string, report: (problem: Problem) => void): object[] => {
      const table = tableIn(`<table>${header}<tr><td>Pros</td><td>see <a>this</a></td><td></td></tr></table>`);
      table.querySelector('a')!.setAttribute('href', address);
      return runsOf(readTable(table, report).a.pros![0]);
    };

    for (const address of safeAddresses)
      it(`to ${address}`, () => {
        const run = linked(address, (problem) => {
          throw problem;
        });
        expect(run).to.deep.equal([{text: 'see '}, {text: 'this', href: address}]);
      });

    for (const address of unsafeAddresses)
      it(`but not to ${JSON.stringify(address)}, whose words it keeps`, () => {
        const problems: Problem[] = [];
        expect(linked(address, (problem) => problems.push(problem))).to.deep.equal([{text: 'see this'}]);
        expect(problems.map(({field}) => field)).to.deep.equal(['Pros']);
        expect(problems[0]!.message).to.contain('address');
      });

    it('and none without an address', () => {
      expect(runsOf(cell('<a>jobs</a> <a name="x">docs</a> <a href="">here</a>')[0])).to.deep.equal([{text: 'jobs docs here'}]);
    });

    it('and not to a name’s unsafe address', () => {
      const problems: Problem[] = [];
      const {a} = readTable(
        tableIn('<table><tr><th></th><th><a href="javascript:alert(1)">React</a></th><th>Vue</th></tr><tr><td>Kind</td><td>x</td><td>y</td></tr></table>'),
        (problem) => problems.push(problem),
      );
      expect([a.name, a.homepage, problems.length]).to.deep.equal(['React', undefined, 1]);
    });
  });

  describe('refuses, saying what was expected,', () => {
    const refused: Readonly<Record<string, string>> = {
      'a table without a row': '<table></table>',
      'a table whose head has one cell': '<table><tr><th>React</th></tr><tr><td>Kind</td><td>library</td></tr></table>',
      'a table that names one side': '<table><tr><th></th><th>React</th><th></th></tr><tr><td>Kind</td><td>library</td><td>x</td></tr></table>',
      'a table that names neither': '<table><tr><th></th><th>&nbsp;</th><th></th></tr><tr><td>Kind</td><td>library</td><td>x</td></tr></table>',
      'a table with three sides':
        '<table><tr><th></th><th>React</th><th>Vue</th><th>Svelte</th></tr><tr><td>Kind</td><td>library</td><td>framework</td><td>compiler</td></tr></table>',
      'a table with a head alone': `<table>${header}</table>`,
      'a table with empty rows': `<table>${header}<tr><td>Kind</td><td></td><td></td></tr><tr><td></td><td></td><td></td></tr></table>`,
      'a table whose rows have no names': `<table>${header}<tr><td></td><td>library</td><td>framework</td></tr></table>`,
    };
    for (const [what, markup] of Object.entries(refused))
      it(what, () => {
        const {field, message} = problem(markup);
        expect(field).to.equal('table');
        expect(message).to.match(/expected .*row/);
      });
  });

  it('reads its own rows, and no table’s within', () => {
    const {a, criteria} = rows(['Pros', 'jobs <table><tr><td>Kind</td><td>inner</td><td>inner</td></tr></table>', ''], ['Cons', 'churn', '']);
    expect(a.kind).to.equal(undefined);
    expect(criteria ?? []).to.deep.equal([]);
  });

  it('leaves the table as it was', () => {
    const table = tableIn(tools['markdown-it']!);
    const before = table.outerHTML;
    read(table);
    expect(table.outerHTML).to.equal(before);
  });
});
