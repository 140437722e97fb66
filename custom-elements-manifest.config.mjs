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

export default {
  globs: ['src/index.ts', 'src/nice-pick.ts', 'src/events.ts'],
  outdir: 'dist',
  plugins: [tidy],
};
