/** Waits until an element is on screen, or less than a screen away from it. */
export const near = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        watch.disconnect();
        resolve();
      },
      {rootMargin: '100%'},
    );
    watch.observe(element);
  });
