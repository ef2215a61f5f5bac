/** What a client says of itself: JSON, in whatever shape. */
export type PresenceState = Readonly<Record<string, unknown>>;

/**
 * What changed from one state to the next: each changed field with its new value, and of a field
 * that holds an object before and after, an object of those of its fields that changed.
 * @returns null when a field has gone, which a patch cannot say
 */
export function presencePatch(before: PresenceState, after: PresenceState): PresenceState | null {
  return patchOf(before, after, (old, now) =>
    isPlain(old) && isPlain(now) ? patchOf(old, now) : now,
  );
}

/** The state after, from the state before and what `presencePatch` said. */
export function applyPresencePatch(before: PresenceState, patch: PresenceState): PresenceState {
  const after: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(patch)) {
    const old = Object.hasOwn(before, name) ? before[name] : undefined;
    setField(after, name, isPlain(old) && isPlain(value) ? { ...old, ...value } : value);
  }
  return after;
}

function patchOf(
  before: PresenceState,
  after: PresenceState,
  changed: (old: unknown, now: unknown) => unknown = (_old, now) => now,
): PresenceState | null {
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

/** An object or an array. */
export function isHolder(value: unknown): value is PresenceState {
  return typeof value === "object" && value !== null;
}

export function isPlain(value: unknown): value is PresenceState {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A field may have any name, `__proto__` too. */
export function setField(object: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(object, name, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}
