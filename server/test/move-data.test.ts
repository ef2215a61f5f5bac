import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { BoardBody } from "@zentaikan/protocol/http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLog } from "../src/log.ts";
import { openExistingWorkspace } from "../src/open-stores.ts";
import { openWorkspace } from "../src/open-workspace.ts";
import { backUpData } from "../src/storage/back-up-data.ts";
import { DATABASE_FILES } from "../src/storage/data-folder.ts";
import { moveData, type Direction } from "../src/storage/moving/move-data.ts";
import { failToStart, startChildServer, type ChildServer } from "./support/child-server.ts";
import { callApi, firstBoard, joinBoard } from "./support/program.ts";
import type { PrivatePostgres } from "./support/private-postgres.ts";
import { sharedPostgres } from "./support/shared-postgres.ts";
import { beginDataFolder, plainConfig } from "./support/seeded-folder.ts";
import { temporaryFolder } from "./support/test-server.ts";

const program = fileURLToPath(new URL("../src/commands/move-data.ts", import.meta.url));
const dataDir = temporaryFolder();
let postgres: PrivatePostgres;
let databaseUrl: string;
beforeAll(async () => {
  postgres = await sharedPostgres();
  databaseUrl = await postgres.createDatabase();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** @param killAt how many lines it may say before it is killed */
async function move(direction: string, { killAt = Infinity, url = databaseUrl } = {}) {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: url };
  const child = spawn(process.execPath, [program, direction], {
    env,
    stdio: ["ignore", "inherit", "pipe"],
  });
  const ended = once(child, "exit");
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stderr })) {
    said.push(line);
    if (said.length >= killAt) child.kill("SIGKILL");
  }
  const [code] = (await ended) as [number | null];
  return { code, said: said.join("\n") };
}

const onFiles = () => ({ dataDir });
const onPostgres = () => ({ dataDir: temporaryFolder(), env: { DATABASE_URL: databaseUrl } });

/** Draws, says and keeps something, so that each kind of row is there. */
async function work(server: ChildServer, name: string): Promise<void> {
  const customer = await callApi<{ id: string }>(server, "POST", "/api/customers", { name });
  const body = { customerId: customer.id };
  const { id } = await callApi<BoardBody>(server, "POST", "/api/boards", body);
  const member = await joinBoard(server, id);
  await member.synced();
  member.doc.getMap("records").set(`shape:${name}`, name);
  await member.allSaved();
  await callApi(server, "POST", `/api/boards/${id}/comments`, {
    kind: "open",
    id: "0".repeat(25) + String(name.length),
    topic: "question",
    anchor: { kind: "stage", stage: 1 },
    about: { ja: "段階", en: "Stage" },
    text: "?",
  });
  member.leave();
  await callApi(server, "POST", `/api/boards/${id}/snapshots`, { name: "一月" });
}

/** What anybody would notice: names, structures, and the bytes of a document. */
async function seen(server: ChildServer) {
  const boards = await callApi<BoardBody[]>(server, "GET", "/api/boards");
  const member = await joinBoard(server, (await firstBoard(server)).id);
  await member.synced();
  const document = member.doc.getMap("records").toJSON();
  member.leave();
  return { boards: boards.toSorted((one, other) => one.id.localeCompare(other.id)), document };
}

test(
  "[K22] a workspace moves into PostgreSQL and back, through the end of the move, and servers find it there @night",
  { timeout: 180_000 },
  async () => {
    const first = await startChildServer(onFiles());
    const { token } = first;
    await work(first, "甲");
    expect((await move("to-postgres")).said).toContain("in use by another server");
    const before = await seen(first);
    await first.end("SIGTERM");
    const file = new DatabaseSync(join(dataDir, "workspace.sqlite"));
    // What SQLite keeps and PostgreSQL would not; and a number that was given and is nobody's now.
    file.exec(`UPDATE structures SET "editedAt" = 1.5;
    UPDATE customers SET "nameEn" = 'a' || char(0) || 'b';
    INSERT INTO sqlite_sequence (name, seq) VALUES ('auditEntries', 4000)`);
    file.close();

    // Ended here and there, it leaves nothing on which a server starts, and goes on.
    for (const killAt of [1, 9, 20]) {
      expect((await move("to-postgres", { killAt })).code).toBeNull();
      const refused = await failToStart(onPostgres());
      expect(refused.errors).toContain("holds half of what is moved there");
    }
    const there = await move("to-postgres");
    expect(there.said).toMatch(/\d+ rows and \d+ documents are the same on both sides/);
    expect(there.code).toBe(0);
    expect((await failToStart(onFiles())).errors).toContain("was moved to PostgreSQL");
    expect((await move("to-postgres")).said).toContain("was moved away already");

    const second = await startChildServer({ ...onPostgres(), token });
    const after = await seen(second);
    expect(after.document).toEqual(before.document);
    expect(after.boards.map(({ id, title }) => [id, title])).toEqual(
      before.boards.map(({ id, title }) => [id, title]),
    );
    await work(second, "乙乙");
    expect((await move("to-files")).said).toContain("in use by another server");
    const changed = await seen(second);
    await second.end("SIGTERM");
    const given = `SELECT last_value AS last FROM "auditEntries_id_seq"`;
    expect((await postgres.run(given, databaseUrl))[0]?.["last"]).toBe("4000");

    // What lay in the folder gives way to what was drawn since.
    expect((await move("to-files", { killAt: 12 })).code).toBeNull();
    expect((await failToStart(onFiles())).errors).toContain("holds half of what is moved there");
    expect((await move("to-files")).code).toBe(0);
    expect((await failToStart(onPostgres())).errors).toContain("was moved to files");
    const third = await startChildServer({ ...onFiles(), token });
    expect(await seen(third)).toEqual(changed);
    await work(third, "丙丙丙");
    await third.end("SIGTERM");

    // Nothing is moved over what somebody has.
    const theirs = await postgres.createDatabase();
    const other = await startChildServer({
      dataDir: temporaryFolder(),
      env: { DATABASE_URL: theirs },
    });
    await other.end("SIGTERM");
    expect((await move("to-postgres", { url: theirs })).said).toContain(
      "holds a workspace already",
    );
  },
);

test("[K22] what is moved to and fro is the same in each row, goes on where it was ended, and has its numbers", async () => {
  const folder = temporaryFolder();
  await beginDataFolder(folder);
  const url = await postgres.createDatabase();
  const file = join(folder, "workspace.sqlite");
  inFile(file, (database) =>
    database.exec(`UPDATE structures SET "editedAt" = 1.5;
      INSERT INTO sqlite_sequence (name, seq) VALUES ('auditEntries', 4000)`),
  );
  const moving = (direction: Direction, dataDir: string, endsAt = Infinity) => {
    let said = 0;
    return moveData({
      dataDir,
      databaseUrl: url,
      direction,
      log: openLog("silent"),
      say() {
        said += 1;
        if (said > endsAt) throw new Error("ended here");
      },
      migrate: async (place) => (await openWorkspace(place)).destroy(),
    });
  };
  await expect(moving("to-postgres", folder, 5)).rejects.toThrow("ended here");
  await expect(openExistingWorkspace({ ...plainConfig(folder), databaseUrl: url })).rejects.toThrow(
    "holds half of what is moved there",
  );
  await moving("to-postgres", folder);
  await expect(moving("to-postgres", folder)).rejects.toThrow("was moved away already");
  const back = temporaryFolder();
  await expect(moving("to-files", back, 9)).rejects.toThrow("ended here");
  // Nor beside a server, nor as a copy that would no longer say so.
  await expect(openExistingWorkspace(plainConfig(back))).rejects.toThrow("holds half");
  expect(() => backUpData(back, join(back, "copy"))).toThrow("holds half");
  await moving("to-files", back);
  inFile(file, (database) => database.exec(`UPDATE structures SET "editedAt" = 2`));
  for (const name of DATABASE_FILES) {
    const [was, is] = [folder, back].map((one) => inFile(join(one, name), everythingIn));
    expect(is).toEqual(was);
  }
  for (const one of [folder, back]) rmSync(one, { recursive: true });
});

function inFile<Output>(path: string, work: (database: DatabaseSync) => Output): Output {
  const database = new DatabaseSync(path);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** Rows, what was made for them, and numbers; rows of the journal have numbers of their own. */
function everythingIn(database: DatabaseSync): unknown {
  const made = database.prepare("SELECT name, sql FROM sqlite_master ORDER BY name").all();
  const tables = made
    .map(({ name }) => String(name))
    .filter((name) => !/^(kysely_|sqlite_auto)/.test(name));
  const rows = tables.map((name) => {
    const isTable = database
      .prepare("SELECT 1 FROM sqlite_master WHERE name = ? AND type = 'table'")
      .get(name);
    if (isTable === undefined) return [];
    return database
      .prepare(`SELECT * FROM "${name}"`)
      .all()
      .map((row) => JSON.stringify({ ...row, ...(name === "updates" && { id: 0 }) }))
      .toSorted();
  });
  return { made, rows };
}
