import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { SeededRandom } from "../support/seeded-random.ts";

const CAPITALS = ["fin", "cus", "tec", "org", "pro", "hum", "soc", "env"] as const;

/**
 * Gives the capitals of each pattern other names, of each customer others: shapes stay, and what
 * they share of meaning is gone. Of a server that does not run.
 */
export function relabelPatterns(dataDir: string, seed: number): void {
  const random = new SeededRandom(seed);
  const database = new DatabaseSync(join(dataDir, "workspace.sqlite"));
  const rows = database.prepare(`select "boardId", "patternKey" from "boardPatterns"`).all();
  const change = database.prepare(
    `update "boardPatterns" set "patternKey" = ? where "boardId" = ?`,
  );
  for (const { boardId = null, patternKey } of rows) {
    const mixed = CAPITALS.map((capital) => ({ capital, at: random.next() })).toSorted(
      (one, other) => one.at - other.at,
    );
    const names = new Map(CAPITALS.map((capital, at) => [capital as string, mixed[at]?.capital]));
    const renamed = String(patternKey).replaceAll(
      /(?<=[123]\.)[a-z]{3}/g,
      (capital) => names.get(capital) ?? capital,
    );
    change.run(inOrder(renamed), boardId);
  }
  database.close();
}

/** A key says each of its sets in order. */
function inOrder(key: string): string {
  return key
    .split("|")
    .map((part) => {
      const [, head = "", set] = /^([ner]=)(.*)$/.exec(part) ?? [];
      return set === undefined ? part : head + set.split(",").toSorted().join(",");
    })
    .join("|");
}
