import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/**
 * Adds customers to the workspace of a server that does not run, each with the sheet of a sample,
 * levels of relationship, and a board whose rows say what the sample's say, but for a few changes
 * of its pattern at random. There are no documents behind these rows: lists are made of rows alone.
 * @returns the ids of the customers
 */
export function fillCustomers(
  dataDir: string,
  { customers, changes, seed }: { customers: number; changes: number; seed: number },
): readonly string[] {
  const random = randomNumbers(seed);
  const database = new DatabaseSync(join(dataDir, "workspace.sqlite"));
  const rowsOf = (table: string, column: string, value: string) =>
    database.prepare(`select * from "${table}" where "${column}" = ?`).get(value) as Row;
  const patterns = database.prepare(`select * from "boardPatterns"`).all() as Row[];
  const samples = patterns.map((pattern) => {
    const boardId = String(pattern["boardId"]);
    const board = rowsOf("boards", "id", boardId);
    const customer = rowsOf("customers", "id", String(board["customerId"]));
    const structure = { ...rowsOf("structures", "boardId", boardId), structureBody: "{}" };
    const contribution = rowsOf("boardContributions", "boardId", boardId);
    return { pattern, board, customer, structure, contribution };
  });
  const person = String(
    (database.prepare(`select "personId" from "members" limit 1`).get() as Row)["personId"],
  );
  database.exec("begin");
  const ids = Array.from({ length: customers }, (_, at) => {
    const id = newId("c", at);
    const boardId = newId("b", at);
    const createdAt = Number(samples[0]?.customer["createdAt"] ?? 0) + at;
    const sample = pick(samples, random);
    let key = String(sample.pattern["patternKey"]);
    for (let left = below(changes + 1, random); left > 0; left -= 1) key = changed(key, random);
    insert(database, "customers", {
      ...sample.customer,
      id,
      nameJa: `顧客${at}`,
      createdAt,
      sample: null,
    });
    insert(database, "boards", { ...sample.board, id: boardId, customerId: id });
    insert(database, "structures", { ...sample.structure, boardId });
    insert(database, "boardPatterns", { ...sample.pattern, boardId, patternKey: key });
    insert(database, "boardContributions", { ...sample.contribution, boardId });
    for (let record = below(4, random); record > 0; record -= 1) {
      insert(database, "relationshipRecords", {
        id: newId("r", at * 4 + record),
        customerId: id,
        kind: "assessed",
        about: null,
        level: 1 + below(7, random),
        viewpoint: pick(["customer", "ourGuess"], random),
        assessedOn: `2026-0${9 - record}-15`,
        said: "",
        personId: person,
        personName: "オーナー",
        at: createdAt + record,
      });
    }
    return id;
  });
  database.exec("commit");
  database.close();
  return ids;
}

type Row = Record<string, string | number | null>;

const CAPITALS = ["fin", "cus", "tec", "org", "pro", "hum", "soc", "env"] as const;

/** One node or one cause more, or one cause less. */
function changed(key: string, random: () => number): string {
  const [scope = "", n = "", e = "", r = ""] = key.split("|");
  const nodes = n.slice(2).split(",");
  const causes = e.slice(2) === "" ? [] : e.slice(2).split(",");
  switch (below(4, random)) {
    case 0:
      nodes.push(`${1 + below(3, random)}.${pick(CAPITALS, random)}+`);
      break;
    case 1:
      causes.splice(below(causes.length, random), 1);
      break;
    default: {
      const [from = "", to = ""] = [pick(nodes, random), pick(nodes, random)].toSorted();
      if (from !== to) causes.push(`${from}>${to}:+`);
    }
  }
  return `${scope}|n=${sortedSet(nodes)}|e=${sortedSet(causes)}|${r}`;
}

function sortedSet(items: readonly string[]): string {
  return [...new Set(items)].toSorted().join(",");
}

function insert(database: DatabaseSync, table: string, row: Row): void {
  const names = Object.keys(row).map((name) => `"${name}"`);
  const marks = names.map(() => "?");
  database
    .prepare(`insert into "${table}" (${names.join()}) values (${marks.join()})`)
    .run(...Object.values(row));
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[below(items.length, random)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

function below(limit: number, random: () => number): number {
  return Math.floor(random() * limit);
}

/** Numerical Recipes' linear congruential generator: the same customers for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** 26 characters that the product takes for an id. */
function newId(kind: string, number: number): string {
  return `${kind}${String(number).padStart(25, "0")}`;
}
