import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { sharedPostgres } from "../../test/support/shared-postgres.ts";
import { openLog } from "../log.ts";
import { openPostgres } from "../storage/open-postgres.ts";
import { HeldConnection } from "./held-connection.ts";

const log = openLog("silent");

async function held({ withinMs }: { readonly withinMs: number }) {
  const postgres = await sharedPostgres();
  const url = await postgres.createDatabase();
  const pool = openPostgres({ url, log, max: 1, name: "zentaikan node" });
  const prepared: unknown[] = [];
  const bells: string[] = [];
  const connection = new HeldConnection({
    pool,
    withinMs,
    onBell: (payload, isOwn) => void bells.push(`${payload} ${isOwn ? "own" : "other"}`),
    async prepare(client) {
      await client.query("LISTEN rung");
      const { rows } = await client.query("SELECT pg_backend_pid() AS pid");
      prepared.push(...rows);
    },
  });
  return { connection, prepared, bells, ring: () => postgres.run("NOTIFY rung, 'b'", url) };
}

test("[ND2] what is asked at once is asked one after another, in its order", async () => {
  const { connection, prepared } = await held({ withinMs: 20_000 });
  const warnings: string[] = [];
  const onWarning = ({ message }: Error): void => void warnings.push(message);
  process.on("warning", onWarning);
  const order: number[] = [];
  const asked = Array.from({ length: 20 }, async (_, at) => {
    const rows = await connection.ask<{ at: number }>("SELECT $1::int AS at", [at]);
    order.push(...rows.map((row) => row.at));
  });
  await Promise.all(asked);
  // Warnings are told a tick later.
  await wait(0);
  process.off("warning", onWarning);
  expect(order).toEqual(Array.from({ length: 20 }, (_, at) => at));
  expect(warnings.filter((message) => message.includes("client.query"))).toEqual([]);
  expect(prepared).toHaveLength(1);
  await connection.close();
});

test("[ND2] whoever waits behind an answer that does not come is told with it, and the next one is answered", async () => {
  const { connection, prepared } = await held({ withinMs: 1000 });
  const asked = [
    connection.ask("SELECT pg_sleep(30)"),
    connection.ask("SELECT 1 AS one"),
    connection.ask("SELECT 2 AS two"),
  ];
  const outcomes = await Promise.allSettled(asked);
  for (const outcome of outcomes) expect(outcome.status).toBe("rejected");
  expect(await connection.ask("SELECT 3 AS three")).toEqual([{ three: 3 }]);
  expect(prepared).toHaveLength(2);
  await connection.close();
  await expect(connection.ask("SELECT 4 AS four")).rejects.toThrow("closed");
});

test("[ND5] a bell says whether it was rung by this very connection", async () => {
  const { connection, bells, ring } = await held({ withinMs: 20_000 });
  await connection.ask("SELECT pg_notify('rung', 'a')");
  await ring();
  await expect.poll(() => bells).toEqual(["a own", "b other"]);
  await connection.close();
});
