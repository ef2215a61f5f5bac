import { rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { startChildServer } from "@zentaikan/server/test-kit/child-server";
import { callApi, firstBoard } from "@zentaikan/server/test-kit/program";
import { temporaryFolder } from "@zentaikan/server/test-kit/test-server";
import { afterAll, expect, test } from "vitest";

const dataDir = temporaryFolder();
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const mostOfOnePerson = 250;

test("[Q1] a server that is killed and starts again still counts what was there before @night", async () => {
  const first = await startChildServer({ dataDir });
  const { id } = await firstBoard(first);
  const path = `/api/boards/${id}/snapshots`;
  await callApi(first, "POST", path, {});
  await first.end("SIGKILL");

  // The others at once, as if each had been asked for.
  const database = new DatabaseSync(join(dataDir, "workspace.sqlite"));
  database
    .prepare(
      `WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
       INSERT INTO snapshots
       (id, boardId, party, at, personId, personName, chargedTo, occasion, name, hash, state)
       SELECT 'filled ' || n, boardId, party, at, personId, personName, chargedTo, occasion, name,
         hash, x'0000' FROM numbers, snapshots`,
    )
    .run(mostOfOnePerson - 3);
  database.close();
  const { token } = first;
  const second = await startChildServer({ dataDir, token });
  await callApi(second, "POST", path, {});
  await second.end("SIGKILL");

  const third = await startChildServer({ dataDir, token });
  await callApi(third, "POST", path, {});
  const refused = await fetch(third.url + path, {
    method: "POST",
    headers: { authorization: `Bearer ${third.token}`, "content-type": "application/json" },
    body: "{}",
  });
  expect([refused.status, await refused.json()]).toEqual([
    409,
    expect.objectContaining({ code: "quotaReached" }),
  ]);
  expect(await callApi(third, "GET", path)).toHaveLength(mostOfOnePerson);
  expect(await third.end("SIGTERM")).toBe(0);
});
