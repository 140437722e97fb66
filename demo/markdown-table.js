/**
 * Turns a Markdown table into an HTML one, as the tool that builds a site would.
 * Just enough Markdown for a demo: links, code, emphasis and `<br/>`.
 */
const inline = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\(([^)\s]+)\)|<br\s*\/?>/gi;

const element = (name, ...content) => {
  const made = document.createElement(name);
  made.append(...content);
  return made;
};

const mark = ([, code, strong, em, link, href]) => {
  if (code) return element('code', code);
  if (strong) return element('strong', strong);
  if (em) return element('em', em);
  if (!link) return element('br');
  const made = element('a', link);
  made.setAttribute('href', href);
  return made;
};

const readText = (text) => {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(inline)) {
    nodes.push(text.slice(end, match.index), mark(match));
    end = match.index + match[0].length;
  }
  return [...nodes, text.slice(end)];
};

/** Splits a line into its cells; `\|` is a bar that stands in one. */
const readCells = (line) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

/** @param markdown the lines of one table */
export const toTable = (markdown) => {
  const rows = markdown
    .split('\n')
    .filter((line) => line.includes('|') && !/^[\s|:-]+$/.test(line))
    .map(readCells);
  const [head = [], ...body] = rows;
  const toRow = (name) => (cells) => element('tr', ...cells.map((cell) => element(name, ...readText(cell))));
  return element('table', element('thead', toRow('th')(head)), element('tbody', ...body.map(toRow('td'))));
};
