const arrivals = new WeakMap<Element, () => void>();
let watch: IntersectionObserver | undefined;

/**
 * Waits until an element is on screen, or less than a screen away from it.
 *
 * @param signal gives up the wait when it is aborted
 */
export const near = (element: Element, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    watch ??= new IntersectionObserver(
      (entries) => {
        for (const {isIntersecting, target} of entries) if (isIntersecting) arrivals.get(target)!();
      },
      {rootMargin: '100%'},
    );
    const end = (): void => {
      watch!.unobserve(element);
      resolve();
    };
    arrivals.set(element, end);
    signal.addEventListener('abort', end);
    watch.observe(element);
  });
