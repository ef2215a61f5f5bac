import { setImmediate } from "node:timers/promises";

/**
 * Work whose size strangers choose, in pieces: it rests wherever the event loop may look after
 * everybody else [R16].
 */
export type Turns<Answer> = Generator<void, Answer, void>;

/** How many small things are done between two rests: a fraction of a millisecond. */
const thingsBetweenRests = 128;
const turnMs = 4;

/** For loops: rests every so often. @param count how many were done */
export function isTimeToRest(count: number): boolean {
  return count % thingsBetweenRests === thingsBetweenRests - 1;
}

/** Does all of it at once, where it is small or nobody waits. */
export function inOneTurn<Answer>(work: Turns<Answer>): Answer {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** Does it a few milliseconds at a time. */
export async function inTurns<Answer>(work: Turns<Answer>): Promise<Answer> {
  let until = performance.now() + turnMs;
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    if (performance.now() < until) continue;
    await setImmediate();
    until = performance.now() + turnMs;
  }
}

/** The same work until nobody wants it any more: then the rest is left undone, for null. */
export function* whileWanted<Answer>(
  work: Turns<Answer>,
  isWanted: () => boolean,
): Turns<Answer | null> {
  while (isWanted()) {
    const { done, value } = work.next();
    if (done === true) return value;
    yield;
  }
  return null;
}
