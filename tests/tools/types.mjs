// Writes from custom-elements.json what templates and editors know of the element:
// the types of the package's framework entries, a directive for Angular, and the
// custom data of VS Code and of JetBrains' editors.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const {modules} = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const element = modules.flatMap(({declarations}) => declarations ?? []).find(({customElement}) => customElement);
const {tagName, attributes, members, events, slots, cssParts, cssProperties} = element;

const byAttribute = new Set(attributes.map(({fieldName}) => fieldName));
/** What it is; why it is made as it is, is no matter of an editor. */
const description = element.description.split('\n\n')[0].replaceAll('\n', ' ');
/** What only a script can set. */
const properties = members.filter(({kind, name, static: isStatic, description: text}) => kind === 'field' && !isStatic && text && !byAttribute.has(name));

/** The values of a closed list, or none. */
const valuesOf = ({type}) => [...type.text.matchAll(/'([^']*)'/g)].map(([, value]) => value);

/** What a template may give an attribute: a number does for a text of digits. */
const typeOf = (attribute) => attribute.type.text.replace(/'(\d+)'/g, "'$1' | $1");

const line = (text) => text.replace(/\s*\n\s*/g, ' ');
const member = (name, type, text) => `  /** ${line(text)} */\n  ${name}?: ${type} | undefined;`;
const quoted = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);
const attributeMembers = (nameOf) => attributes.map((attribute) => member(quoted(nameOf(attribute)), typeOf(attribute), attribute.description)).join('\n');
const propertyMembers = properties.map(({name, type, description: text}) => member(name, type.text.replace(' | undefined', ''), text)).join('\n');
const handlerMembers = events.map(({name, type, description: text}) => member(`'on${name}'`, `((event: ${type.text}) => void) | null`, text)).join('\n');
const eventTypes = events.map(({type}) => type.text).join(', ');

const note = '// Generated from custom-elements.json.';
const everything = `export * from '../modules/index.js';
export type * from '../modules/comparison/types.js';`;

const files = {
  'types/element.d.ts': `${note}
import type {Comparison} from '../modules/comparison/types.js';
import type {${eventTypes}} from '../modules/events.js';

/** The attributes of \`<${tagName}>\`, as they are written in HTML. */
export interface NicePickAttributes {
${attributeMembers(({name}) => name)}
}

/** What only a script can set. */
export interface NicePickProperties {
${propertyMembers}
}

/** The events, as handlers. */
export interface NicePickHandlers {
${handlerMembers}
}
`,

  'types/react.d.ts': `${note}
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {NicePick} from '../modules/nice-pick.js';
import type {NicePickAttributes, NicePickHandlers, NicePickProperties} from './element.js';

${everything}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      '${tagName}': DetailedHTMLProps<HTMLAttributes<NicePick>, NicePick> & NicePickAttributes & NicePickProperties & NicePickHandlers;
    }
  }
}
`,

  'types/preact.d.ts': `${note}
import type {HTMLAttributes} from 'preact';
import type {NicePick} from '../modules/nice-pick.js';
import type {NicePickAttributes, NicePickHandlers, NicePickProperties} from './element.js';

${everything}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      '${tagName}': HTMLAttributes<NicePick> & NicePickAttributes & NicePickProperties & NicePickHandlers;
    }
  }
}
`,

  'types/svelte.d.ts': `${note}
import type {HTMLAttributes} from 'svelte/elements';
import type {NicePick} from '../modules/nice-pick.js';
import type {NicePickAttributes, NicePickHandlers, NicePickProperties} from './element.js';

${everything}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    '${tagName}': HTMLAttributes<NicePick> & NicePickAttributes & NicePickProperties & NicePickHandlers;
  }
}
`,

  'types/vue.d.ts': `${note}
import type {HTMLAttributes, PublicProps} from 'vue';
import type {Comparison} from '../modules/comparison/types.js';
import type {${eventTypes}} from '../modules/events.js';
import type {NicePick} from '../modules/nice-pick.js';

${everything}

interface Props {
${attributeMembers(({fieldName}) => fieldName)}
${propertyMembers}
}

interface Emit {
${events.map(({name, type}) => `  (event: '${name}', payload: ${type.text}): void;`).join('\n')}
}

declare module 'vue' {
  interface GlobalComponents {
    '${tagName}': new () => NicePick & {
      /** @deprecated Only for type-checking of templates. */
      $props: HTMLAttributes & PublicProps & Props;
      /** @deprecated Only for type-checking of templates. */
      $emit: Emit;
    };
  }
}
`,

  'types/angular.d.ts': `${note}
import * as i0 from '@angular/core';
import type {Comparison} from '../modules/comparison/types.js';

${everything}

/** Has Angular know \`<${tagName}>\` and what it may be given, without CUSTOM_ELEMENTS_SCHEMA. */
export declare class NicePickDirective {
${attributes.map((attribute) => member(attribute.fieldName, typeOf(attribute) + (attribute.type.text === 'boolean' ? " | ''" : ''), attribute.description)).join('\n')}
${properties.map(({name, type, description: text}) => `  /** ${line(text)} */\n  set ${name}(value: ${type.text});`).join('\n')}
  static ɵfac: i0.ɵɵFactoryDeclaration<NicePickDirective, never>;
  static ɵdir: i0.ɵɵDirectiveDeclaration<NicePickDirective, '${tagName}', never, {${[...attributes, ...properties]
    .map(({name, fieldName = name}) => `${fieldName}: {alias: '${name}'; required: false}`)
    .join('; ')}}, {}, never, never, true, never>;
}
`,

  // As Angular's compiler writes a library; the application's build compiles it to the end.
  'types/angular.js': `${note}
import * as i0 from '@angular/core';
import '../modules/index.js';

export * from '../modules/index.js';

export class NicePickDirective {
  #element = i0.inject(i0.ElementRef).nativeElement;
${properties
  .map(
    ({name}) => `  set ${name}(value) {
    this.#element.${name} = value;
  }`,
  )
  .join('\n')}
  static ɵfac = i0.ɵɵngDeclareFactory({minVersion: '12.0.0', version: '19.0.0', ngImport: i0, type: NicePickDirective, deps: [], target: i0.ɵɵFactoryTarget.Directive});
  static ɵdir = i0.ɵɵngDeclareDirective({
    minVersion: '14.0.0',
    version: '19.0.0',
    ngImport: i0,
    type: NicePickDirective,
    isStandalone: true,
    selector: '${tagName}',
    inputs: {${[...attributes, ...properties].map(({name, fieldName = name}) => `${fieldName}: ${name === fieldName ? `'${name}'` : `['${name}', '${fieldName}']`}`).join(', ')}},
    host: {
      properties: {
${attributes.map(({name, fieldName, type}) => `        'attr.${name}': '${type.text === 'boolean' ? `${fieldName} || ${fieldName} === "" ? "" : null` : fieldName}',`).join('\n')}
      },
    },
  });
}
`,
};

const data = {
  'vscode.html-custom-data.json': {
    version: 1.1,
    tags: [
      {
        name: tagName,
        description,
        attributes: attributes.map((attribute) => ({
          name: attribute.name,
          description: attribute.description,
          ...(attribute.type.text === 'boolean' ? {valueSet: 'v'} : {values: valuesOf(attribute).map((name) => ({name}))}),
        })),
      },
    ],
  },
  'vscode.css-custom-data.json': {
    version: 1.1,
    properties: cssProperties.map(({name, description: text}) => ({name, description: text})),
    pseudoElements: [],
  },
  'web-types.json': {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name: 'nice-pick',
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: [
          {
            name: tagName,
            description,
            attributes: attributes.map((attribute) => ({
              name: attribute.name,
              description: attribute.description,
              value: {type: attribute.type.text.replace(' | null', ''), ...(attribute.type.text === 'boolean' && {kind: 'no-value'})},
            })),
            slots: slots.map(({name, description: text}) => ({name, description: text})),
            js: {
              properties: properties.map(({name, type, description: text}) => ({name, description: text, value: {type: type.text}})),
              events: events.map(({name, description: text}) => ({name, description: text})),
            },
            css: {
              parts: cssParts.map(({name, description: text}) => ({name, description: text})),
              properties: cssProperties.map(({name, description: text}) => ({name, description: text})),
            },
          },
        ],
      },
    },
  },
};

mkdirSync('dist/types', {recursive: true});
for (const [name, text] of Object.entries(files)) writeFileSync(`dist/${name}`, text);
for (const [name, content] of Object.entries(data)) writeFileSync(`dist/${name}`, `${JSON.stringify(content, null, 2)}\n`);
