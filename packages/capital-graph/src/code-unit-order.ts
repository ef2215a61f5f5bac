/**
 * The one order of this package: UTF-16 code units, as `<` on strings compares.
 *
 * Never a locale: two browsers in two countries must read one board alike.
 */
export function compareCodeUnits(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The distinct strings of a list, in code-unit order. */
export function sortedSet<T extends string>(items: Iterable<T>): readonly T[] {
  const distinct = [...new Set(items)];
  return distinct.length < 2 ? distinct : distinct.toSorted(compareCodeUnits);
}
