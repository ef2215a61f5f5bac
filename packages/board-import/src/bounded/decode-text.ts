import { refuseFile } from "../refusal.ts";

/** Text in the encodings that Japanese files come in: UTF-8, UTF-16 with its mark, Shift_JIS. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return decode(bytes, "utf-16le") ?? refuseFile("encrypted");
  if (first === 0xfe && second === 0xff)
    return decode(bytes, "utf-16be") ?? refuseFile("encrypted");
  const text = decode(bytes, "utf-8") ?? decode(bytes, "shift_jis");
  return text === null || text.includes("\0") ? refuseFile("encrypted") : text;
}

/** Null where the bytes are no such text. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
