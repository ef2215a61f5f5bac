/**
 * What another process sent, with each of its bytes in a buffer of their own: they come as views
 * into their message, which would stay in memory, and go to the next thread, as a whole.
 */
export function ownBytes(output: unknown): unknown {
  if (output instanceof Uint8Array) return new Uint8Array(output);
  if (typeof output !== "object" || output === null || Array.isArray(output)) return output;
  if (Object.getPrototypeOf(output) !== Object.prototype) return output;
  return Object.fromEntries(
    Object.entries(output).map(([key, value]) => [
      key,
      value instanceof Uint8Array ? new Uint8Array(value) : (value as unknown),
    ]),
  );
}
