/** What stands in the line where it is, as words do. */
const transparent = new Set(['generic', 'none', 'code', 'emphasis', 'strong']);

/**
 * Writes an accessibility tree of Chromium's as one hears it: a line for each thing,
 * with its role, its level and whether it is open; links and buttons within their line.
 *
 * @param nodes all of `Accessibility.getFullAXTree`
 * @param from the node whose content is written
 * @param isBlock tells of what is no thing of its own whether its text stands apart
 */
export const writeTree = (nodes, from, isBlock) => {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const linesOf = (parent) => {
    const lines = [];
    let line = '';
    const flush = () => {
      const text = line.replace(/\s+/g, ' ').trim();
      if (text) lines.push(text);
      line = '';
    };
    const visit = (id) => {
      const node = byId.get(id);
      const role = node?.role?.value;
      if (!node || role === 'InlineTextBox') return;
      if (node.ignored || transparent.has(role)) {
        const isApart = isBlock(node);
        if (isApart) flush();
        node.childIds.forEach(visit);
        if (isApart) flush();
        return;
      }
      const name = node.name?.value ?? '';
      if (role === 'StaticText' || role === 'ListMarker') return void (line += name);
      if (role === 'LineBreak') return void (line += ' ');
      const properties = Object.fromEntries((node.properties ?? []).map(({name, value}) => [name, value.value]));
      const {level, expanded, focused, disabled} = properties;
      const head = [
        role,
        role === 'heading' && level,
        expanded !== undefined && (expanded ? 'expanded' : 'collapsed'),
        focused && 'focused',
        disabled && 'disabled',
        node.description?.value,
      ]
        .filter(Boolean)
        .join(' ');
      if (role === 'link' || role === 'button') return void (line += `[${head}: ${name}]`);
      flush();
      const inner = linesOf(node);
      const isName = inner.join(' ').replace(/\[link: (.*?)\]/g, '$1') === name;
      if (inner.length > 1) lines.push(`${head}${name && !isName ? ` "${name}"` : ''}`, ...inner.map((text) => `  ${text}`));
      else lines.push(`${head}: ${name && !isName && inner.length > 0 ? `"${name}" ` : ''}${inner[0] ?? name}`);
    };
    parent.childIds.forEach(visit);
    flush();
    return lines;
  };
  return linesOf(from).join('\n');
};
