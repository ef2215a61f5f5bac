import { expect, test } from "vitest";
import { sharedPostgres } from "../../test/support/shared-postgres.ts";
import { openLog } from "../log.ts";
import { openPostgres } from "./open-postgres.ts";
import { openPostgresDocumentStore } from "./postgres-document-store.ts";

const log = openLog("silent");
const open = (url: string) => openPostgres({ url, log, max: 2, name: "zentaikan test" });

test("[K19] nodes that start at once make one journal, and one of a newer version is refused", async () => {
  const postgres = await sharedPostgres();
  const url = await postgres.createDatabase();
  const start = () => openPostgresDocumentStore({ url, log, connections: 1 });
  const stores = await Promise.all([start(), start(), start()]);
  await Promise.all(stores.map((store) => store.close()));
  await postgres.run("UPDATE journal.version SET version = 99", url);
  await expect(start()).rejects.toThrow("the journal has version 99; this server knows 1");
});

test("[K19] an address without a server, and a database that is not in UTF-8, are said in words", async () => {
  const nobody = openPostgresDocumentStore({ url: "postgres://a@127.0.0.1:1/b", log });
  await expect(nobody).rejects.toThrow("PostgreSQL cannot be reached");
  const postgres = await sharedPostgres();
  const latin = await postgres.createDatabase("template0 ENCODING 'LATIN1'");
  await expect(openPostgresDocumentStore({ url: latin, log })).rejects.toThrow(
    "the database has the encoding LATIN1; it must be UTF8",
  );
});

test("[K19] numbers come as numbers or not at all, and commits are durable whatever the default", async () => {
  const postgres = await sharedPostgres();
  const url = await postgres.createDatabase();
  await postgres.run(
    `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET synchronous_commit = off`,
  );
  const pool = open(url);
  const { rows } = await pool.query(
    `SELECT count(*), sum(one::bigint), 9007199254740991 AS most, '\\x00ff'::bytea AS bytes,
       current_setting('synchronous_commit') AS durable FROM generate_series(1, 3) AS one`,
  );
  const bytes = new Uint8Array([0, 255]);
  expect(rows).toEqual([{ count: 3, sum: 6, most: 9007199254740991, bytes, durable: "on" }]);
  await expect(pool.query("SELECT 9007199254740992 AS more")).rejects.toThrow("too large");
  await pool.end();
});

test("[K19] a connection that is lost at rest or at work ends no process, and another one is made", async () => {
  const postgres = await sharedPostgres();
  const pool = open(await postgres.createDatabase());
  const end = () =>
    postgres.run(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'zentaikan test'",
    );
  await pool.query("SELECT 1");
  await end();
  const client = await pool.connect();
  const work = client.query("SELECT pg_sleep(60)");
  const lost = expect(work).rejects.toThrow();
  await expect.poll(async () => (await end()).length).toBeGreaterThan(0);
  await lost;
  client.release(true);
  expect((await pool.query("SELECT 2 AS two")).rows).toEqual([{ two: 2 }]);
  await pool.end();
});
