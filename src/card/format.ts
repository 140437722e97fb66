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

const said: Record<string, string> = {};

/** Says what was said before again: to make a format is dear, and a page has few dates. */
const once = (key: string, say: () => string): string => (said[key] ??= say());

/** To ask for a language's formats takes a browser longer than all the rest of a first card, so English has its own. */
const months = 'January February March April May June July August September October November December'.split(' ');

/** Writes a figure as a language does; a unit that begins with "percent" is out of 100. */
export const formatFigure = (value: number, unit: string, lang: string): string =>
  once(`${lang} ${unit}#${value}`, () => {
    const isPercent = /^percent/.test(unit);
    const digits = `${value}`;
    return /^en(-US)?\d+(\.\d)?$/.test(lang + digits)
      ? digits.replace(/\B(?=(\d{3})+\b)/g, ',') + (isPercent ? '%' : '')
      : (value / (isPercent ? 100 : 1)).toLocaleString(localeOf(lang), isPercent ? {style: 'percent', maximumFractionDigits: 1} : {});
  });

/**
 * Writes a date as a language does.
 *
 * @param iso a day (`2026-02-23`) or a month (`2026-11`); anything else comes back as it is
 */
export const formatDate = (iso: string, lang: string): string =>
  once(`${lang} ${iso}`, () => {
    const date = new Date(iso);
    const [year, month, day] = iso.split('-');
    // A browser makes a date of much else, each of its own.
    return !month || !date.toJSON()?.startsWith(iso)
      ? iso
      : /^en(-US)?$/.test(lang)
        ? `${months[+month - 1]} ${day ? `${+day}, ` : ''}${year}`
        : date.toLocaleDateString(localeOf(lang), {timeZone: 'UTC', year: 'numeric', month: 'long', day: day && 'numeric'} as Intl.DateTimeFormatOptions);
  });
