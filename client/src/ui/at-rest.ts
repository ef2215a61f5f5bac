/** So long nothing moves before somebody counts as pointing at something. */
const restMs = 150;

/**
 * Acts once whoever calls again and again has come to rest, and not where the page scrolls meanwhile:
 * what passes below a pointer is nothing that anybody points at.
 */
export function atRest(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = () => clearTimeout(timer);
  for (const moved of ["wheel", "scroll"]) {
    addEventListener(moved, forget, { capture: true, passive: true });
  }
  return () => {
    forget();
    timer = setTimeout(act, restMs);
  };
}
