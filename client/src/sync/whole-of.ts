import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";

/** The document as one update; null where it does not fit together. */
export function wholeOf(doc: Doc): Uint8Array | null {
  try {
    const whole = encodeStateAsUpdate(doc);
    applyUpdate(new Doc(), whole);
    return whole;
  } catch {
    return null;
  }
}
