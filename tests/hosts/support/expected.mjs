/** What a reader sees of each card of the post, with runs of whitespace as one space. */
export const cards = {
  tag: [
    {selector: 'nice-pick[a="react"]', parts: {title: 'React vs Vue', pick: 'Nice Pick: React. The catalog’s pick, by popularity.'}},
    {selector: 'nice-pick[variant="compact"]', parts: {title: 'PostgreSQL vs MySQL', pick: 'Nice Pick: PostgreSQL. The catalog’s pick, by popularity.'}},
    {selector: 'p nice-pick[variant="inline"]', parts: {trigger: 'Docker vs Podman', badge: 'Nice Pick:'}},
  ],
  table: [
    {
      selector: 'nice-pick:not([a])',
      parts: {
        card: 'React vs Vue Nice Pick: React. The author’s verdict. We hire widely and need the ecosystem. Different kinds: library and framework. Nice Pick: React library Use React if you hire widely Pros ecosystem jobs Cons churn Vue framework Use Vue if you want batteries included Pros docs single-file components Cons smaller pool',
      },
    },
  ],
};

/** What a reader sees of the card in the frame. */
export const framed = {title: 'React vs Vue', pick: 'Nice Pick: React. The catalog’s pick, by popularity.'};

/** What a reader sees of the table where there is no card, cell by cell. */
export const rows = [
  ['', 'React', 'Vue'],
  ['Kind', 'library', 'framework'],
  ['Use if', 'you hire widely', 'you want batteries included'],
  ['Pros', 'ecosystem\njobs', 'docs\nsingle-file components'],
  ['Cons', 'churn', 'smaller pool'],
  ['Pick', 'We hire widely and need the ecosystem.', ''],
];
