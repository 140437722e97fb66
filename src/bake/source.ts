import {defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes, type Token} from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** The attribute that marks what baking puts into a page, by which it is found again. */
export const stamp = 'data-nice-pick';

/** A card's tag in the source of a page. */
export interface TagSource {
  readonly element: Element;
  /** Its place among the cards of the page, from 1. */
  readonly order: number;
  /** The language that it stands in (BCP 47), empty where the page names none. */
  readonly lang: string;
  /** Whether it stands in a paragraph, which cannot hold a table. */
  readonly isInParagraph: boolean;
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly column: number;
}

/** A stretch of the source, from its first offset up to its second (in UTF-16 units). */
export type Range = readonly [from: number, to: number];

export interface PageSource {
  readonly tags: readonly TagSource[];
  /** What an earlier baking has put in, in the order of the source. */
  readonly baked: readonly Range[];
  /** Where the body ends. */
  readonly end: number;
}

/** The value of an attribute, or null where it has none. */
export const attribute = (element: Element, name: string): string | null => element.attrs.find((attribute) => attribute.name === name)?.value ?? null;

const ancestors = function* (element: Element): Generator<Element> {
  for (let node = element.parentNode; node && tree.isElementNode(node); node = node.parentNode) yield node;
};

const elementsIn = function* (node: Node): Generator<Element> {
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    if (tree.isElementNode(child)) yield child;
    yield* elementsIn(child);
  }
};

/** The elements that end the search for an open paragraph, as HTML's parser has it. */
const walls = new Set(['applet', 'button', 'caption', 'html', 'marquee', 'object', 'table', 'td', 'template', 'th']);

const isInParagraph = (element: Element): boolean => {
  for (const {tagName} of ancestors(element)) {
    if (tagName === 'p') return true;
    if (walls.has(tagName)) return false;
  }
  return false;
};

const parentName = ({parentNode}: Element): string | undefined => (parentNode && tree.isElementNode(parentNode) ? parentNode.tagName : undefined);

const whole = (place: Token.Location): Range => [place.startOffset, place.endOffset];

/**
 * Reads where the cards of a page are. What is in a `noscript` counts as it does
 * for a reader without JavaScript; what is in a `template` is not on the page.
 *
 * @param html the source of a page, or of a part of one
 */
export const readPage = (html: string): PageSource => {
  const page = parse(html, {sourceCodeLocationInfo: true, scriptingEnabled: false});
  const elements = [...elementsIn(page)];
  const found = elements.filter(({tagName}) => tagName === 'nice-pick');
  const body = elements.find(({tagName}) => tagName === 'body');
  return {
    tags: found
      .map((element, index): TagSource => {
        const place = element.sourceCodeLocation!;
        const around = [element, ...ancestors(element)];
        return {
          element,
          order: index + 1,
          lang: around.map((ancestor) => attribute(ancestor, 'lang')).find((lang) => lang !== null) ?? '',
          isInParagraph: isInParagraph(element),
          line: place.startLine,
          column: place.startCol,
        };
      })
      // A card within a card is what stands in for it.
      .filter(({element}) => ![...ancestors(element)].some(({tagName}) => tagName === 'nice-pick')),
    baked: elements
      .filter((element) => attribute(element, stamp) !== null && element.sourceCodeLocation && (element.tagName === 'script' || parentName(element) === 'nice-pick'))
      .map((element) => whole(element.sourceCodeLocation!))
      .sort(([a], [b]) => a - b),
    end: body?.sourceCodeLocation?.endTag?.startOffset ?? html.length,
  };
};

/** The text of an element, as `textContent` gives it. */
export const textOf = (node: Node): string => (tree.isTextNode(node) ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '');

/** The first element of a tag that is wanted and not in a card within it. */
export const findIn = (tag: Element, isWanted: (element: Element) => boolean): Element | undefined =>
  [...elementsIn(tag)].find((element) => isWanted(element) && [...ancestors(element)].find(({tagName}) => tagName === 'nice-pick') === tag);

/** Whether the author has put nothing inside that a reader would see. */
export const isEmpty = (tag: Element): boolean =>
  tag.childNodes.every((node) => (tree.isElementNode(node) ? node.tagName === 'script' || attribute(node, stamp) !== null : !tree.isTextNode(node) || !node.value.trim()));

/** As much of a DOM's element as the reader of tables asks for. */
class SourceElement {
  readonly nodeType = 1;
  readonly nodeValue = null;
  constructor(readonly element: Element) {}
  get localName(): string {
    return this.element.tagName;
  }
  get childNodes(): unknown[] {
    return this.element.childNodes.map((node) =>
      tree.isElementNode(node) ? new SourceElement(node) : {nodeType: tree.isTextNode(node) ? 3 : 8, nodeValue: tree.isTextNode(node) ? node.value : ''},
    );
  }
  getAttribute(name: string): string | null {
    return attribute(this.element, name);
  }
  #named(...names: string[]): SourceElement[] {
    return this.element.childNodes.filter((node) => tree.isElementNode(node)).flatMap((node) => (names.includes(node.tagName) ? new SourceElement(node) : []));
  }
  get cells(): SourceElement[] {
    return this.#named('td', 'th');
  }
  get rows(): SourceElement[] {
    const rowsOf = (name: string): SourceElement[] => this.#named(name).flatMap((section) => section.#named('tr'));
    return [...rowsOf('thead'), ...rowsOf('tbody'), ...this.#named('tr'), ...rowsOf('tfoot')];
  }
}

/** A table of a page's source, as the reader of tables takes one. */
export const asTable = (table: Element): HTMLTableElement => new SourceElement(table) as unknown as HTMLTableElement;
