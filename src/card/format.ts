/**
 * The language to write in: the page's, or the browser's where the page's is no language
 * tag. Arabic of no country has the digits of newer browsers in all, so that a baked card
 * says the same in each.
 */
const localeOf = (lang: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(lang.replace(/^ar$/, 'ar-u-nu-latn'))[0];
  } catch {
    return undefined;
  }
};

const said = new Map<string, string>();

/** Says what was said before again: to make a format is dear, and a page has few dates. */
const once = (key: string, say: () => string): string => {
  if (!said.has(key)) said.set(key, say());
  return said.get(key)!;
};

/** Writes a figure as a language does; a unit that begins with "percent" is out of 100. */
export const formatFigure = (value: number, unit: string, lang: string): string =>
  once(`${lang} ${unit}#${value}`, () =>
    /^percent/.test(unit) ? (value / 100).toLocaleString(localeOf(lang), {style: 'percent', maximumFractionDigits: 1}) : value.toLocaleString(localeOf(lang)),
  );

/**
 * Writes a date as a language does.
 *
 * @param iso a day (`2026-02-23`) or a month (`2026-11`); anything else comes back as it is
 */
export const formatDate = (iso: string, lang: string): string =>
  once(`${lang} ${iso}`, () => {
    const date = new Date(iso);
    return +date ? date.toLocaleDateString(localeOf(lang), {timeZone: 'UTC', year: 'numeric', month: 'long', day: iso[7] && 'numeric'} as Intl.DateTimeFormatOptions) : iso;
  });
