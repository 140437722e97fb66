import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkCatalog, namesOf} from '../../../src/catalog/build/check.js';
import type {CatalogSource, SourceFigure, SourceItem} from '../../../src/catalog/build/load.js';
import {contentWords, faultsOfCondition, faultsOfWording, restates, type Fault} from '../../../src/catalog/build/tone.js';
import {again, cSharp, figure, filesOf, nodejs, published, sample, sqlite} from './sample.js';

/** The faults of the sample with another SQLite in it. */
const faultsWith = (change: Record<string, unknown>): Fault[] => {
  const source = sample();
  return checkCatalog({...source, items: filesOf(cSharp, nodejs, {...sqlite, ...change})}, published);
};

const faultsOf = (change: Partial<CatalogSource>): Fault[] => checkCatalog({...sample(), ...change}, published);

/** Asserts that there is one fault, and that it says where it is and what it is. */
const assertOne = (faults: readonly Fault[], file: string, field: string, reason: RegExp): void => {
  assert.deepEqual(
    faults.map(({file, field}) => [file, field]),
    [[file, field]],
    JSON.stringify(faults),
  );
  assert.match(faults[0]!.reason, reason);
};

/** Puts a note where another one is. */
const withNote = (field: 'useIf' | 'pros' | 'cons', index: number, text: string): Record<string, unknown> => ({
  [field]: sqlite[field].map((note, at) => (at === index ? text : note)),
});

describe('a sound catalog', () => {
  it('has no fault', () => {
    assert.deepEqual(checkCatalog(sample(), published), []);
  });

  it('may have items without aliases, related items, homepage and figures', () => {
    const bare: SourceItem = {...sqlite};
    delete bare.aliases;
    delete bare.related;
    delete bare.homepage;
    assert.deepEqual(faultsOf({items: filesOf({...cSharp, related: []}, bare), figures: []}), []);
  });
});

describe('the shape of an item', () => {
  const wrong: readonly (readonly [what: string, change: Record<string, unknown>, field: string, reason: RegExp])[] = [
    ['a name that is missing', {name: undefined}, 'name', /name/],
    ['a list of pros that is missing', {pros: undefined}, 'pros', /pros/],
    ['a field that is not known', {price: 5}, 'price', /additional/],
    ['an empty name', {name: ''}, 'name', /character/],
    ['a name of more than 60 characters', {name: 'x'.repeat(61)}, 'name', /60/],
    ['a slug with capitals', {slug: 'SQLite'}, 'slug', /pattern/],
    ['a slug with two hyphens together', {slug: 'sq--lite'}, 'slug', /pattern/],
    ['a summary under 40 characters', {summary: 'Choose it for one machine.'}, 'summary', /40/],
    ['a summary over 180 characters', {summary: `Choose it ${'when '.repeat(40)}.`}, 'summary', /180/],
    ['one condition', {useIf: sqlite.useIf.slice(1)}, 'useIf', /2/],
    ['five conditions', {useIf: Array.from({length: 5}, (_, index) => `you have a machine number ${index}`)}, 'useIf', /4/],
    ['two pros', {pros: sqlite.pros.slice(1)}, 'pros', /3/],
    ['six pros', {pros: [...sqlite.pros, ...nodejs.pros]}, 'pros', /5/],
    ['one con', {cons: sqlite.cons.slice(1)}, 'cons', /2/],
    ['five cons', {cons: [...sqlite.cons, ...cSharp.cons, 'A fifth thing that is wrong']}, 'cons', /4/],
    ['a pro of more than 120 characters', withNote('pros', 1, `A file ${'x'.repeat(120)}`), 'pros[1]', /120/],
    ['a con of less than 12 characters', withNote('cons', 0, 'One writer'), 'cons[0]', /12/],
    ['a condition of more than 120 characters', withNote('useIf', 1, `you have ${'x'.repeat(120)}`), 'useIf[1]', /120/],
    ['a pro that is no text', {pros: [5, ...sqlite.pros]}, 'pros[0]', /string/],
    ['pros that are no list', {pros: 'fast'}, 'pros', /array/],
    ['a homepage without TLS', {homepage: 'http://www.sqlite.org/'}, 'homepage', /pattern/],
    ['a homepage that is a script', {homepage: 'javascript:alert(1)'}, 'homepage', /pattern/],
    ['a related item by name', {related: ['C#']}, 'related[0]', /pattern/],
    ['a related item twice', {related: ['c-sharp', 'c-sharp']}, 'related', /duplicate/],
    ['seven related items', {related: 'abcdefg'.split('')}, 'related', /6/],
    ['an empty alias', {aliases: ['']}, 'aliases[0]', /character/],
    ['an alias twice', {aliases: ['sqlite3', 'sqlite3']}, 'aliases', /duplicate/],
  ];
  for (const [what, change, field, reason] of wrong)
    it(`may not be: ${what}`, () => {
      const source = {
        ...sample(),
        items: new Map([
          ['c-sharp.json', {...cSharp, related: []}],
          ['sqlite.json', JSON.parse(JSON.stringify({...sqlite, ...change})) as SourceItem],
        ]),
        figures: [],
      };
      assertOne(checkCatalog(source, published), 'sqlite.json', field, reason);
    });

  it('may be at its longest and at its shortest', () => {
    const summary = `Choose it when ${'x'.repeat(164)}.`;
    assert.equal(summary.length, 180);
    assert.deepEqual(faultsWith({summary}), []);
    assert.deepEqual(faultsWith({summary: 'Choose it when there is just one machine.'.slice(-40)}), []);
    assert.deepEqual(faultsWith(withNote('pros', 0, `Runs ${'x'.repeat(115)}`)), []);
    assert.deepEqual(faultsWith(withNote('pros', 0, 'Runs in apps')), []);
  });

  it('is told of with every fault that there is', () => {
    const faults = faultsWith({name: '', kind: 5, homepage: 'x'});
    assert.deepEqual(faults.map(({field}) => field).toSorted(), ['homepage', 'kind', 'name']);
  });

  it('is told of where the file holds no item at all', () => {
    for (const stranger of [null, [], 'sqlite', 5]) {
      const source = {...sample(), items: new Map([...filesOf({...cSharp, related: []}), ['sqlite.json', stranger as unknown as SourceItem]]), figures: []};
      const faults = checkCatalog(source, published);
      assert.ok(faults.length > 0, JSON.stringify(stranger));
      for (const {file} of faults) assert.equal(file, 'sqlite.json', JSON.stringify(stranger));
    }
  });
});

describe('the names of an item', () => {
  it('are its file’s name and its slug, which agree', () => {
    const source = {...sample(), items: new Map([...filesOf(cSharp, nodejs), ['sqlite-database.json', sqlite]])};
    assertOne(checkCatalog(source, published), 'sqlite-database.json', 'slug', /sqlite-database/);
  });

  it('are no other item’s: not its alias', () => {
    assertOne(faultsWith({aliases: ['Node']}), 'sqlite.json', 'aliases', /"Node" is claimed by nodejs\.json/);
  });

  it('are no other item’s in another spelling either', () => {
    assertOne(faultsWith({aliases: ['N.O.D.E.']}), 'sqlite.json', 'aliases', /claimed by nodejs\.json/);
    assertOne(faultsWith({aliases: ['node-js']}), 'sqlite.json', 'aliases', /claimed by nodejs\.json/);
  });

  it('are no other item’s: not its name', () => {
    assertOne(faultsWith({name: 'NODE'}), 'sqlite.json', 'name', /claimed by nodejs\.json/);
  });

  it('are no other item’s: not its slug', () => {
    const twin = {...sqlite, slug: 'node', aliases: []};
    assertOne(
      checkCatalog({...sample(), items: filesOf(cSharp, nodejs, {...twin, name: 'Twin of it'}), figures: []}, published).filter(({field}) => field === 'slug'),
      'node.json',
      'slug',
      /claimed by nodejs\.json/,
    );
  });

  it('tell C from C++ and C#', () => {
    assert.deepEqual(faultsWith({aliases: ['C', 'C++']}), []);
    assertOne(faultsWith({aliases: ['c#']}), 'sqlite.json', 'aliases', /claimed by c-sharp\.json/);
  });

  it('may repeat one another within an item', () => {
    assert.deepEqual(faultsWith({aliases: ['SQLite', 'SQ Lite']}), []);
  });

  it('have a letter or a digit', () => {
    assertOne(faultsWith({aliases: ['✓']}), 'sqlite.json', 'aliases', /no letter/);
  });

  it('are listed once each, by their keys', () => {
    assert.deepEqual(namesOf(nodejs), [
      {name: 'nodejs', key: 'nodejs'},
      {name: 'Node', key: 'node'},
    ]);
    assert.deepEqual(
      namesOf(cSharp).map(({key}) => key),
      ['csharp', 'c#'],
    );
  });
});

describe('the vocabulary', () => {
  it('holds every kind', () => {
    assertOne(faultsWith({kind: 'datastore'}), 'sqlite.json', 'kind', /"datastore".*vocabulary/);
  });

  it('holds every group', () => {
    assertOne(faultsWith({group: 'storage'}), 'sqlite.json', 'group', /"storage".*vocabulary/);
  });

  it('is taken by the letter', () => {
    assertOne(faultsWith({kind: 'Database'}), 'sqlite.json', 'kind', /vocabulary/);
  });
});

describe('related items', () => {
  it('are items of the catalog', () => {
    assertOne(faultsWith({related: ['c-sharp', 'duckdb']}), 'sqlite.json', 'related', /"duckdb"/);
  });

  it('are others than the item itself', () => {
    assertOne(faultsWith({related: ['sqlite']}), 'sqlite.json', 'related', /itself/);
  });
});

describe('the wording', () => {
  const wrong: Readonly<Record<string, readonly [reason: RegExp, ...texts: string[]]>> = {
    'a placeholder': [
      /placeholder/,
      'Specific tradeoffs depend on your use case',
      'Specific trade-offs for every team',
      'What is right depends on your needs',
      'Depends on your project and its size',
      'TODO: say what it does with files',
      'TBD by somebody who knows it',
      'Lorem ipsum dolor sit amet',
      'Offers various features for storage',
      'Stores rows, blobs and so on',
      'Related to: duckdb, postgresql',
    ],
    'a superlative': [
      /superlative/,
      'The best choice for small applications',
      'Fastest way to store a row',
      'Is the easiest database to install',
      'The most popular embedded database',
      'Ideal for phones and browsers',
      'A perfect fit for small applications',
      'Its speed is unmatched by servers',
    ],
    'a marketing word': [
      /marketing/,
      'Blazing speed for every query',
      'Blazingly quick at reading rows',
      'Lightning-fast reads from one file',
      'Powerful queries over one file',
      'Seamless work with every language',
      'A modern way to store rows',
      'Robust storage for phone apps',
      'Cutting-edge storage for phone apps',
      'Leverages the file system for rows',
      'Has a battle-tested core of C',
      'A state-of-the-art query planner',
      'Unlocks storage on every phone',
      'Comes with a rich ecosystem of tools',
    ],
    'an acronym in lower case': [
      /acronym/,
      'Full acid transactions in one file',
      'Speaks sql with a few gaps',
      'Reads json columns with functions',
      'Answers over http with a wrapper',
      'Has a small api of its own',
      'Costs little cpu on a phone',
    ],
    'stray spaces': [/spaces/, ' Runs inside the application', 'Runs inside the application ', 'Runs inside  the application', 'Runs inside\nthe application'],
  };

  for (const [what, [reason, ...texts]] of Object.entries(wrong))
    describe(`is not ${what}`, () => {
      for (const text of texts)
        it(JSON.stringify(text), () => {
          assertOne(faultsWith(withNote('pros', 1, text)), 'sqlite.json', 'pros[1]', reason);
        });
    });

  it('is the same in every text of an item', () => {
    assertOne(faultsWith(withNote('cons', 1, 'No powerful user accounts of its own')), 'sqlite.json', 'cons[1]', /marketing/);
    assertOne(faultsWith(withNote('useIf', 1, 'you want a powerful database in one file')), 'sqlite.json', 'useIf[1]', /marketing/);
    assertOne(faultsWith({summary: 'Choose it when you want a powerful store on one machine.'}), 'sqlite.json', 'summary', /marketing/);
  });

  it('names the words that are wrong', () => {
    assert.match(faultsOfWording('Has a battle-tested core')[0]!, /"battle-tested"/);
  });

  it('may hold what only looks like one of these', () => {
    for (const text of [
      'Delivers messages on a best-effort basis',
      'Follows the best practices that linters check',
      'Reads JSON, SQL and HTTP bodies',
      'Pages live under /api/ or in files like main.css and query.sql',
      'Node.js reads .json and .html files',
      'Waits for the rest of the batch',
      'Reads a span of rows at once',
      'Idealized clocks are not needed',
      'Modernize is a separate command',
      'The CLI and the APIs agree',
    ])
      assert.deepEqual(faultsOfWording(text), [], text);
  });
});

describe('a condition', () => {
  it('completes “Use it if …”', () => {
    for (const text of [
      'you have fewer than a hundred labeled examples',
      'your data fits in memory',
      'one process at a time does most of the writing',
      'latency matters more than throughput',
      'PostgreSQL is what the team runs already',
      'iOS and Android apps are built by one team',
    ])
      assert.deepEqual(faultsOfCondition(text), [], text);
  });

  const wrong: readonly (readonly [text: string, reason: RegExp])[] = [
    ['if you want a database in one file', /Use it if/],
    ['when you want a database in one file', /Use it if/],
    ['because you want a database in one file', /Use it if/],
    ['to keep the database in one file', /Use it if/],
    ['for small applications on one machine', /Use it if/],
    ['for applications that you run yourself', /Use it if/],
    ['to have data that you can copy', /Use it if/],
    ['in order to keep data in one file', /Use it if/],
    ['You want a database in one file', /Use it if/],
    ['Your data is in one file', /Use it if/],
    ['The data is in one file', /Use it if/],
    ['A single machine has all the data', /Use it if/],
    ['small applications on one machine', /Use it if/],
    ['building phone apps with storage', /Use it if/],
    ['you want a database in one file.', /full stop/],
    ['you want a database in one file;', /full stop/],
  ];
  for (const [text, reason] of wrong)
    it(`is not ${JSON.stringify(text)}`, () => {
      assertOne(faultsWith(withNote('useIf', 0, text)), 'sqlite.json', 'useIf[0]', reason);
    });
});

describe('a sentence', () => {
  it('ends a summary', () => {
    assertOne(faultsWith({summary: sqlite.summary.slice(0, -1)}), 'sqlite.json', 'summary', /full stop/);
  });

  it('does not end a pro or a con', () => {
    assertOne(faultsWith(withNote('pros', 2, `${sqlite.pros[2]!}.`)), 'sqlite.json', 'pros[2]', /full stop/);
    assertOne(faultsWith(withNote('cons', 0, `${sqlite.cons[0]!}.`)), 'sqlite.json', 'cons[0]', /full stop/);
  });

  it('may end in an abbreviation', () => {
    assert.deepEqual(faultsWith(withNote('pros', 2, 'Stores numbers, texts, dates etc.')), []);
  });
});

describe('a pro', () => {
  it('says more than the summary', () => {
    assertOne(faultsWith(withNote('pros', 0, 'Data belongs to one application on one machine')), 'sqlite.json', 'pros[0]', /restates/);
    assertOne(faultsWith(withNote('pros', 0, 'The application’s data on its machine')), 'sqlite.json', 'pros[0]', /restates/);
  });

  it('may use some of its words', () => {
    assert.deepEqual(faultsWith(withNote('pros', 0, 'The data can be copied to another machine while it is open')), []);
    assert.equal(restates('Runs on phones', sqlite.summary), false);
  });

  it('may be as short as two of its words, which may be all that there is to name', () => {
    assert.deepEqual(faultsWith(withNote('pros', 0, 'One application')), []);
  });
});

describe('a sentence that stands in two items', () => {
  it('is told of, with the other place', () => {
    const faults = faultsWith(withNote('pros', 1, nodejs.pros[2]!));
    assertOne(faults, 'sqlite.json', 'pros[1]', /nodejs\.json.*pros\[2\]/);
  });

  describe('is told of where it only nearly is the same:', () => {
    const near: Readonly<Record<string, string>> = {
      'with a word more': 'npm holds free packages for nearly every protocol and file format',
      'with a word less': 'npm holds packages for every protocol and file format',
      'in another order': 'For nearly every file format and protocol, npm holds packages',
      'with other small words': 'npm: it holds packages for nearly every protocol, and for every file format',
      'in capitals and with other punctuation': 'NPM holds packages (for nearly every protocol and file format)',
      'in the plural': 'npm holds packages for nearly every protocol and for file formats',
    };
    for (const [what, text] of Object.entries(near))
      it(what, () => {
        assertOne(faultsWith(withNote('pros', 1, text)), 'sqlite.json', 'pros[1]', /nodejs\.json.*pros\[0\]/);
      });

    it('in the plural throughout', () => {
      const plural = 'Many threads handle thousands of idle connections';
      const singular = 'Many a thread handles a thousand of the idle connection';
      const source = {...sample(), items: filesOf({...cSharp, pros: [plural, ...cSharp.pros.slice(1)]}, {...nodejs, pros: [nodejs.pros[0]!, singular, nodejs.pros[2]!]}, sqlite)};
      assertOne(checkCatalog(source, published), 'nodejs.json', 'pros[1]', /c-sharp\.json/);
    });
  });

  it('is told of where it is a pro there and a con here', () => {
    assertOne(faultsWith(withNote('cons', 1, cSharp.pros[1]!)), 'sqlite.json', 'cons[1]', /c-sharp\.json.*pros\[1\]/);
  });

  it('is told of in summaries and conditions as well', () => {
    assertOne(faultsWith({summary: cSharp.summary}), 'sqlite.json', 'summary', /c-sharp\.json.*summary/);
    assertOne(faultsWith(withNote('useIf', 1, nodejs.useIf[0]!)), 'sqlite.json', 'useIf[1]', /nodejs\.json.*useIf\[0\]/);
  });

  it('is told of between two items, not within one', () => {
    assert.deepEqual(faultsWith(withNote('cons', 1, sqlite.useIf[1]!)), []);
  });

  it('is another one where what it says is another thing', () => {
    assert.deepEqual(faultsWith(withNote('pros', 1, 'Streams process rows in constant memory')), []);
    // Five of eight words of it.
    assert.deepEqual(faultsWith(withNote('pros', 1, 'npm holds drivers for nearly every protocol that banks speak')), []);
  });

  it('is looked for by the words that carry its meaning', () => {
    assert.deepEqual(contentWords('The tests of C++ and C# are in Unicode, π'), ['test', 'c++', 'c#', 'unicod', 'π']);
  });

  it('is looked for by the same word, in the singular and in the plural', () => {
    for (const [one, several] of [
      ['test', 'tests'],
      ['file', 'files'],
      ['database', 'databases'],
      ['machine', 'machines'],
      ['process', 'processes'],
      ['class', 'classes'],
      ['query', 'queries'],
    ] as const)
      assert.deepEqual(contentWords(several), contentWords(one), several);
  });
});

describe('a figure', () => {
  const faultsOfFigure = (change: Partial<SourceFigure>): Fault[] =>
    faultsOf({
      figures: [
        {slug: 'nodejs', metric: 'downloads', counted: 'node', value: 1234},
        {...figure, ...change},
      ],
    });

  it('is sound where its source’s row has it', () => {
    assert.deepEqual(faultsOfFigure({}), []);
  });

  it('belongs to an item', () => {
    assertOne(faultsOfFigure({slug: 'duckdb'}), 'figures.csv', 'row 3', /"duckdb" is no item/);
  });

  it('has a metric', () => {
    assertOne(faultsOfFigure({metric: 'survey/cloud'}), 'figures.csv', 'row 3', /"survey\/cloud" is no metric/);
    assertOne(faultsOfFigure({metric: ''}), 'figures.csv', 'row 3', /no metric/);
  });

  it('is in its source’s row under that name', () => {
    assertOne(faultsOfFigure({counted: 'SQLite 3'}), 'figures.csv', 'row 3', /no "SQLite 3"/);
    // By the letter: another case may be another thing.
    assertOne(faultsOfFigure({counted: 'sqlite'}), 'figures.csv', 'row 3', /no "sqlite"/);
  });

  it('is the one in its source’s row', () => {
    assertOne(faultsOfFigure({value: 38.5}), 'figures.csv', 'row 3', /says 37\.5.*not 38\.5/);
  });

  it('is a number, 0 or more, and of a percentage at most 100', () => {
    for (const [value, reason] of [
      [NaN, /number/],
      [-1, /number/],
      [101, /100/],
    ] as const)
      assert.ok(
        faultsOfFigure({value}).some(({file, field, reason: given}) => file === 'figures.csv' && field === 'row 3' && reason.test(given)),
        `${value}`,
      );
  });

  it('is not of satisfaction', () => {
    assertOne(faultsOfFigure({metric: again.id, value: 71}), 'figures.csv', 'row 3', /satisfaction/);
  });

  it('is the item’s only one of its metric', () => {
    const twice = {slug: 'nodejs', metric: 'downloads'};
    assertOne(
      faultsOf({
        figures: [
          {...twice, counted: 'node', value: 1234},
          {...twice, counted: 'Node', value: 5},
        ],
      }),
      'figures.csv',
      'row 3',
      /already/,
    );
  });

  it('is told of by its row, counted as an editor counts', () => {
    assert.deepEqual(
      faultsOf({figures: [{...figure, slug: 'x'}, figure, {...figure, slug: 'y'}]}).map(({field}) => field),
      ['row 2', 'row 4'],
    );
  });
});
