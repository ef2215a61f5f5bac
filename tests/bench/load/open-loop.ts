interface OpenLoopOptions {
  readonly senders: number;
  /** How often each sender sends, in a second. */
  readonly perSecond: number;
  readonly durationMs: number;
  /** Whether nobody needs the rest of it. */
  readonly isOver?: () => boolean;
  readonly send: (sender: number) => void;
}

const wakeEveryMs = 1;

/**
 * Sends at the planned moments whether or not anything has come back: a slow server gets no rest
 * that real people would not give it. The senders' moments are spread evenly.
 * @returns how late the latest send was, in milliseconds: what a busy generator adds by itself
 */
export async function openLoop(options: OpenLoopOptions): Promise<number> {
  const { senders, perSecond, durationMs, isOver = () => false, send } = options;
  const gapMs = 1000 / (senders * perSecond);
  const sends = Math.floor(durationMs / gapMs);
  const startMs = performance.now();
  let latestMs = 0;
  for (let next = 0; next < sends && !isOver();) {
    const nowMs = performance.now();
    while (next < sends && startMs + next * gapMs <= nowMs) {
      latestMs = Math.max(latestMs, nowMs - startMs - next * gapMs);
      send(next % senders);
      next += 1;
    }
    await new Promise((resolve) => setTimeout(resolve, wakeEveryMs));
  }
  return latestMs;
}

/** Waits until the condition holds, or the time is over. */
export async function waitUntil(condition: () => boolean, withinMs: number): Promise<boolean> {
  const endMs = performance.now() + withinMs;
  while (!condition() && performance.now() < endMs) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return condition();
}
