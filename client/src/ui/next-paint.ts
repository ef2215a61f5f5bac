/** What is out of sight is never painted. */
const longestMs = 250;

/** Lets what was just told to the page be drawn and painted: in the next frame, or the one after it. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, longestMs);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}
