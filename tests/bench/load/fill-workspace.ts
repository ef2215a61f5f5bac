import { createHash } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

export interface FilledWorkspace {
  readonly people: readonly { readonly id: string; readonly secret: string }[];
  /** Boards that can be opened: those that the server itself made. */
  readonly openBoards: readonly string[];
  readonly newId: (number: number) => string;
}

/**
 * Fills the workspace of a server that does not run: boards that say what the samples say, with
 * comments on all of them, and people who are signed in.
 */
export function fillWorkspace(
  dataDir: string,
  { boards, comments, people }: { boards: number; comments: number; people: number },
): FilledWorkspace {
  const database = new DatabaseSync(join(dataDir, "workspace.sqlite"));
  const rows = (sql: string) => database.prepare(sql).all() as { id: string }[];
  const openBoards = rows(`select "id" from "boards" order by "id"`).map(({ id }) => id);
  const [customer] = rows(`select "id" from "customers" limit 1`);
  if (customer === undefined) throw new Error("the server drew no samples");
  database.exec("begin");
  const signedIn = Array.from({ length: people }, (_, at) => addPerson(database, at));
  copy(
    database,
    "customers",
    { id: customer.id },
    (at) => ({ id: newId("c", at), sample: null, nameJa: `顧客${at}` }),
    boards / 5,
  );
  const made = Array.from({ length: boards }, (_, at) => newId("b", at));
  for (const [at, id] of made.entries()) {
    const like = openBoards[at % openBoards.length] ?? "";
    const customerId = newId("c", Math.floor(at / 5));
    copy(database, "boards", { id: like }, () => ({ id, customerId }), 1);
    copy(database, "structures", { boardId: like }, () => ({ boardId: id }), 1);
  }
  const inThread = 4;
  const all = [...openBoards, ...made];
  for (let at = 0; at < comments / inThread; at += 1) {
    addThread(database, { at, boardId: all[at % all.length] ?? "", people: signedIn, inThread });
  }
  database.exec("commit");
  database.close();
  return { people: signedIn, openBoards, newId: (number) => newId("n", number) };
}

function addPerson(database: DatabaseSync, at: number) {
  const id = newId("p", at);
  const secret = `secret of ${at}`.replaceAll(" ", "-");
  const now = Date.now();
  insert(database, "persons", {
    id,
    name: `人${at}`,
    color: "#1c7ed6",
    number: 1000 + at,
    createdAt: now,
  });
  insert(database, "members", { personId: id, role: "member", email: null, joinedAt: now });
  const tokenHash = createHash("sha256").update(secret).digest("hex");
  const times = { createdAt: now, expiresAt: now + 86_400_000, seenAt: now };
  insert(database, "sessions", { tokenHash, id, personId: id, browser: "", how: "link", ...times });
  return { id, secret };
}

interface NewThread {
  readonly at: number;
  readonly boardId: string;
  readonly people: readonly { readonly id: string }[];
  readonly inThread: number;
}

function addThread(database: DatabaseSync, { at, boardId, people, inThread }: NewThread): void {
  const threadId = newId("t", at);
  const lastAt = Date.now() - at * 1000;
  const head = { threadId, boardId, topic: "question", aboutJa: "資本", aboutEn: "capital" };
  insert(database, "commentThreads", { ...head, outcome: null, lastNumber: inThread, lastAt });
  for (let number = 1; number <= inThread; number += 1) {
    const person = people[(at + number) % people.length]?.id ?? "";
    const by = { personId: person, personName: "人", personColor: "#1c7ed6" };
    const words = { kind: "said", excerpt: "この順でよいでしょうか", mentionsBody: "[]" };
    insert(database, "commentEntries", { threadId, number, boardId, ...by, at: lastAt, ...words });
  }
}

function insert(
  database: DatabaseSync,
  table: string,
  row: Record<string, string | number | null>,
): void {
  const names = Object.keys(row).map((name) => `"${name}"`);
  const marks = names.map(() => "?");
  prepared(database, `insert into "${table}" (${names.join()}) values (${marks.join()})`).run(
    ...Object.values(row),
  );
}

/** Rows like the one that is there, but for what is said of each. */
function copy(
  database: DatabaseSync,
  table: string,
  like: Record<string, string>,
  but: (at: number) => Record<string, string | null>,
  count: number,
): void {
  const [[name, value] = ["", ""]] = Object.entries(like);
  const row = prepared(database, `select * from "${table}" where "${name}" = ?`).get(value);
  if (row === undefined) return;
  for (let at = 0; at < count; at += 1) {
    insert(database, table, { ...(row as Record<string, string | number | null>), ...but(at) });
  }
}

const statements = new Map<string, ReturnType<DatabaseSync["prepare"]>>();

function prepared(database: DatabaseSync, sql: string) {
  const known = statements.get(sql) ?? database.prepare(sql);
  statements.set(sql, known);
  return known;
}

/** 26 characters that the product takes for an id. */
function newId(kind: string, number: number): string {
  return `${kind}${String(number).padStart(25, "0")}`;
}
