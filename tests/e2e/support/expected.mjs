const longName = 'The Approach with a Name That Takes Up More than One Line in Any Column';
const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

const popularity = {
  first: ['Fine-Tuning LLMs vs Few-Shot Learning', 'Nice Pick: Fine-Tuning LLMs. The catalog’s pick, by popularity.'],
  open: ['you can keep an evaluation set apart and rerun it after every training run'],
};
const author = {
  first: ['React vs Vue', 'Nice Pick: Vue. The author’s verdict.', 'We are four, and it leaves us the fewest decisions.'],
  open: ['you prefer official companion libraries to choosing a router and store'],
};
const tie = {
  first: ['Docker vs Podman', 'A tie. The author’s verdict.', 'The same images run in both: take the one your host has.'],
  open: ['systemd should start, watch and update your containers'],
};
const close = {
  first: ['C# vs Java', 'Too close to call. The figures are too close, or too small.', 'Java: 27.6%'],
  open: ['your code must still compile a decade from now with few changes'],
};
const none = {
  first: ['REST vs GraphQL', 'No overall pick. No fair figure counts both, so it depends on you.', 'Different kinds: architecture and query language.'],
  open: ['you can invest in guarding and caching a query endpoint'],
};
const frontend = {first: ['React vs Vue', 'Nice Pick: React. The catalog’s pick, by popularity.', 'React: 41.5%'], open: author.open};
const everything = {first: ['Postgres vs SQLite', 'Nice Pick: SQLite. Verdict: Ines Halloran.', 'We sell hosting for both.']};
const long = {first: [`${longName} vs Short`, 'Nice Pick: Short. The author’s verdict.']};

/**
 * What a reader must see of each state of the demo: at `first`, and once what is folded
 * away is `open`. What is in `open` must not be there at first.
 */
export const expected = {
  'card-popularity': popularity,
  'card-author': author,
  'card-tie': tie,
  'card-close': close,
  'card-none': none,
  'compact-popularity': popularity,
  'compact-author': author,
  'compact-tie': tie,
  'compact-close': close,
  'compact-none': none,
  'inline-popularity': {first: ['Fine-Tuning LLMs vs Few-Shot Learning Nice Pick: Fine-Tuning LLMs'], open: [popularity.first[1], ...popularity.open]},
  'inline-author': {first: ['React vs Vue Nice Pick: Vue'], open: [author.first[2], ...author.open]},
  'inline-tie': {first: ['Docker vs Podman A tie'], open: [tie.first[2], ...tie.open]},
  'inline-close': {first: ['C# vs Java Too close to call'], open: ['Java: 27.6%', ...close.open]},
  'inline-none': {first: ['REST vs GraphQL No overall pick'], open: [none.first[2], ...none.open]},
  'bad-attributes': {
    first: ['TypeScript vs JavaScript', 'Nice Pick: JavaScript. The catalog’s pick, by popularity.'],
    open: ['your team renames and moves code often and wants every caller found'],
  },
  everything: {first: [...everything.first, 'First backup (better) a file copy', 'Checked on November 12, 2026.']},
  'everything-compact': {first: everything.first, open: ['First backup (better) a file copy']},
  criteria: {first: ['Vite vs webpack', 'No overall pick.', 'Module Federation (better) built in']},
  'names-only': {first: ['Tabs vs Spaces', 'Nice Pick: Tabs. The author’s verdict.']},
  marks: {first: ['Vue vs React', 'A component is one .vue file, and the guide answers in the order you ask.', 'Works with <script setup>']},
  table: {first: ['React vs Vue', 'We hire widely and need the ecosystem.', 'Type-checked templates yes, with an extension']},
  fill: {first: ['PostgreSQL vs MySQL', 'We know how to restore it at night.', 'you want to move between hosts and clouds without changing engines']},
  property: {first: ['Morning vs Evening', 'Nice Pick: Morning. The author’s verdict.', 'Nothing has gone wrong yet']},
  long: {first: [...long.first, 'you are in a hurry']},
  'long-compact': {...long, open: ['you are in a hurry']},
  'long-inline': {first: [`${longName} vs Short Nice Pick: Short`], open: ['you are in a hurry']},
  'long-word': {first: [`Nice Pick: ${longWord}. The author’s verdict.`, 'vs llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch']},
  exact: {first: ['A <b> & "C" vs it’s', '${not} a {template}', '&amp; stays as it was typed']},
  rtl: {first: ['ريأكت vs فيو', 'Nice Pick: فيو. The author’s verdict.', 'نحن أربعة أشخاص، وهو يترك لنا أقل القرارات.']},
  'rtl-evidence': {
    first: ['C# vs Python', 'Nice Pick: Python. The catalog’s pick, by popularity.'],
    open: ['you are connecting existing services and libraries rather than writing the hot loop'],
  },
  'rtl-inside': {first: ['ريأكت vs Vue 3 (beta)', 'Nice Pick: ريأكت. The author’s verdict.']},
  german: {first: [...popularity.first, '23. Februar 2026'], open: popularity.open},
  plain: frontend,
  'dark-said': {first: [...frontend.first, 'REST vs GraphQL No overall pick'], open: [...frontend.open, ...none.open]},
  'dark-unsaid': {first: [...frontend.first, 'React vs Vue Nice Pick: React'], open: frontend.open},
  'theme-light': frontend,
  'theme-dark': frontend,
  'own-look': {
    first: ['PostgreSQL vs MySQL', 'Nice Pick: PostgreSQL. The catalog’s pick, by popularity.', 'MySQL: 35.1%'],
    open: ['your team already knows how to operate its replication'],
  },
  narrow: popularity,
  'narrow-compact': popularity,
  'narrow-inline': {first: ['Fine-Tuning LLMs vs Few-Shot Learning Nice Pick: Fine-Tuning LLMs'], open: popularity.open},
  wide: {first: ['Docker vs Podman', 'Nice Pick: Docker. The catalog’s pick, by popularity.', 'Docker counted as “Docker / Docker Compose”: 59.1%'], open: tie.open},
  flex: frontend,
  float: frontend,
  cell: frontend,
  fit: frontend,
};
