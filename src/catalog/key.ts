/**
 * Reduces a name to the key that it is looked up by, so that case, accents,
 * spacing and punctuation do not matter: "Node.js", "node-js" and "NodeJS" all
 * give `nodejs`. `+` and `#` stay, because they tell C from C++ and C#, and so do
 * the vowels and marks of Indic scripts, Thai and Japanese, without which a word is
 * another.
 *
 * @param name a slug, a name or an alias, as somebody typed it
 * @returns the key; empty when nothing of the name is left
 */
export const key = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\u0900-\u1fff\u3090-\u309f\p{L}\p{N}+#]/gu, '');
