import {expect, waitUntil} from '@open-wc/testing';
import {dark, hear, light, loadParent, place, see, seeCard, seeOther, sendFrom} from './frames.js';

const fits = (frame: HTMLIFrameElement): Promise<unknown> =>
  see(frame, 'a frame of its height', ({card, height, scrolls}) => card.includes('Show all') && frame.clientHeight === height && !scrolls);
const isHigh = (frame: HTMLIFrameElement, height: number): Promise<void> =>
  waitUntil(() => frame.clientHeight === height, `a height of ${height}`, {timeout: 8000}).catch((error: Error) => {
    throw new Error(`${error.message}, not ${frame.clientHeight}`);
  });
const height = (value: unknown): unknown => ({type: 'nice-pick-height', height: value});

describe('a script that comes after its frames', () => {
  it('asks those that were there before it', async () => {
    const frame = place('a=react&b=vue', {height: 300});
    await see(frame, 'a card that was not heard', ({card}) => card.includes('Show all') && frame.clientHeight === 300);
    await loadParent();
    await fits(frame);
  });
});

describe('the script for pages with frames', () => {
  before(loadParent);

  for (const [name, options] of [
    ['plain', {sandbox: ''}],
    ['in a sandbox', {}],
    ['of another origin', {sandbox: '', host: '127.0.0.1'}],
    ['of another origin and in a sandbox', {host: '127.0.0.1'}],
  ] as const)
    it(`gives a frame the height of its card: ${name}`, () => fits(place('a=react&b=vue', {height: 200, ...options})));

  it('gives each of several its own', async () => {
    const [one, other] = [place('a=react&b=vue'), place('a=postgres&b=mysql&variant=compact')];
    await fits(one);
    other.scrollIntoView();
    await fits(other);
    expect(one.clientHeight).to.be.greaterThan(other.clientHeight);
  });

  it('gives a frame that is out of sight the height that is reserved in it', async () => {
    const frame = place('a=react&b=vue', {style: 'border: 0; margin-top: 10000px'});
    await waitUntil(() => frame.clientHeight > 700, 'a higher frame', {timeout: 8000});
    const seen = await see(frame, 'a card that waits', ({card}) => card.trim() === 'react vs vue');
    // It may have been measured beside a scroll bar.
    expect(frame.clientHeight).to.be.closeTo(seen.height, 30);
    frame.scrollIntoView();
    await fits(frame);
  });

  it('follows a card that is opened, and a frame that becomes narrow', async () => {
    const frame = place('a=react&b=vue');
    await fits(frame);
    const folded = frame.clientHeight;
    frame.contentWindow!.postMessage({type: 'open'}, '*');
    await waitUntil(() => frame.clientHeight > folded, 'a higher frame');
    await fits(frame);
    const wide = frame.clientHeight;
    frame.width = '280';
    await waitUntil(() => frame.clientHeight !== wide, 'another height');
    await fits(frame);
  });

  it('follows a frame that goes to another card', async () => {
    const frame = place('a=react&b=vue');
    await fits(frame);
    frame.src = frame.src.replace('b=vue', 'b=vue&variant=compact');
    await waitUntil(() => frame.clientHeight < 400, 'a lower frame', {timeout: 8000});
    await fits(frame);
  });

  it('counts the border of a frame whose height has it inside', async () => {
    const frame = place('a=react&b=vue', {style: 'box-sizing: border-box; border: 10px solid'});
    await fits(frame);
    expect(frame.offsetHeight).to.equal(frame.clientHeight + 20);
  });

  it('does the same when it is there twice', async () => {
    await loadParent();
    const frame = place('a=react&b=vue');
    await fits(frame);
    expect(frame.style.cssText).to.match(/height: \d+px/);
  });

  it('tells the frames whether the page is light or dark, and when that changes', async () => {
    const root = document.documentElement;
    const frame = place('a=react&b=vue');
    for (const [scheme, surface] of [
      ['dark', dark],
      ['light', light],
    ]) {
      root.style.colorScheme = scheme!;
      const seen = await see(frame, `a ${scheme} card`, ({card, surface: its}) => card.includes('Show all') && its === surface);
      expect(seen.scheme).to.equal(scheme);
    }
    root.removeAttribute('style');
    await see(frame, 'a light card in a page that says nothing', ({scheme}) => scheme === 'light');
  });

  it('leaves a theme that the address names, on a canvas of the page’s scheme', async () => {
    const seen = await see(place('a=react&b=vue&theme=dark'), 'a dark card', ({card, scheme}) => card.includes('Show all') && scheme === 'light');
    expect(seen.surface).to.equal(dark);
  });

  it('works in a page with a strict policy, from the markup that the documentation gives', async () => {
    const page = place('', {page: 'strict.html', sandbox: '', height: 1200});
    const frame = await waitUntil(() => page.contentDocument?.querySelector('iframe'), 'the frame in the page').then(() => page.contentDocument!.querySelector('iframe')!);
    await waitUntil(() => frame.clientHeight > 700, 'a higher frame', {timeout: 8000});
    expect((await see(page, 'the page', () => true)).faults).to.deep.equal([]);
  });

  it('takes whole numbers only, and neither too small nor too large', async () => {
    const frame = place('a=react&b=vue', {way: 'fake'});
    await seeOther(frame);
    for (const value of ['500', '500px', 500.5, NaN, Infinity, null, undefined, {}, [500], true, '100vh; position: fixed']) sendFrom(frame, height(value));
    for (const message of [null, undefined, 'nice-pick-height', 500, [], {height: 500}, {type: 'height', height: 500}]) sendFrom(frame, message);
    await see(frame, 'an answer that comes after them', () => true);
    expect(frame.clientHeight).to.equal(400);
    for (const [value, high] of [
      [59, 60],
      [60, 60],
      [61, 61],
      [-1e9, 60],
      [3999, 3999],
      [4000, 4000],
      [4001, 4000],
      [1e9, 4000],
    ] as const) {
      sendFrom(frame, height(value));
      await isHigh(frame, high);
    }
    expect(frame.style.cssText).to.equal('border: 0px; height: 4000px;');
  });

  it('hears nobody but its frames', async () => {
    const frame = place('a=react&b=vue');
    const strangers = ['', '/embed.html?a=react&b=vue'].map((query) => place(query, {page: 'other.html', height: 100}));
    await fits(frame);
    const before = frame.clientHeight;
    postMessage(height(500), '*');
    for (const stranger of strangers) {
      await seeOther(stranger);
      sendFrom(stranger, height(500));
      await see(stranger, 'an answer that comes after it', () => true);
      expect(stranger.clientHeight).to.equal(100);
    }
    expect(frame.clientHeight).to.equal(before);
  });

  it('does not hear a page of another origin that a frame has gone to', async () => {
    const frame = place('a=react&b=vue', {sandbox: ''});
    await fits(frame);
    const before = frame.clientHeight;
    frame.contentWindow!.location.href = `http://127.0.0.1:${location.port}/open/other.html`;
    await seeOther(frame);
    sendFrom(frame, height(500));
    await see(frame, 'an answer that comes after it', () => true);
    expect(frame.clientHeight).to.equal(before);
  });

  it('does not let others speak to its frames', async () => {
    const frame = place('a=react&b=vue');
    const stranger = place('', {page: 'other.html'});
    await fits(frame);
    await seeOther(stranger);
    const index = [...document.querySelectorAll('iframe')].indexOf(frame);
    expect(frames(index)).to.equal(frame.contentWindow);
    // The second message comes after the first, and makes the frame say so.
    const passed = hear(frame, 'passed');
    sendFrom(stranger, {type: 'nice-pick-page', scheme: 'dark'}, index);
    sendFrom(stranger, {type: 'send', message: {type: 'passed'}}, index);
    await passed;
    expect((await seeCard(frame)).scheme).to.equal('light');
  });
});

const frames = (index: number): unknown => window.frames[index];
