/**
 * Whether two JSON values say the same. tldraw makes new objects for equal content, Yjs keeps no
 * order of keys, and an absent key and an undefined one mean the same to both.
 *
 * Each pair is looked at once, on a list instead of the stack: how deep a value goes, and how much
 * lies in it, strangers choose [BD14].
 */
export function isSameContent(one: unknown, other: unknown): boolean {
  const pairs: (readonly [unknown, unknown])[] = [[one, other]];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [a, b] = pair;
    if (Object.is(a, b)) continue;
    if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
    if (Array.isArray(a) !== Array.isArray(b)) return false;
    if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return false;
    for (const [key, value] of Object.entries(a)) pairs.push([value, ownValue(b, key)]);
    for (const [key, value] of Object.entries(b)) {
      if (value !== undefined && !Object.hasOwn(a, key)) return false;
    }
  }
  return true;
}

function ownValue(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key as keyof typeof object] : undefined;
}
