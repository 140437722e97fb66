import {expect} from '@open-wc/testing';
import {dark, fetchFrom, light, place, sandbox, see, seeCard, seeSaid} from './frames.js';

const ways = [
  {name: 'in a plain frame', options: {sandbox: ''}, origin: () => location.origin},
  {name: 'in a sandbox', options: {sandbox}, origin: () => 'null'},
  {name: 'from another origin', options: {sandbox: '', host: '127.0.0.1'}, origin: () => location.origin.replace('localhost', '127.0.0.1')},
  {name: 'from another origin without CORS', options: {sandbox: '', host: '127.0.0.1', way: 'shut'}, origin: () => location.origin.replace('localhost', '127.0.0.1')},
  {name: 'from another origin in a sandbox', options: {sandbox, host: '127.0.0.1'}, origin: () => 'null'},
] as const;

describe('a frame', () => {
  for (const {name, options, origin} of ways)
    it(`shows a card ${name}`, async () => {
      const seen = await seeCard(place('a=react&b=vue', options));
      expect(seen.origin).to.equal(origin());
      expect(seen.title).to.equal('React vs Vue');
      expect(seen.card).to.match(/^React vs Vue\s+Nice Pick: React\./);
      expect(seen.card).to.include('Use Vue if');
      expect(seen.said).to.equal('');
      expect(seen.faults).to.deep.equal([]);
    });

  it('shows what its address says of the card', async () => {
    const query = new URLSearchParams({
      a: 'postgres',
      b: 'MySQL',
      variant: 'compact',
      pick: 'mysql',
      reason: 'Our host has it & more.',
      contact: 'me@example.com',
      theme: 'dark',
      'heading-level': '2',
    });
    const seen = await seeCard(place(`${query}`));
    expect(seen.card).to.match(/^PostgreSQL vs MySQL\s+Nice Pick: MySQL\. The author’s verdict\.\s+Our host has it & more\.\s+Show all\s+Disagree\?$/);
    expect(seen.links).to.include('mailto:me@example.com');
    expect(seen.surface).to.equal(dark);
    expect(seen.said).to.equal('');
  });

  it('has a theme by its address, and no canvas of another scheme', async () => {
    for (const [theme, surface] of [
      ['light', light],
      ['dark', dark],
    ]) {
      const seen = await seeCard(place(`a=react&b=vue&theme=${theme}`));
      expect(seen.surface).to.equal(surface);
      expect(seen.scheme).to.equal(theme);
    }
  });

  it('is 280 pixels wide, and nothing sticks out', async () => {
    const seen = await seeCard(place('a=react&b=vue&colour=red', {width: 280}));
    expect(seen.said).to.include('colour');
    expect(seen.overflows).to.equal(false);
  });

  it('scrolls where the page has no script for it', async () => {
    const frame = place('a=react&b=vue', {height: 300});
    const seen = await seeCard(frame);
    expect(seen.scrolls).to.equal(true);
    expect(seen.height).to.be.greaterThan(300);
    expect(frame.offsetHeight).to.equal(300);
  });

  for (const [name, tokens] of [
    ['plain', ''],
    ['in a sandbox', sandbox],
  ] as const)
    it(`can ask for nothing but its catalog: ${name}`, async () => {
      const frame = place('a=react&b=vue', {sandbox: tokens});
      await seeCard(frame);
      expect(await fetchFrom(frame, 'catalog/catalog.json')).to.equal(200);
      expect(await fetchFrom(frame, 'embed.css')).to.equal('refused');
      expect(await fetchFrom(frame, `http://127.0.0.1:${location.port}/open/catalog/catalog.json`)).to.equal('refused');
      const {faults} = await seeCard(frame);
      expect(faults).to.have.length(2);
      for (const fault of faults) expect(fault).to.match(/^connect-src /);
    });

  it('says that a server without CORS is no use to a sandbox', async () => {
    const seen = await see(place('a=react&b=vue', {way: 'shut'}), 'what is wrong', ({said}) => said.includes('Access-Control-Allow-Origin: *'));
    expect(seen.said).to.match(/^There is no card here/);
    expect(seen.card.trim()).to.equal('react vs vue');
  });
});

describe('a frame without the script of the card', () => {
  it('says which one it is', async () => {
    const seen = await seeSaid(place('a=react&b=vue', {way: 'bare'}));
    expect(seen.said).to.match(/^There is no card here\s+There is no script nice-pick\.classic\.js beside embed\.html\.$/);
  });
});

describe('an address that is wrong', () => {
  const wrong = [
    {what: 'nothing', query: '', said: 'there is no “a” and no “b”'},
    {what: 'one side', query: 'a=react', said: 'there is no “b”'},
    {what: 'an empty side', query: 'a=react&b=+', said: 'there is no “b”'},
    {what: 'an unknown name', query: 'a=reactt&b=vue', said: 'a: expected a name of the catalog, got "reactt"; did you mean'},
    {what: 'a name twice', query: 'a=react&b=React.js', said: 'b: expected another name than "React"'},
    {what: 'too much', query: `a=react&b=vue&reason=${'x'.repeat(2000)}`, said: 'The address of this frame is too long: at most 2000 characters after embed.html, got 2022.'},
  ];
  for (const {what, query, said} of wrong)
    it(`says so, with no card: ${what}`, async () => {
      const seen = await seeSaid(place(query));
      expect(seen.said).to.match(/^There is no card here/);
      expect(seen.said).to.include(said);
      expect(seen.card).not.to.include('Show all');
      expect(seen.faults).to.deep.equal([]);
    });

  const doubtful = [
    {what: 'an unknown parameter', query: 'colour=red&utm_source=x', said: 'The address of this frame says “colour”, “utm_source”, which is not known here. Known are a, b, pick,'},
    {what: 'the address of another catalog', query: 'catalog=https://elsewhere.example/', said: 'The address of this frame says “catalog”, which is not known here.'},
    {what: 'the address of a document', query: 'src=https://elsewhere.example/', said: 'The address of this frame says “src”, which is not known here.'},
    {what: 'a parameter twice', query: 'a=svelte', said: 'The address of this frame says “a” more than once. The first counts.'},
    {what: 'a variant that a frame has no room for', query: 'variant=inline', said: 'variant: expected card|compact, got "inline"'},
    {what: 'another theme', query: 'theme=blue', said: 'theme: expected light|dark, got "blue"'},
    {what: 'a pick of neither', query: 'pick=svelte', said: 'pick: expected React, Vue or tie, got "svelte"'},
  ];
  for (const {what, query, said} of doubtful)
    it(`says so, under the card: ${what}`, async () => {
      const seen = await see(place(`a=react&b=vue&${query}`), 'a card and what is wrong', ({card, said}) => card.includes('Show all') && !!said);
      expect(seen.said).to.include(said);
      expect(seen.card).to.match(/^React vs Vue\s+Nice Pick: React\./);
      expect(seen.faults).to.deep.equal([]);
    });

  it('shows a card of 2,000 characters of address', async () => {
    const query = 'a=react&b=vue&pick=react&reason=';
    const seen = await seeCard(place(query + 'x'.repeat(2000 - 1 - query.length)));
    expect(seen.card).to.include('xxx');
    expect(seen.said).to.equal('');
  });
});

describe('an address with a script in it', () => {
  const payloads = [
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    '</title><iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
    '<a href="javascript:alert(1)">vue</a>',
    '${alert(1)}',
    '__proto__',
    'constructor',
  ];
  for (const payload of payloads)
    it(`shows it as text: ${payload}`, async () => {
      const written = encodeURIComponent(payload);
      const asSide = await seeSaid(place(`a=${written}&b=vue`));
      expect(asSide.said).to.include(`expected a name of the catalog, got "${payload}"`);
      expect(asSide.card).to.include(payload);
      const asText = await see(place(`a=react&b=vue&pick=react&reason=${written}&${written}=1&theme=${written}`), 'both', ({card, said}) => card.includes('Show all') && !!said);
      expect(asText.card).to.include(payload);
      expect(asText.said).to.include(`The address of this frame says “${payload}”`).and.to.include(`theme: expected light|dark, got "${payload}"`);
      for (const {faults, strangers} of [asSide, asText]) {
        expect(faults).to.deep.equal([]);
        expect(strangers).to.equal(0);
      }
    });

  for (const contact of ['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:x', 'blob:x', 'file:///etc/passwd'])
    it(`has no link to ${JSON.stringify(contact)}`, async () => {
      const seen = await see(place(`a=react&b=vue&contact=${encodeURIComponent(contact)}`), 'both', ({card, said}) => card.includes('Show all') && !!said);
      expect(seen.said).to.include('contact: expected an http(s), mailto or relative address');
      expect(seen.card).not.to.include('Disagree?');
      expect(seen.links).not.to.be.empty;
      for (const link of seen.links) expect(link).to.match(/^https:/);
      expect(seen.faults).to.deep.equal([]);
    });
});
