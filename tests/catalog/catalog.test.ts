import {expect} from '@open-wc/testing';
import {lookUp} from '../../src/catalog/catalog.js';
import {shardOf, skeletonOf} from '../../src/catalog/hash.js';
import {key} from '../../src/catalog/key.js';
import {Problem} from '../../src/comparison/problem.js';

const originalFetch = globalThis.fetch;

/** What a catalog's files say, by their paths in its folder. */
type Files = Record<string, unknown>;

const react = {slug: 'react', name: 'React', kind: 'library', pros: ['jobs'], figures: []};
const vue = {slug: 'vue', name: 'Vue', kind: 'framework', pros: ['docs'], figures: []};
const node = {slug: 'nodejs', name: 'Node.js', kind: 'runtime', aliases: ['Node'], figures: []};

/** The files of a catalog, as the build writes them. */
const catalogOf = (
  names: Readonly<Record<string, string>>,
  items: Files,
  {shards = 4, version = '1a2b3c4d', near = {}}: {shards?: number; version?: string; near?: Record<string, string>} = {},
): Files => {
  const files: Files = {'catalog.json': {version, shards}};
  for (let index = 0; index < shards; index++) {
    const own = (all: Readonly<Record<string, string>>): Files => Object.fromEntries(Object.entries(all).filter(([key]) => shardOf(key, shards) === index));
    files[`${version}/${index}.json`] = own(names);
    files[`${version}/near-${index}.json`] = own(near);
  }
  for (const [name, item] of Object.entries(items)) files[`items/${name}.json`] = item;
  return files;
};

const small = (options = {}): Files =>
  catalogOf(
    {react: 'react.aaaa1111', reactjs: 'react.aaaa1111', vue: 'vue.bbbb2222', vuejs: 'vue.bbbb2222', nodejs: 'nodejs.cccc3333', node: 'nodejs.cccc3333'},
    {'react.aaaa1111': react, 'vue.bbbb2222': vue, 'nodejs.cccc3333': node},
    options,
  );

let catalogs = 0;

/** Serves files under an address that nothing has been asked of, and notes what is asked. */
const serve = (files: Files): {base: string; asked: string[]; answers: Map<string, () => Response | Promise<Response>>} => {
  const base = `https://catalog-${catalogs++}.example/nice/`;
  const asked: string[] = [];
  const answers = new Map<string, () => Response | Promise<Response>>();
  globalThis.fetch = async (input) => {
    const url = input as string;
    asked.push(url.replace(base, ''));
    const path = url.replace(base, '');
    const answer = answers.get(path);
    if (answer) return answer();
    return path in files ? new Response(JSON.stringify(files[path])) : new Response('not found', {status: 404});
  };
  return {base, asked, answers};
};

const neverReport = (problem: Problem): never => {
  throw problem;
};

const find = (name: string, base: string | null | undefined, field = 'a') => lookUp(name, field, base, neverReport);

const problem = async (name: string, base: string | null | undefined, field = 'a'): Promise<Problem> => {
  try {
    await find(name, base, field);
  } catch (error) {
    expect(error).to.be.an.instanceOf(Problem);
    return error as Problem;
  }
  throw new Error(`it knows ${name}`);
};

const shardFile = (name: string, shards = 4, version = '1a2b3c4d'): string => `${version}/${shardOf(key(name), shards)}.json`;

describe('lookUp', () => {
  afterEach(() => {
    globalThis.fetch = originalFetch;
  });

  describe('finds an item', () => {
    it('with all that its file says', async () => {
      const {base} = serve(small());
      expect(await find('react', base)).to.deep.include({slug: 'react', name: 'React', figures: []});
    });

    it('by its slug, its name and its aliases, in any case, spacing and punctuation', async () => {
      const {base} = serve(small());
      for (const name of ['nodejs', 'Node.js', 'node-js', 'NODE JS', ' Node.js ', 'node', 'NODE', '"Node"', 'ＮＯＤＥ'])
        expect((await find(name, base)).name, name).to.equal('Node.js');
      for (const name of ['React', 'react.js', 'ReactJS']) expect((await find(name, base)).name, name).to.equal('React');
    });

    it('in catalogs of one shard and of many', async () => {
      for (const shards of [1, 2, 7, 1000]) {
        const {base} = serve(small({shards}));
        expect((await find('Vue.js', base)).name, `${shards}`).to.equal('Vue');
      }
    });

    it('and drops what is not safe in it, with a report by the side', async () => {
      const {base} = serve(catalogOf({react: 'react.1'}, {'react.1': {...react, homepage: 'javascript:alert(1)'}}));
      const fields: string[] = [];
      const item = await lookUp('react', 'b', base, ({field}) => fields.push(field));
      expect(item.homepage).to.equal(undefined);
      expect(fields).to.deep.equal(['b.homepage']);
    });
  });

  describe('asks', () => {
    it('for the pointer, a shard and an item, for a first name', async () => {
      const {base, asked} = serve(small());
      await find('React', base);
      expect(asked).to.deep.equal(['catalog.json', shardFile('React'), 'items/react.aaaa1111.json']);
    });

    it('for five files for a first card: no more than one shard and one item a side', async () => {
      const {base, asked} = serve(small({shards: 97}));
      await Promise.all([find('React', base, 'a'), find('Vue', base, 'b')]);
      expect(asked.toSorted()).to.deep.equal(['catalog.json', shardFile('React', 97), shardFile('Vue', 97), 'items/react.aaaa1111.json', 'items/vue.bbbb2222.json'].toSorted());
    });

    it('for the item alone, for a second name in the same shard', async () => {
      const {base, asked} = serve(small({shards: 1}));
      await find('React', base);
      asked.length = 0;
      await find('Vue', base);
      expect(asked).to.deep.equal(['items/vue.bbbb2222.json']);
    });

    it('for a shard and an item, for a second name in another one', async () => {
      const {base, asked} = serve(small({shards: 97}));
      await find('React', base);
      asked.length = 0;
      await find('Vue', base);
      expect(shardFile('Vue', 97)).not.to.equal(shardFile('React', 97));
      expect(asked).to.deep.equal([shardFile('Vue', 97), 'items/vue.bbbb2222.json']);
    });

    it('for nothing, for a name it has found already', async () => {
      const {base, asked} = serve(small());
      await find('React', base);
      asked.length = 0;
      await find('react', base);
      await find('REACT', base);
      expect(asked).to.deep.equal([]);
    });

    it('once for what two ask for at the same time', async () => {
      const {base, asked} = serve(small({shards: 1}));
      const [one, other] = await Promise.all([find('React', base), find('react.js', base)]);
      expect([one.name, other.name]).to.deep.equal(['React', 'React']);
      expect(asked).to.deep.equal(['catalog.json', '1a2b3c4d/0.json', 'items/react.aaaa1111.json']);
    });

    it('for one file more, for a name that it does not know, and for none that is not there', async () => {
      const {base, asked} = serve(small());
      await problem('Svelte', base);
      expect(asked).to.deep.equal(['catalog.json', shardFile('Svelte'), `1a2b3c4d/near-${shardOf(skeletonOf('svelte'), 4)}.json`]);
      const files = small();
      expect(asked.filter((path) => !(path in files))).to.deep.equal([]);
    });
  });

  describe('tells of a name that it does not know', () => {
    it('which side it is, and what was asked for', async () => {
      const {base} = serve(small());
      const {field, message} = await problem('Svelte 5', base, 'b');
      expect(field).to.equal('b');
      expect(message).to.contain('"Svelte 5"').and.not.to.contain('did you mean');
    });

    it('and which names are near', async () => {
      const {base} = serve(small({near: {crt: 'React or Cort'}}));
      expect((await problem('raect', base)).message)
        .to.contain('"raect"')
        .and.contain('React or Cort');
    });

    it('whatever the name is', async () => {
      const {base} = serve(small({shards: 1}));
      for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', '✓', '', '../..', 'react/../vue', 'x'.repeat(10_000)]) {
        const {field, message} = await problem(name, base);
        expect(field, name).to.equal('a');
        expect(message, name).not.to.contain('did you mean');
      }
    });
  });

  describe('opens another catalog', () => {
    it('by its folder, with or without a slash at its end', async () => {
      const {base, asked} = serve(small());
      expect((await find('React', base.replace(/\/$/, ''))).name).to.equal('React');
      expect((await find('Vue', `${base}//`)).name).to.equal('Vue');
      expect(asked.filter((path) => path === 'catalog.json')).to.have.length(1);
    });

    it('by an address relative to the page', async () => {
      const {asked} = serve(small());
      await problem('React', 'no-such-catalog/at-all');
      await problem('React', '/no-such-catalog/');
      expect(asked).to.deep.equal(['no-such-catalog/at-all/catalog.json', '/no-such-catalog/catalog.json']);
    });

    it('in its own version and number of shards', async () => {
      const {base, asked} = serve(small({shards: 13, version: 'ffff0000'}));
      await find('React', base);
      expect(asked[1]).to.equal(shardFile('React', 13, 'ffff0000'));
    });

    it('apart from any other: two do not share what they know', async () => {
      const one = serve(small());
      await find('React', one.base);
      const other = serve(catalogOf({react: 'react.9'}, {'react.9': {name: 'Another React'}}));
      expect((await find('React', other.base)).name).to.equal('Another React');
    });
  });

  it('needs an address where the script has no catalog beside it, and asks for nothing', async () => {
    const {asked} = serve(small());
    for (const base of [undefined, null, '']) {
      const {field, message} = await problem('React', base);
      expect(field, `${base}`).to.equal('catalog');
      expect(message, `${base}`).to.contain('address');
    }
    expect(asked).to.deep.equal([]);
  });

  describe('does not leave the catalog’s folder', () => {
    for (const file of [
      '../../secret',
      '..',
      '/etc/passwd',
      'https://evil.example/x',
      '//evil.example/x',
      'a/b',
      'a\\b',
      'react.aaaa1111.json?',
      'react#',
      '.react',
      'react%2f..',
      're act',
      '',
    ]) {
      it(`for an item by the name of ${JSON.stringify(file)}`, async () => {
        const {base, asked} = serve(catalogOf({react: file}, {}));
        expect((await problem('React', base)).field).to.equal('a');
        expect(asked).to.deep.equal(['catalog.json', shardFile('React'), `1a2b3c4d/near-${shardOf('crt', 4)}.json`]);
      });
    }

    for (const version of ['../..', '..', '/', 'https://evil.example/', '//evil.example', 'a/b', '?x=', '#'])
      it(`for a version by the name of ${JSON.stringify(version)}`, async () => {
        const {base, asked} = serve({'catalog.json': {version, shards: 1}});
        expect((await problem('React', base)).message).to.equal('catalog: expected a version and shards');
        expect(asked).to.deep.equal(['catalog.json']);
      });

    it('for a number of shards that is none', async () => {
      for (const shards of ['/../../..', null, {}, -1, 0]) {
        const {base, asked} = serve({'catalog.json': {version: 'v', shards}});
        await problem('React', base);
        for (const path of asked) expect(new URL(path, base).href, `${shards as string}: ${path}`).to.match(new RegExp(`^${base}(v/[\\w-]+|catalog)\\.json$`));
      }
    });
  });

  describe('says so where a file', () => {
    it('is no item', async () => {
      for (const item of [null, [], 'React', {}, {name: 5}, {name: 'React', pros: [5]}]) {
        const {base} = serve(catalogOf({react: 'react.1'}, {'react.1': item}));
        expect((await problem('React', base, 'b')).field, JSON.stringify(item)).to.match(/^b\b/);
      }
    });

    it('is no shard', async () => {
      for (const shard of [null, 5, 'react', []]) {
        const {base} = serve({...small({shards: 1}), '1a2b3c4d/0.json': shard});
        expect((await problem('React', base)).message, JSON.stringify(shard)).to.match(/^(catalog|a): expected /);
      }
    });

    it('is no pointer', async () => {
      for (const pointer of [
        null,
        5,
        'x',
        [],
        {},
        {version: 'v'},
        {version: {toString: 1}, shards: 1},
        {version: 1, shards: 1},
        {version: 'v', shards: 0},
        {version: 'v', shards: 'x'},
      ]) {
        const {base, asked} = serve({'catalog.json': pointer});
        expect((await problem('React', base)).message, JSON.stringify(pointer)).to.equal('catalog: expected a version and shards');
        expect(asked).to.deep.equal(['catalog.json']);
      }
    });

    it('says of a name what is no string', async () => {
      for (const entry of [null, 5, {toString: 1}, ['react.aaaa1111'], [[]], true]) {
        const {base} = serve({'catalog.json': {version: 'v', shards: 1}, 'v/0.json': {react: entry}, 'v/near-0.json': {crt: entry}});
        expect((await problem('React', base)).message, JSON.stringify(entry)).to.equal('a: expected a name of the catalog, got "React"');
      }
    });

    it('cannot be had', async () => {
      for (const missing of ['catalog.json', shardFile('React'), 'items/react.aaaa1111.json']) {
        const {base, answers} = serve(small());
        answers.set(missing, () => new Response('', {status: 503}));
        const {field, message} = await problem('React', base);
        expect(field, missing).to.equal('catalog');
        expect(message, missing).to.contain('503').and.contain(missing);
      }
    });
  });

  describe('asks again for what failed', () => {
    for (const missing of ['catalog.json', shardFile('React'), 'items/react.aaaa1111.json'])
      it(missing, async () => {
        const {base, asked, answers} = serve(small());
        answers.set(missing, () => Promise.reject(new TypeError('Failed to fetch')));
        await problem('React', base);
        answers.clear();
        asked.length = 0;
        expect((await find('React', base)).name).to.equal('React');
        expect(asked).to.include(missing);
      });

    it('and not for what did not', async () => {
      const {base, asked, answers} = serve(small());
      answers.set('items/react.aaaa1111.json', () => new Response('', {status: 500}));
      await problem('React', base);
      answers.clear();
      asked.length = 0;
      await find('React', base);
      expect(asked).to.deep.equal(['items/react.aaaa1111.json']);
    });
  });
});
