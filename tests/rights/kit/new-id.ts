import { randomBytes } from "node:crypto";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** An id of the form that the interface takes. */
export function newId(): string {
  return Array.from(randomBytes(26), (byte) => alphabet[byte % 32]).join("");
}
