import type { EditHold } from "./edit-hold.ts";

/** An editor has taken in what was confirmed by then; its own timers are shorter. */
const settleMs = 150;
/** Whoever leaves a conversion open and goes away has written something all the same. */
const longestMs = 60_000;

/**
 * Holds edits while an input method converts anywhere on the page, so that colleagues see the word
 * that is confirmed and no half of it.
 * @param flush puts what waits for the next frame into the document
 * @returns the way out
 */
export function holdWhileConverting(hold: EditHold, flush: () => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const release = () => {
    clearTimeout(timer);
    if (!hold.isHeld) return;
    flush();
    hold.release();
  };
  const releaseAfter = (delayMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(release, delayMs);
  };
  const options = { capture: true, signal };
  window.addEventListener(
    "compositionstart",
    () => {
      // What is waiting already is no part of the conversion.
      if (!hold.isHeld) flush();
      hold.hold();
      releaseAfter(longestMs);
    },
    options,
  );
  window.addEventListener("compositionend", () => releaseAfter(settleMs), options);
  window.addEventListener("pagehide", release, { signal });
  return () => {
    release();
    listening.abort();
  };
}
