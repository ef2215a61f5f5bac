interface HistoryState {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly bytes: number;
}

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** The longer ago, the wider apart: of each span the last state stays. */
const spans = [
  { untilMs: 2 * dayMs, apartMs: 0 },
  { untilMs: 14 * dayMs, apartMs: hourMs },
  { untilMs: 180 * dayMs, apartMs: dayMs },
  { untilMs: Number.POSITIVE_INFINITY, apartMs: 7 * dayMs },
] as const;

const mostStates = 200;
const mostBytes = 32 * 1024 * 1024;

/**
 * Which states of a board's history go: those that are too near to a later one for their age, and
 * the oldest where there are more than 200, or more than 32 MiB of them.
 * @param states the newest first
 */
export function statesToDrop(states: readonly HistoryState[], now: number): ReadonlySet<string> {
  const dropped = new Set<string>();
  let lastSpan = "";
  let [count, bytes] = [0, 0];
  for (const state of states) {
    const age = now - state.at;
    const apartMs = spans.find(({ untilMs }) => age < untilMs)?.apartMs ?? 0;
    const span = apartMs === 0 ? state.id : `${apartMs} ${Math.floor(state.at / apartMs)}`;
    const isFull = count >= mostStates || (count > 0 && bytes + state.bytes > mostBytes);
    if (span === lastSpan || isFull) {
      dropped.add(state.id);
      continue;
    }
    lastSpan = span;
    count += 1;
    bytes += state.bytes;
  }
  return dropped;
}
