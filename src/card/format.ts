/**
 * The language to write in: the page's, or the browser's where the page's is no language
 * tag. Arabic of no country has the digits of newer browsers in all, so that a baked card
 * says the same in each.
 */
const localeOf = (lang: string): string[] | undefined => {
  try {
    return Intl.getCanonicalLocales(lang.replace(/^ar$/, 'ar-u-nu-latn'));
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

/** To ask for a language's formats takes a browser longer than all the rest of a first card, so English has its own. */
const isEnglish = (lang: string): boolean => /^en(-US)?$/.test(lang);

const months = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');

/** Writes a figure as a language does; a unit that begins with "percent" is out of 100. */
export const formatFigure = (value: number, unit: string, lang: string): string =>
  once(`${lang} ${unit}#${value}`, () => {
    const isPercent = /^percent/.test(unit);
    const digits = `${value}`;
    return isEnglish(lang) && /^\d+(\.\d)?$/.test(digits)
      ? digits.replace(/\B(?=(\d{3})+\b)/g, ',') + (isPercent ? '%' : '')
      : isPercent
        ? (value / 100).toLocaleString(localeOf(lang), {style: 'percent', maximumFractionDigits: 1})
        : value.toLocaleString(localeOf(lang));
  });

/**
 * Writes a date as a language does.
 *
 * @param iso a day (`2026-02-23`) or a month (`2026-11`); anything else comes back as it is
 */
export const formatDate = (iso: string, lang: string): string =>
  once(`${lang} ${iso}`, () => {
    const date = new Date(iso);
    return !+date
      ? iso
      : isEnglish(lang)
        ? `${months[date.getUTCMonth()]} ${iso[7] ? `${date.getUTCDate()}, ` : ''}${date.getUTCFullYear()}`
        : date.toLocaleDateString(localeOf(lang), {timeZone: 'UTC', year: 'numeric', month: 'long', day: iso[7] && 'numeric'} as Intl.DateTimeFormatOptions);
  });
