import {expect} from '@open-wc/testing';
import {html, render} from 'lit/html.js';
import {block, flat, word} from '../../src/card/flat.js';

const draw = (content: unknown, box: HTMLElement = document.createElement('div')): HTMLElement => {
  render(content, box);
  return box;
};

describe('one template of many', () => {
  it('shows what each of them shows, in its order', () => {
    const box = draw(flat([block('one', html`<b>${'bold'}</b>`), ['', undefined, null, 'text'], [html`<i class=${''}>${[1, html`<u>${0}</u>`]}</i>`]]));
    expect(box.innerHTML.replace(/<!--.*?-->/g, '')).to.equal('<div class="one" part="one"><b>bold</b></div> text<i class="">1<u>0</u></i>');
  });

  it('keeps texts as texts, whatever they are', () => {
    for (const text of ['<img src=x onerror=alert(1)>', '&lt;b&gt;', '\0', '?lit$1$', 'a\r\nb', '"\'`>', '<!--'])
      for (const content of [word(text), html`<b>${word(text)}</b>`, text]) {
        const box = draw(flat(content));
        expect(box.textContent, JSON.stringify(text)).to.equal(text);
        expect(box.querySelectorAll('*').length, JSON.stringify(text)).to.be.at.most(1);
      }
  });

  it('draws the words of the card with the markup around them', () => {
    const box = draw(flat(html`<b>${word('Pros')}</b>${'theirs'}`));
    expect(box.querySelector('b')!.childNodes).to.have.length(1);
    expect(box.textContent).to.equal('Prostheirs');
  });

  it('is drawn anew where it has another form, and filled anew where it has not', () => {
    const box = draw(flat(['one', html`<b>${'two'}</b>`]));
    const bold = box.querySelector('b')!;
    draw(flat(['1', html`<b>${'2'}</b>`]), box);
    expect(box.textContent).to.equal('12');
    expect(box.querySelector('b') === bold).to.equal(true);
    draw(flat(['', html`<b>${'2'}</b>`]), box);
    expect(box.textContent).to.equal('2');
    expect(box.querySelector('b') === bold).to.equal(false);
  });

  it('leaves alone what is around one that is flat already', () => {
    const card = (inner: unknown): unknown => flat(html`<p><b>around</b>${flat(inner)}</p>`);
    const box = draw(card(''));
    const bold = box.querySelector('b')!;
    const inners: [unknown, string][] = [
      [html`<i>${'come'}</i>`, 'aroundcome'],
      ['', 'around'],
      [['another', html`<u></u>`], 'aroundanother'],
    ];
    for (const [inner, expected] of inners) {
      draw(card(inner), box);
      expect(box.textContent).to.equal(expected);
      expect(box.querySelector('b') === bold, expected).to.equal(true);
    }
  });
});
