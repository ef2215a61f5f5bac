import { createHash } from "node:crypto";

/** Two boards of one hash say the same. @param structure as JSON carries it */
export function hashStructure(structure: unknown): string {
  return createHash("sha256").update(JSON.stringify(structure)).digest("base64url");
}
