/** So long nothing comes and nothing long is done before a page counts as quiet. */
const quietMs = 500;
/** A page that is never quiet is not waited for longer. */
const longestMs = 15_000;

/** Acts once the page is loaded and has had nothing more to take in or to draw for a moment. */
export function onceQuiet(act: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = (): void => {
    const sinceMs = performance.now();
    const wait = () => {
      clearTimeout(timer);
      const leftMs = sinceMs + longestMs - performance.now();
      timer = setTimeout(end, Math.min(quietMs, Math.max(0, leftMs)));
    };
    const observer = new PerformanceObserver(wait);
    function end(): void {
      observer.disconnect();
      act();
    }
    const told = PerformanceObserver.supportedEntryTypes;
    for (const type of ["resource", "longtask"])
      if (told.includes(type)) observer.observe({ type });
    wait();
  };
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin, { once: true });
}
