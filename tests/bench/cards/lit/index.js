// The card as Lit's guide would have it: LitElement, reactive properties, and our own templates.
import {LitElement, unsafeCSS} from 'lit';
import {drawCard} from '../../../../src/card/card.ts';
import {frameOf} from '../../../../src/card/frame.ts';
import {styles} from '../../../../src/card/styles.ts';
import {decide, sideOf} from '../../../../src/verdict/decide.ts';

let count = 0;

class LitCard extends LitElement {
  static properties = {comparison: {attribute: false}, pick: {}};
  static styles = unsafeCSS(styles);
  /** Whether cards far down the page are laid out only when they come into view. */
  static contains = true;

  #order = 0;

  connectedCallback() {
    super.connectedCallback();
    this.#order = ++count;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    count--;
  }

  render() {
    const {comparison, pick} = this;
    if (!comparison) return undefined;
    const {a, b} = comparison;
    const verdict = decide(a, b, {pick: sideOf(pick ?? comparison.pick ?? '', a, b)});
    return drawCard({...frameOf(this, document.documentElement.lang, '', LitCard.contains ? this.#order : 1), comparison, verdict});
  }
}

customElements.define('lit-card', LitCard);
