import { DatabaseSync } from "node:sqlite";

/** @throws Error when SQLite finds anything wrong with the file */
export function assertWholeDatabase(path: string): void {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
  try {
    const found = String(database.prepare("PRAGMA integrity_check(1)").get()?.["integrity_check"]);
    if (found !== "ok") throw new Error(`${path} is damaged: ${found.replaceAll(/\s+/g, " ")}`);
  } finally {
    database.close();
  }
}
