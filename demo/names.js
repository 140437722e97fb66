/** The built catalog's folder: the same that the script beside it uses. */
export const catalog = new URL('../dist/catalog/', import.meta.url);

/** Reduces a name to what it is looked up by: case, spacing and punctuation do not matter. */
export const key = (name) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]/gu, '');

/** Fetches the list of the catalog's items, by name: `{slug, name, kind, group}`. */
export const loadNames = async () => {
  const items = await (await fetch(new URL('names.json', catalog))).json();
  return items.sort((one, other) => one.name.localeCompare(other.name, 'en'));
};
