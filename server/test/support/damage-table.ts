import { readFileSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

const pageBytes = 4096;

/** As a disk that lies: the first page of this table says nothing that SQLite understands. */
export function damageTable(file: string, table: string): void {
  const database = new DatabaseSync(file);
  const { rootpage } = database
    .prepare("SELECT rootpage FROM sqlite_schema WHERE name = ?")
    .get(table) as { rootpage: number };
  database.close();
  const bytes = readFileSync(file);
  bytes.fill(0xff, (rootpage - 1) * pageBytes, rootpage * pageBytes);
  writeFileSync(file, bytes);
}
