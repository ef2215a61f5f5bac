/** By code unit: a locale would order two machines differently. */
export function compareStrings(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
