import { DatabaseSync } from "node:sqlite";

/** @throws Error when SQLite finds anything wrong with the file */
export function assertWholeDatabase(path: string): void {
  const damage = damageOf(path, "integrity_check");
  if (damage !== null) throw new Error(`${path} is damaged: ${damage}`);
}

/**
 * The first thing that SQLite finds wrong with the file; null for nothing. The quick check reads
 * every page, and does not compare indices with their tables.
 */
export function damageOf(path: string, check: "integrity_check" | "quick_check"): string | null {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
  try {
    const found = String(database.prepare(`PRAGMA ${check}(1)`).get()?.[check]);
    // SQLite says it over several lines.
    return found === "ok" ? null : found.replaceAll(/\s+/g, " ");
  } finally {
    database.close();
  }
}
