import {html, type TemplateResult} from 'lit/html.js';

/** A beginning of a template's markup, with `\0` in the place of each value. */
interface Beginning {
  readonly markup: string;
  readonly next: Map<string, Beginning>;
  template?: TemplateStringsArray;
}

const begin = (markup: string): Beginning => ({markup, next: new Map()});

const root = begin('');

/**
 * Makes of texts what Lit takes for those of a template. They are the card's own, and
 * never anything that it was given. Lit asks for the property `raw`, and not what it
 * says: it is empty where the template is not to become part of another.
 */
const asTemplate = (strings: readonly string[], raw?: readonly string[]): TemplateStringsArray => Object.assign(strings, {raw: raw!});

const words = Object.create(null) as Record<string, TemplateResult>;

/** What the card says of its own, as markup where it is the same in markup: it needs no place that is filled in each card. */
export const word = (text: unknown): unknown => {
  if (typeof text !== 'string' || /[<&\0\r]/.test(text)) return text;
  return (words[text] ??= html(asTemplate([text], [])));
};

/** A part of the card, which pages can style by its name. */
export const block = (name: string, content: unknown, more = ''): TemplateResult => html(asTemplate([`<div class=${name} part=${name}${more}>`, '</div> '], []), content);

/**
 * Makes one template of a template and all those in it, in arrays too, so that Lit
 * clones it in one go, instead of one after the other with two comments around each.
 * Where there is another the next time, all of it is drawn anew; but what is flat
 * already, even if it is empty, keeps to itself, so that it comes and goes alone.
 */
export const flat = (content: unknown): TemplateResult => {
  const values: unknown[] = [];
  let at = root;
  let last = '';
  const go = (text: string): void => {
    let next = at.next.get(text);
    if (!next) at.next.set(text, (next = begin(at.markup + text)));
    at = next;
    last = text;
  };
  const add = (value: unknown): void => {
    if (Array.isArray(value)) for (const entry of value) add(entry);
    else {
      // What came as JSON cannot have this property of an array.
      const strings = (value as TemplateResult | undefined)?.strings;
      if (strings?.raw)
        for (let index = 0; index < strings.length; index++) {
          if (index) add((value as TemplateResult).values[index - 1]);
          go(strings[index]!);
        }
      // Nothing is left out, save where it is the value of an attribute.
      else if ((value ?? '') !== '' || /="?$/.test(last)) {
        values.push(value);
        go('\0');
      }
    }
  };
  add(content);
  return html((at.template ??= asTemplate(at.markup.split('\0'))), ...values);
};
