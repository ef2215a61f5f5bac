/**
 * An id for a capital or a part of one, unlike any that a preset or a colleague has given. The
 * browser's own unique ids are there on secure origins only [KB7].
 */
export function newCapitalId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `c-${Array.from(bytes, (byte) => byte.toString(36).padStart(2, "0")).join("")}`;
}
