/** Makes every button with `data-copy="id"` copy the text of the element with that id. */
for (const button of document.querySelectorAll('[data-copy]')) {
  const label = button.textContent;
  let timer;
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    const source = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(source.textContent.trim());
      button.textContent = 'Copied';
    } catch {
      // Where a page may not write to the clipboard, the reader can: the text is selected.
      window.getSelection().selectAllChildren(source);
      button.textContent = 'Selected';
    }
    clearTimeout(timer);
    timer = setTimeout(() => (button.textContent = label), 2000);
  });
}
