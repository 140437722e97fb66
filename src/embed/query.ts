/**
 * What the address of a frame may say: the attributes of a card, but not all of
 * them. Anybody can write an address, so it never decides where a request goes:
 * there is no `src` and no `catalog`, and the card is of the catalog beside
 * embed.html. `fill` completes a table, and a frame holds none.
 */
export const parameters: readonly string[] = ['a', 'b', 'pick', 'reason', 'contact', 'variant', 'theme', 'heading-level'];

/** The most that is read of a query, in characters. */
export const mostCharacters = 2000;

/** A query as a card can be made from it, and what is wrong with it, in words. */
export interface Query {
  readonly attributes: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
  /** Whether there can be no card. */
  readonly fatal: boolean;
}

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

/**
 * Reads the query of a frame's address.
 *
 * @param search with its question mark, as `location.search` gives it
 */
export const readQuery = (search: string): Query => {
  const attributes = new Map<string, string>();
  if (search.length > mostCharacters)
    return {attributes, problems: [`The address of this frame is too long: at most ${mostCharacters} characters after embed.html, got ${search.length}.`], fatal: true};

  const problems: string[] = [];
  const query = new URLSearchParams(search);
  const names = [...new Set(query.keys())];
  const unknown = names.filter((name) => !parameters.includes(name));
  if (unknown.length > 0) problems.push(`The address of this frame says ${quoted(unknown)}, which is not known here. Known are ${parameters.join(', ')}.`);
  for (const name of names) {
    const [value = '', ...others] = query.getAll(name);
    if (!parameters.includes(name)) continue;
    if (others.length > 0) problems.push(`The address of this frame says ${quoted([name])} more than once. The first counts.`);
    // An inline card opens beyond its line, and a frame has nothing beyond.
    if (name === 'variant' && !['card', 'compact'].includes(value)) problems.push(`variant: expected card|compact, got "${value}"`);
    else if (value.trim()) attributes.set(name, value);
  }
  const missing = ['a', 'b'].filter((name) => !attributes.has(name));
  if (missing.length > 0)
    problems.push(
      `The address of this frame has to name two sides, and there is no ${missing.map((name) => quoted([name])).join(' and no ')}: for example embed.html?a=react&b=vue`,
    );
  return {attributes, problems, fatal: missing.length > 0};
};
