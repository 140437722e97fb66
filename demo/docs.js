/** The theme switch: the cards follow `color-scheme`, as the page's own colours do. */
for (const input of document.querySelectorAll('#theme input')) input.addEventListener('change', () => (document.documentElement.style.colorScheme = input.value));
