// Two elements that a page has of its own, each made with another Lit.
import {LitElement as OldElement, html as oldHtml} from 'lit2';
import {LitElement as NewElement, html as newHtml} from 'lit3';

const define = (name, Base, html) =>
  customElements.define(
    name,
    class extends Base {
      render() {
        return html`<p>Made with ${name}</p>`;
      }
    },
  );

define('with-lit-2', OldElement, oldHtml);
define('with-lit-3', NewElement, newHtml);
