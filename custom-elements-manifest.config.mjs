import {looks} from './dist/modules/card/frame.js';

/** Leaves out what is nobody's business outside, and names the class that the element has in a browser. */
const tidy = {
  name: 'tidy',
  packageLinkPhase({customElementsManifest}) {
    for (const {declarations} of customElementsManifest.modules)
      for (const declaration of declarations ?? []) {
        declaration.members = declaration.members?.filter(({name, privacy}) => privacy !== 'private' && !name.startsWith('#'));
        declaration.events = declaration.events?.filter(({name}) => name);
        if (declaration.customElement) declaration.superclass = {name: 'HTMLElement'};
      }
  },
};

/** Says of an attribute what it may say where that is a closed list, so that types and editors know it too. */
const closedLists = {
  name: 'closed-lists',
  packageLinkPhase({customElementsManifest}) {
    const element = customElementsManifest.modules.flatMap(({declarations}) => declarations ?? []).find(({customElement}) => customElement);
    for (const [name, values] of Object.entries(looks)) {
      const type = {text: `${values.replace(/[^|]+/g, "'$&'").replaceAll('|', ' | ')} | null`};
      element.attributes.find((attribute) => attribute.name === name).type = type;
      element.members.find(({attribute}) => attribute === name).type = type;
    }
  },
};

export default {
  globs: ['src/index.ts', 'src/nice-pick.ts', 'src/events.ts'],
  outdir: 'dist',
  plugins: [tidy, closedLists],
};
