/** For ever on its way: what a card looks like until an answer comes. */
const {fetch} = window;
window.fetch = (address, options) => (`${address}`.includes('held-back/') ? new Promise(() => {}) : fetch(address, options));

/** Writes under each state what its card reports. */
document.addEventListener('nice-pick-error', ({target, problem, fatal}) => {
  const said = document.createElement('p');
  said.className = 'said';
  said.textContent = `${fatal ? 'Error' : 'Warning'}: ${problem.message}`;
  target.closest('.state')?.append(said);
});

document.getElementById('by-property').comparison = {
  a: {name: 'Morning', kind: 'time of day', pros: ['Quiet', 'Nothing has gone wrong yet']},
  b: {name: 'Evening', kind: 'time of day', pros: ['Quiet again'], cons: ['Everything has']},
  pick: 'Morning',
  reason: 'It is when this page was written.',
};

const query = new URLSearchParams(location.search);
const only = query.get('only');

if (only && document.getElementById(only)) {
  for (const state of document.querySelectorAll('.state')) if (state.id !== only) state.remove();
  for (const other of document.querySelectorAll('.index, .intro, .group > header, .group:not(:has(.state))')) other.remove();
}

/** Opens what is folded away, as a reader would: by a click. */
if (query.has('open'))
  document.addEventListener('nice-pick-ready', ({target}) => {
    for (const control of target.shadowRoot.querySelectorAll('details:not([open]) > summary, button')) control.click();
  });
