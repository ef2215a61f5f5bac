/** An id for a capital or a part of one, unlike any that a preset or a colleague has given. */
export function newCapitalId(): string {
  return `c-${crypto.randomUUID().slice(0, 13)}`;
}
