import { readAwarenessEntries, writeAwarenessEntries } from "./awareness-entries.ts";

type State = Readonly<Record<string, unknown>>;

/**
 * What changed from one state to the next: each changed field with its new value, and of a field
 * that holds an object before and after, an object of those of its fields that changed.
 * @returns null when a field has gone, which a patch cannot say
 */
export function presencePatch(before: State, after: State): State | null {
  return patchOf(before, after, (old, now) =>
    isPlain(old) && isPlain(now) ? patchOf(old, now) : now,
  );
}

/** The state after, from the state before and what `presencePatch` said. */
export function applyPresencePatch(before: State, patch: State): State {
  const after: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(patch)) {
    const old = Object.hasOwn(before, name) ? before[name] : undefined;
    setField(after, name, isPlain(old) && isPlain(value) ? { ...old, ...value } : value);
  }
  return after;
}

/**
 * The payload of a `presence` frame as that of an `awareness` frame, which y-protocols knows.
 * Entries of clients of whom nothing is known are left out; the server sends those whole first.
 * @param stateOf what is known of a client
 * @throws Error when the bytes are no such payload
 */
export function expandPresence(
  patches: Uint8Array,
  stateOf: (client: number) => State | undefined,
): Uint8Array {
  const entries = readAwarenessEntries(patches).flatMap(({ client, clock, json }) => {
    const before = stateOf(client);
    const patch: unknown = JSON.parse(json);
    if (before === undefined || !isPlain(patch)) return [];
    return [{ client, clock, json: JSON.stringify(applyPresencePatch(before, patch)) }];
  });
  return writeAwarenessEntries(entries);
}

function patchOf(
  before: State,
  after: State,
  changed: (old: unknown, now: unknown) => unknown = (_old, now) => now,
): State | null {
  for (const name of Object.keys(before)) if (!Object.hasOwn(after, name)) return null;
  const patch: Record<string, unknown> = {};
  for (const [name, now] of Object.entries(after)) {
    const old = Object.hasOwn(before, name) ? before[name] : undefined;
    if (Object.hasOwn(before, name) && isSame(old, now)) continue;
    const value = changed(old, now);
    if (value === null && now !== null) return null;
    setField(patch, name, value);
  }
  return patch;
}

/** Equal values are equal content. Without recursion: how deep a state lies, its sender decides. */
function isSame(one: unknown, other: unknown): boolean {
  const pairs: [unknown, unknown][] = [[one, other]];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [left, right] = pair;
    if (left === right) continue;
    if (!isHolder(left) || !isHolder(right)) return false;
    if (Array.isArray(left) !== Array.isArray(right)) return false;
    const names = Object.keys(left);
    if (names.length !== Object.keys(right).length) return false;
    for (const name of names) {
      if (!Object.hasOwn(right, name)) return false;
      pairs.push([left[name], right[name]]);
    }
  }
  return true;
}

function isHolder(value: unknown): value is State {
  return typeof value === "object" && value !== null;
}

function isPlain(value: unknown): value is State {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A field may have any name, `__proto__` too. */
function setField(object: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(object, name, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}
