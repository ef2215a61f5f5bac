import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { Kysely, sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refuseFractions } from "../../test/support/refuse-fractions.ts";
import { sharedPostgres } from "../../test/support/shared-postgres.ts";
import { openLog } from "../log.ts";
import { openWorkspace } from "../open-workspace.ts";
import { openPostgres } from "./open-postgres.ts";
import type { WorkspaceTables } from "../workspace-tables.ts";
import { postgresDialect } from "./postgres-dialect.ts";
import { StorageUnavailable } from "./storage-unavailable.ts";
import type { WorkspaceDatabase } from "./workspace-database.ts";

/** Two servers on one database. */
let one: WorkspaceDatabase;
let other: WorkspaceDatabase;
let url: string;
const open = (): Promise<WorkspaceDatabase> =>
  openWorkspace(openPostgres({ url, log: openLog("silent"), max: 3, name: "test" }));

beforeAll(async () => {
  url = await (await sharedPostgres()).createDatabase();
  one = await open();
  other = await open();
});
afterAll(async () => {
  await one.destroy();
  await other.destroy();
});

const customer = (id: string, createdAt = 1) => ({
  id,
  nameJa: id,
  nameEn: id,
  anonymousName: "",
  industry: "",
  salesBand: null,
  peopleBand: null,
  tags: "[]",
  archived: 0 as const,
  createdAt,
  sample: null,
});

test("[K21] tables and columns are those of SQLite", async () => {
  const columnsOf = async (database: WorkspaceDatabase) => {
    const tables = await database.introspection.getTables();
    return tables
      .map(({ name, columns }) => ({
        name,
        columns: columns
          .map((column) => `${column.name} ${column.isNullable ? "?" : "!"}`)
          .toSorted(),
      }))
      .toSorted((first, second) => (first.name < second.name ? -1 : 1));
  };
  const files = await openWorkspace(":memory:");
  // A key of SQLite may be null by its own definition, and is never.
  const withoutKeys = (text: string) => text.replace(/ [?!]$/, "");
  const names = (tables: Awaited<ReturnType<typeof columnsOf>>) =>
    tables.map(({ name, columns }) => ({ name, columns: columns.map(withoutKeys) }));
  expect(names(await columnsOf(one))).toEqual(names(await columnsOf(files)));
  await files.destroy();
});

test("[K21] a fraction in a column of whole numbers is refused here, and found where tests run on files", async () => {
  const write = (database: WorkspaceDatabase, createdAt: number) =>
    database.insertInto("customers").values(customer("fraction", createdAt)).execute();
  await expect(write(one, 1.5)).rejects.toThrow("bigint");
  const files = await openWorkspace(":memory:");
  await refuseFractions(files);
  await write(files, 1.5);
  await expect(refuseFractions(files)).rejects.toThrow("customers.createdAt");
  await files.destroy();
});

test("[K21] of many who write at once each sees what the others have written", async () => {
  const count = 40;
  const addOne = (database: WorkspaceDatabase) =>
    database.transaction().execute(async (transaction) => {
      const { last } = await transaction
        .selectFrom("persons")
        .select(({ fn }) => fn.max("number").as("last"))
        .executeTakeFirstOrThrow();
      const number = (last ?? 0) + 1;
      const row = { id: `person ${number}`, name: "甲", color: "red", number, createdAt: 1 };
      await transaction.insertInto("persons").values(row).execute();
    });
  await Promise.all(
    Array.from({ length: count }, (_, index) => addOne(index % 2 === 0 ? one : other)),
  );
  const rows = await one.selectFrom("persons").select("number").orderBy("number").execute();
  expect(rows.map(({ number }) => number)).toEqual(
    Array.from({ length: count }, (_, index) => index + 1),
  );
});

test("[K21] whoever writes keeps no reader waiting, and what a single statement writes waits", async () => {
  const order: string[] = [];
  await one.transaction().execute(async (transaction) => {
    await transaction.insertInto("customers").values(customer("held")).execute();
    const writing = other
      .insertInto("customers")
      .values(customer("later"))
      .execute()
      .then(() => order.push("later"));
    // More than the pool has connections, while the transaction has one of them.
    const counts = await Promise.all(
      Array.from({ length: 10 }, () => one.selectFrom("customers").select("id").execute()),
    );
    expect(counts.every((rows) => rows.length === 0)).toBe(true);
    order.push("held");
    void writing;
  });
  await expect.poll(() => order).toEqual(["held", "later"]);
});

test("[K21] text is ordered by code points, and holds any character", async () => {
  for (const [index, id] of ["b", "a", "Z", "あ", "\0"].entries()) {
    await one
      .insertInto("customers")
      .values(customer(`${id} text`, index))
      .execute();
  }
  const rows = await one
    .selectFrom("customers")
    .select("id")
    .where("id", "like", "% text")
    .orderBy("id")
    .execute();
  expect(rows.map(({ id }) => id)).toEqual([
    "Z text",
    "a text",
    "b text",
    "あ text",
    "\u{fffd} text",
  ]);
});

test("[K21] [Q2] the database counts what there is, as SQLite does", async () => {
  const counted = async () =>
    (await one.selectFrom("tallies").selectAll().where("what", "=", "customers").execute()).map(
      ({ count }) => count,
    );
  const [before = 0] = await counted();
  await one.insertInto("customers").values(customer("counted")).execute();
  expect(await counted()).toEqual([before + 1]);
  await one.deleteFrom("customers").where("id", "=", "counted").execute();
  expect(await counted()).toEqual([before]);
});

test("[K21] [K17] a transaction whose connection is lost writes nothing, says so, and the next one goes on", async () => {
  const postgres = await sharedPostgres();
  const lost = one.transaction().execute(async (transaction) => {
    await transaction.insertInto("customers").values(customer("lost")).execute();
    await postgres.run(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'test' and state = 'idle in transaction'`,
    );
    await transaction.insertInto("customers").values(customer("lost too")).execute();
  });
  await expect(lost).rejects.toThrow(StorageUnavailable);
  await one.insertInto("customers").values(customer("after")).execute();
  const rows = await other.selectFrom("customers").select("id").execute();
  expect(rows.map(({ id }) => id)).toContain("after");
  expect(rows.map(({ id }) => id)).not.toContain("lost");
});

test("[K16] [K17] who asks behind a network that swallows everything hears of it, and the next who asks is answered", async () => {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let isSwallowing = false;
  const proxy = createServer((socket) => {
    const onward = connect(Number(target.port), "127.0.0.1");
    for (const [from, to] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      sockets.add(from);
      from.on("error", () => {});
      from.on("data", (bytes) => void (isSwallowing || to.write(bytes)));
    }
  });
  await once(proxy.listen(0, "127.0.0.1"), "listening");
  const way = new URL(url);
  way.port = String((proxy.address() as AddressInfo).port);
  const pool = openPostgres({ url: way.href, log: openLog("silent"), max: 1, name: "test" });
  const far = new Kysely<WorkspaceTables>({ dialect: postgresDialect(pool, { answerMs: 300 }) });
  const look = () => far.selectFrom("workspace").select("id").execute();
  const write = () => far.updateTable("workspace").set({ name: "別" }).execute();
  for (const ask of [look, write]) {
    expect(await look()).toHaveLength(1);
    isSwallowing = true;
    await expect(ask()).rejects.toThrow(StorageUnavailable);
    isSwallowing = false;
    expect(await look()).toHaveLength(1);
  }
  await far.destroy();
  for (const socket of sockets) socket.destroy();
  proxy.close();
});

test("[K23] what is asked often is prepared once, and never what a newer release may change", async () => {
  const database = await open();
  await database.insertInto("customers").values(customer("often")).execute();
  const ids = () => database.selectFrom("customers").select("id").where("id", "=", "often");
  const whole = () => database.selectFrom("customers").selectAll().where("id", "=", "often");
  for (let time = 0; time < 60; time += 1) {
    expect(await ids().execute()).toEqual([{ id: "often" }]);
    expect(await whole().execute()).toMatchObject([{ id: "often" }]);
  }
  const prepared = await sql<{ statement: string }>`
    select statement from pg_prepared_statements`.execute(database);
  const statements = prepared.rows.map(({ statement }) => statement);
  expect(statements).toContain(ids().compile().sql);
  expect(statements).not.toContain(whole().compile().sql);
  await sql`alter table customers add column later text default 'new'`.execute(database);
  expect(await ids().execute()).toEqual([{ id: "often" }]);
  expect(await whole().execute()).toMatchObject([{ id: "often", later: "new" }]);
  await sql`alter table customers drop column later`.execute(database);
  await database.destroy();
});
