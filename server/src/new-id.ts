import { randomBytes } from "node:crypto";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * 26 characters of Crockford's base 32, 130 random bits: the form of a board's id, and of every
 * other id here.
 */
export function newId(): string {
  // 256 is a multiple of 32, so that no character is likelier than another.
  return Array.from(randomBytes(26), (byte) => alphabet[byte % 32]).join("");
}
