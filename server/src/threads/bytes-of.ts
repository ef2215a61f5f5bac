/** The bytes that a call brings: alone, in lists, or among the fields of its input. */
export function bytesOf(input: unknown): number {
  if (input instanceof Uint8Array) return input.length;
  if (typeof input !== "object" || input === null) return 0;
  let bytes = 0;
  for (const field of Array.isArray(input) ? [input] : Object.values(input)) {
    for (const part of Array.isArray(field) ? field : [field]) {
      if (part instanceof Uint8Array) bytes += part.length;
    }
  }
  return bytes;
}
