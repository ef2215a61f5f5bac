/** How a session begins: anew, or in the place of one that could not go on. */
export interface SessionStart {
  /** Sessions in a row whose document could not be read. */
  readonly failures: number;
  /** What the document holds from the beginning: drawn here, and not on the server yet. */
  readonly carried: Uint8Array | null;
  /** This browser's copy is left as it lies. */
  readonly copy: "used" | "leftAlone" | "unreadable";
}

export const FIRST_START: SessionStart = { failures: 0, carried: null, copy: "used" };

/**
 * What could not be read is tried again from nothing: first with this browser's copy, in case the
 * document alone was spoilt, then without it, and from then on after pauses, as the server's
 * document may have been mended meanwhile.
 */
export function startAfterFailure(
  { failures, copy }: SessionStart,
  { isCopy, carried }: { readonly isCopy: boolean; readonly carried: Uint8Array | null },
): SessionStart {
  const isTriedWithout = failures === 1 && copy === "used";
  const next = isCopy || isTriedWithout ? "unreadable" : "used";
  return { failures: failures + 1, carried, copy: next };
}

/** How long to wait before the session with so many failures before it. */
export function pauseAfterFailures(failures: number): number {
  const longestMs = 60_000;
  return failures <= 2 ? 0 : Math.min(longestMs, 1000 * 2 ** failures);
}
