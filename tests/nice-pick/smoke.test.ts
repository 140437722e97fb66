import {NicePick} from '../../src/index.js';
NicePick.catalog = '/dist/catalog/';
document.documentElement.lang = 'en';
const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));
describe('smoke', () => {
  it('copy', async () => {
    const box = document.createElement('div');
    document.body.append(box);
    box.innerHTML = '<p>before</p><nice-pick a="react" b="vue"></nice-pick><p>after</p>';
    await wait(1000);
    const card = box.querySelector('nice-pick')!;
    const article = card.shadowRoot!.querySelector('article')!;
    const s = getSelection()!;
    s.selectAllChildren(article);
    console.log('SEL', JSON.stringify(s.toString().slice(0, 300)));
    s.selectAllChildren(box);
    console.log('SEL2', JSON.stringify(s.toString().slice(0, 300)));
    s.selectAllChildren(article);
    let got = ''; let e: any; try { e = document.execCommand('copy'); } catch (x) { e = x; }
    console.log('exec', e);
    console.log('INNER', JSON.stringify((article as HTMLElement).innerText.slice(0, 400)));
    console.log('sched', getComputedStyle(card).colorScheme, getComputedStyle(article).backgroundColor, getComputedStyle(article).colorScheme);
    const styles = ['backgroundColor', 'color'].map((n) => getComputedStyle(article)[n as 'color']);
    console.log(styles.join(), innerWidth, devicePixelRatio);
    box.remove();
  });
});
