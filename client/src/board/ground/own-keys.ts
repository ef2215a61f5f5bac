/**
 * For what lies on the canvas and has keys of its own: a ref that keeps them from the canvas. The
 * canvas library listens on an element between here and React's root, so that React's handlers
 * come after it has taken Escape and Enter for its own, even those of an unfinished conversion.
 */
export function ownKeys<Kept extends HTMLElement>(
  onKeyDown: (event: KeyboardEvent, element: Kept) => void,
): (element: Kept) => () => void {
  return (element) => {
    const listen = (event: KeyboardEvent) => {
      event.stopPropagation();
      onKeyDown(event, element);
    };
    element.addEventListener("keydown", listen);
    return () => element.removeEventListener("keydown", listen);
  };
}
