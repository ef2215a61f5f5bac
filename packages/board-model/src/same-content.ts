/**
 * Whether two JSON values say the same. tldraw makes new objects for equal content, Yjs keeps no
 * order of keys, and an absent key and an undefined one mean the same to both.
 */
export function isSameContent(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, position) => isSameContent(item, b[position]))
    );
  }
  return isSameEntries(a, b) && isSameEntries(b, a);
}

function isSameEntries(a: object, b: object): boolean {
  return Object.entries(a).every(([key, value]) =>
    isSameContent(value, Object.hasOwn(b, key) ? b[key as keyof typeof b] : undefined),
  );
}
