/**
 * Reduces a name to the key that it is looked up by, so that case, accents,
 * spacing and punctuation do not matter: "Node.js", "node-js" and "NodeJS" all
 * give `nodejs`. `+` and `#` stay, because they tell C from C++ and C#.
 *
 * @param name a slug, a name or an alias, as somebody typed it
 * @returns the key; empty when nothing of the name is left
 */
export const key = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]/gu, '');
