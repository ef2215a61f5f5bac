import { uniqueId } from "tldraw";

/**
 * An id for a capital or a part of one, unlike any that a preset or a colleague has given. The
 * browser's own unique ids are there on secure origins only [KB7].
 */
export function newCapitalId(): string {
  return `c-${uniqueId(13)}`;
}
