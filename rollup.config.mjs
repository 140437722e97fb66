import {readFileSync} from 'node:fs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {transform} from 'lightningcss';

const pointer = () => JSON.parse(readFileSync('dist/catalog/catalog.json', 'utf8'));

/** Gives the bundle the catalog that is built beside it. */
const catalogBeside = {
  name: 'catalog-beside',
  transform: (code, id) => {
    if (!id.endsWith('/catalog/home.js')) return null;
    const {version, shards} = pointer();
    return {code: `export const home = {base: new URL('catalog/', import.meta.url).href, version: '${version}', shards: ${shards}};`, map: null};
  },
};

/** Minifies the style sheet: terser leaves the text of a template as it is. */
const minifyStyles = {
  name: 'minify-styles',
  transform: (code, id) => {
    if (!id.endsWith('/card/styles.js') || !code.includes(':host')) return null;
    const [, before, sheet, after] = /^([\s\S]*?= [^`]*`)([\s\S]*?)(`[\s\S]*)$/.exec(code);
    const {code: minified} = transform({filename: id, code: Buffer.from(sheet), minify: true});
    // It leaves custom properties as they are: their names become letters, and spaces that say nothing go.
    const own = new Set(minified.toString().match(/--(?!nice-pick)[\w-]+/g));
    if (new Set([...own].map((name) => name[2])).size < own.size) throw new Error(`two custom properties begin with the same letter: ${[...own].join(', ')}`);
    const dense = minified
      .toString()
      .replace(/--(?!nice-pick)(\w)[\w-]*/g, '--$1')
      .replace(/ ?([,*/]) /g, '$1');
    return {code: before + dense.replaceAll('\\', '\\\\') + after, map: null};
  },
};

/**
 * What the card's templates never use of Lit, which is a tenth of the whole bundle.
 * Lit's production build has it in it for good, so the bundle is made from its
 * readable one, with its own switches off. A Lit in which one of the places is not
 * found ends the build; package.json names the one that they were found in.
 */
const unused = [
  // Its own switches, a polyfill and a count of copies.
  [/const (DEV_MODE|ENABLE_\w+) = true/g, 'const $1 = false'],
  [/polyfillSupport\?\.\(.*\);/, ''],
  [/\(global\.litHtmlVersions \?\?= .*\);/, ''],
  // SVG and MathML fragments, compiled templates, nodes as values, `noChange`, and `nothing` but as the value before the first.
  [/type === (SVG|MATHML)_RESULT/g, 'false'],
  [/typeof type === 'number'/, 'true'],
  [/value\.nodeType !== undefined/, 'false'],
  [/isIterable\(value\)/, 'true'],
  [/ && value !== noChange/g, ''],
  [/if \(v === noChange\) \{[^}]*\}/, ''],
  [/value === nothing \|\| /, ''],
  [/if \(value === nothing\) \{[^}]*\}\s*else/, ''],
  [/if \(v === nothing\) \{[^}]*\}\s*else if \(value !== nothing\)/, ''],
  // In templates: bindings in raw text, in comments and of whole elements, comments, single quotes, tags that close themselves.
  [/rawTextElement\.test\([^)]*\)/g, 'false'],
  [/rawTextEndRegex \?\? /, ''],
  [/\(i = node\.data\.indexOf\(marker, i \+ 1\)\) !== -1/, 'false'],
  [/name\.startsWith\(marker\)/, 'false'],
  [/match\[COMMENT_START\] [!=]== [\w'!-]+/g, 'false'],
  [/regex === commentEndRegex \|\| regex === comment2EndRegex/, 'false'],
  [
    /match\[QUOTE_CHAR\] === undefined\s*\? tagEndRegex\s*: match\[QUOTE_CHAR\] === '"'\s*\? doubleQuoteAttrEndRegex\s*: singleQuoteAttrEndRegex/,
    'match[QUOTE_CHAR] ? doubleQuoteAttrEndRegex : tagEndRegex',
  ],
  [/lastIndex < s\.length/, 'true'],
  [/value === null \|\| \(?typeof value != 'object'( && typeof value != 'function')?\)?/, "typeof value != 'object'"],
  [/ \|\|\s*regex === singleQuoteAttrEndRegex\) \{/, ') {'],
  [/regex === tagEndRegex && strings\[i \+ 1\]\.startsWith\('\/>'\) \? ' ' : ''/, "''"],
  // Property, boolean, event and element bindings.
  [/const m = .*\.exec\(realName\);/, ''],
  [/m\[2\]/, 'realName'],
  [/ctor: m\[1\][\s\S]*?: AttributePart,/, ''],
  [/new templatePart\.ctor\(/, 'new AttributePart('],
  [/else if \(templatePart\.type === ATTRIBUTE_PART\) (\{[^}]*\})\s*else if \(templatePart\.type === ELEMENT_PART\) \{[^}]*\}/, 'else $1'],
  // Directives, and all that only they ask a part for.
  [/\b(value|v) = resolveDirective\(this, (value\S*|values\[.*?\]), .*\);/g, '$1 = $2;'],
  [/ && !noCommit/, ''],
  [/get (_\$isConnected|tagName|parentNode|startNode|endNode)\(\) \{[\s\S]*?\n {4}\}/g, ''],
  [/setConnected\(isConnected\) \{[\s\S]*?\n {4}\}/, ''],
  [/this\.(__isConnected|_\$disconnectableChildren|_\$parent|options) = .*;/g, ''],
  [/this\._\$notifyConnectionChanged\?\.\(.*\);/, ''],
  [/\(options\?\.creationScope \?\? d\)/, 'd'],
  [/, this, (this\.)?options\)/g, ')'],
  // What it makes ready for a polyfill, for directives and for options.
  [/\bwrap\((wrap\(this\._\$startNode\)\.parentNode|[\w.$]+)\)/g, '$1'],
  [/\bwrap\(([\w.$]+)\)/g, '$1'],
  [/this\.type = (CHILD|ATTRIBUTE)_PART;/g, ''],
  [/Symbol\.for\('lit-nothing'\)/, 'Symbol()'],
  [/ \+ \(attrNameEndIndex === -2 \? i : end\)/, ''],
  [/ \+\s*end\b/, ''],
  [/ \+\s*\(false \? '<\/svg>' : false \? '<\/math>' : ''\)/, ''],
  [/if \(node\.hasAttributes\(\)\)/, ''],
  [/if \(part !== undefined\)/, ''],
  [/\(value, directiveParent = this\)/g, '(value)'],
  [/\(value, directiveParent = this, valueIndex, noCommit\)/, '(value, valueIndex)'],
  [/\(values, part, i\)/, '(values, i)'],
  [/Template\.createElement\(html, options\);/, "d.createElement('template'); this.el.innerHTML = html;"],
  [/static createElement\(html, _options\) \{[^}]*\}/, ''],
  [/\['_\$litType\$'\]: type \}, options\)/, "['_$$litType$$']: type })"],
  [/new TemplateInstance\(template, this\)/, 'new TemplateInstance(template)'],
  [/_clone\(this\.options\)/, '_clone()'],
  [/const endNode = .*;/, ''],
  // One kind of part has a name, the other has none; no attribute begins with values that are undefined; and a < in a text begins or ends an element.
  [/(if \()templatePart\.type === CHILD_PART\)/, '$1!templatePart.name)'],
  [/\btype: (ATTRIBUTE|CHILD)_PART,/g, ''],
  [/new Array\(strings\.length - 1\)\.fill\(new String\(\)\)/, '[]'],
  [/match\[TAG_NAME\] !== undefined/, 'true'],
  [/(const textEndRegex = ).*;/, '$1/<[^>\\s]*/g;'],
  // An attribute of one value is written as one of several; each of its values is text or a number.
  [/strings\.length > 2 \|\| strings\[0\] !== '' \|\| strings\[1\] !== ''/, 'true'],
  [/strings === undefined/, 'false'],
  [/!isPrimitive\(v\) \|\| v !==/, 'v !=='],
  [/this\._commitValue\(value\);/, 'this.element.setAttribute(this.name, value);'],
  [/(?<=setAttribute\(this\.name, value\);[\s\S]*)_commitValue\(value\) \{[\s\S]*?\n {4}\}/, ''],
  [/(element, name, strings), parent, options\)/, '$1)'],
  [/(startNode, endNode), parent, options\)/, '$1)'],
  [/(constructor\(template), parent\)/, '$1)'],
  // What is there is never empty.
  [/trustedTypes\s*\? (trustedTypes)(\.createPolicy\('lit-html', \{[^}]*\}\))\s*: undefined/, '$1?$2'],
  [/(policy|templatePart|part\.strings) !== undefined/g, '$1'],
  [/\b(part|template) === undefined|\b(match) === null/g, '!$1$2'],
  [/(\(node = walker\.nextNode\(\)\)) !== null/, '$1'],
  // What has strings is a template: nothing else that is drawn has any.
  [/\['_\$litType\$'\]: type,/, ''],
  [/value\['_\$litType\$'\] !== undefined/, 'value.strings'],
  [/if \(this\._\$committedValue !== value\)/, ''],
  [/itemPart && (itemPart)/, '$1?'],
  [/value == null \|\| value === ''/, "(value ?? '') === ''"],
  // No template is any but the card's own: nobody reads what is said of one, none holds what Lit marks its places with, and each is written with one space before an attribute.
  [/let message = 'invalid template strings array';[\s\S]*?new Error\(message\)/, 'throw Error()'],
  [/const boundAttributeSuffix = .*;/, ''],
  [/boundAttributeSuffix/g, 'marker'],
  [/(const marker = ).*;/, "$1'$$lit$$';"],
  [/(const tagEndRegex = ).*;/, '$1/>| ([^ >=]+)(=(?:[^ >"]|(")|))/g;'],
  [/else if \(match\[ATTRIBUTE_NAME\] === undefined\) \{[^}]*\}/, ''],
  [/this\._\$committedValue = nothing;(?=[^}]*this\.element = element)/, ''],
  [/, endNode\), endNode, undefined, options \?\? \{\}\)/, ', null), null)'],
];

const withoutUnused = {
  name: 'without-unused',
  transform: (code, id) => {
    if (!id.endsWith('/lit-html/development/lit-html.js')) return null;
    for (const [found, left] of unused) {
      if (code.search(found) < 0) throw new Error(`Lit has changed: ${found} is not in ${id}`);
      code = code.replace(found, left);
    }
    return {code, map: null};
  },
};

const bundle = (file, format) => ({
  input: 'dist/modules/script.js',
  output: {file, format},
  plugins: [
    catalogBeside,
    minifyStyles,
    withoutUnused,
    nodeResolve({browser: true, exportConditions: ['browser', 'development', 'import']}),
    // The bundle has Lit to itself, so that the names which Lit keeps for itself (they begin with _) need not be the same as in another copy. The others pass between modules, and no page sees them.
    terser({
      ecma: 2022,
      module: true,
      mangle: {properties: {regex: /^_|^(strings|parts|markup|lookUp|wait)$/}},
      compress: {passes: 2, inline: 1, pure_getters: true, unsafe_arrows: true, keep_fargs: false, lhs_constants: false},
      format: {comments: false, quote_style: 1},
    }),
  ],
});

/** The scripts of embed.html and of the pages that hold it in frames. */
const embed = (file, name) => ({
  input: `dist/modules/embed/${name}.js`,
  output: {file, format: 'iife'},
  plugins: [terser({ecma: 2022, format: {comments: false, quote_style: 1}})],
});

/** The command line, with all that it needs in it, so that who installs the element alone gets Lit alone. */
const bake = {
  input: {index: 'dist/modules/bake/index.js', cli: 'dist/modules/bake/cli.js'},
  output: {dir: 'dist/bake', format: 'es', chunkFileNames: 'bake.js'},
  plugins: [
    minifyStyles,
    nodeResolve({preferBuiltins: true, exportConditions: ['node', 'production', 'import']}),
    terser({ecma: 2022, module: true, format: {comments: /@license/}}),
  ],
};

export default [bundle('dist/nice-pick.js', 'es'), bundle('dist/nice-pick.classic.js', 'iife'), embed('dist/embed-frame.js', 'frame'), embed('dist/embed.js', 'parent'), bake];
