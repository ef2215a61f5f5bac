import { createHash, randomBytes } from "node:crypto";

/** 256 random bits in a form that fits URLs and headers. Who holds it is let in, so it is never stored. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored in its place. A fast hash will do: there is nothing to guess in 256 random bits. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
