import { MalformedFrame } from "./malformed-frame.ts";
import { isHolder, setField, type PresenceState } from "./presence-patch.ts";

/** What became of one number of a state. */
export interface NumberChange {
  /** Numbers of the state between the one that changed before it and this one. */
  readonly skipped: number;
  readonly inHundredths: boolean;
  /** In ones or in hundredths. */
  readonly difference: number;
}

/**
 * From one state to the next where nothing but numbers differs, as when a pointer moves: each as a
 * difference, and found by its place among the finite numbers of the state, fields in the order of
 * their names. Nothing is rounded [W28].
 * @returns null where that cannot say it
 */
export function presenceMove(before: PresenceState, after: PresenceState): NumberChange[] | null {
  const changes: NumberChange[] = [];
  let skipped = 0;
  // Without recursion: how deep a state lies, its sender decides.
  const olds: unknown[] = [before];
  const nows: unknown[] = [after];
  while (olds.length > 0) {
    const old = olds.pop();
    const now = nows.pop();
    if (isFiniteNumber(old) && isFiniteNumber(now)) {
      if (old === now) skipped += 1;
      else {
        const difference = differenceBetween(old, now);
        if (difference === null) return null;
        changes.push({ skipped, ...difference });
        skipped = 0;
      }
    } else if (isHolder(old) && isHolder(now)) {
      const names = namesFromTheLast(old);
      if (Array.isArray(old) !== Array.isArray(now)) return null;
      if (names.length !== Object.keys(now).length) return null;
      for (const name of names) {
        if (!Object.hasOwn(now, name)) return null;
        olds.push(old[name]);
        nows.push(now[name]);
      }
    } else if (old !== now) return null;
  }
  return changes;
}

/**
 * The state after, from the state before, which came as JSON, and what `presenceMove` said.
 * @throws MalformedFrame when that was said of another state
 */
export function applyPresenceMove(
  before: PresenceState,
  changes: readonly NumberChange[],
): PresenceState {
  const after = JSON.parse(JSON.stringify(before)) as PresenceState;
  const places = numberPlaces(after);
  let at = -1;
  for (const { skipped, ...change } of changes) {
    at += skipped + 1;
    const place = places[at];
    if (place === undefined) throw new MalformedFrame("a number that the state does not have");
    setField(place.holder, place.name, numberAfter(place.value, change));
  }
  return after;
}

interface NumberPlace {
  readonly holder: Record<string, unknown>;
  readonly name: string;
  readonly value: number;
}

function numberPlaces(state: PresenceState): NumberPlace[] {
  const places: NumberPlace[] = [];
  const open: { holder: Record<string, unknown>; name: string }[] = [];
  const enter = (holder: Record<string, unknown>): void => {
    for (const name of namesFromTheLast(holder)) open.push({ holder, name });
  };
  enter(state);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const value = next.holder[next.name];
    if (isFiniteNumber(value)) places.push({ ...next, value });
    else if (isHolder(value)) enter(value);
  }
  return places;
}

/** Two who hold the same state may have got its fields in another order. */
function namesFromTheLast(holder: PresenceState): string[] {
  const names = Object.keys(holder);
  return Array.isArray(holder) ? names.toReversed() : names.toSorted().toReversed();
}

function differenceBetween(old: number, now: number): Omit<NumberChange, "skipped"> | null {
  for (const inHundredths of [false, true]) {
    const from = inUnits(old, inHundredths);
    const to = inUnits(now, inHundredths);
    if (from === null || to === null) continue;
    const difference = to - from;
    if (Number.isSafeInteger(difference)) return { inHundredths, difference };
  }
  return null;
}

function numberAfter(
  old: number,
  { inHundredths, difference }: Omit<NumberChange, "skipped">,
): number {
  const from = inUnits(old, inHundredths);
  const to = (from ?? NaN) + difference;
  if (!Number.isSafeInteger(to)) throw new MalformedFrame("a difference from another number");
  return inHundredths ? to / 100 : to;
}

/** Null when the number is no such multiple to the last bit. */
function inUnits(value: number, inHundredths: boolean): number | null {
  const units = Math.round(inHundredths ? value * 100 : value);
  const isExact = (inHundredths ? units / 100 : units) === value;
  return isExact && Number.isSafeInteger(units) ? units : null;
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
