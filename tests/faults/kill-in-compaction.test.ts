import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { startChildRelay, type ChildRelay } from "@zentaikan/server/test-kit/child-server";
import { joinDocument } from "@zentaikan/server/test-kit/program";
import { testBoard } from "@zentaikan/server/test-kit/test-board";
import { temporaryFolder } from "@zentaikan/server/test-kit/test-server";
import { afterAll, expect, test } from "vitest";
import type { StorageFault } from "./kit/break-storage.ts";
import { contentOf, quickCheck, readJournal } from "./kit/read-journal.ts";

const dataDir = temporaryFolder();
const faultFile = join(dataDir, "fault.json");
const boardId = "a".repeat(26);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

let written = 0;
/** Enough for a compaction. */
async function drawMuch(relay: ChildRelay): Promise<void> {
  const program = enter(relay);
  await program.synced();
  for (let number = 0; number < 3 && relay.isRunning(); number += 1) {
    program.doc.getMap("records").set(`shape:much-${(written += 1)}`, "x".repeat(120_000));
    await Promise.race([program.allSaved(), died(relay)]);
  }
  program.leave();
}

const enter = ({ url }: ChildRelay) => joinDocument({ url, document: testBoard, ticket: "ada" });
const died = async (relay: ChildRelay) => {
  while (relay.isRunning()) await new Promise((resolve) => setTimeout(resolve, 10));
};
const start = () =>
  startChildRelay({
    dataDir,
    preload: [new URL("./kit/break-storage.ts", import.meta.url)],
    env: { STORAGE_FAULT_FILE: faultFile },
  });

function segments(): number[] {
  const database = new DatabaseSync(join(dataDir, "documents.sqlite"), { readOnly: true });
  const rows = database
    .prepare("SELECT sequence FROM segments UNION ALL SELECT sequence FROM segment_copies")
    .all();
  database.close();
  return rows.map((row) => Number(row["sequence"]));
}

const inSegments = "INSERT INTO segments";
const inCopies = "INSERT INTO segment_copies";
const steps: readonly (readonly [string, StorageFault])[] = [
  ["before the segment is written", { at: inSegments, does: { kind: "killBefore" } }],
  ["after it", { at: inSegments, does: { kind: "killAfter" } }],
  ["after its copy", { at: inCopies, does: { kind: "killAfter" } }],
  ["after updates were dropped", { at: "DELETE FROM updates", does: { kind: "killAfter" } }],
  [
    "after the older segment was dropped",
    { at: "DELETE FROM segments", does: { kind: "killAfter" } },
  ],
  ["before the commit", { at: "COMMIT", since: inSegments, does: { kind: "killBefore" } }],
  ["after the commit", { at: "COMMIT", since: inSegments, does: { kind: "killAfter" } }],
];

test("[F26][K5] killed at each step of a compaction, the board is what it was @night", async () => {
  // So that the next compaction has something to drop.
  const first = await start();
  await drawMuch(first);
  await expect.poll(() => segments().length, { timeout: 20_000 }).toBe(2);
  await first.end("SIGKILL");
  for (const [when, fault] of steps) {
    const relay = await start();
    const reader = enter(relay);
    await reader.synced();
    const before = segments();
    writeFileSync(faultFile, JSON.stringify(fault));
    await drawMuch(relay);
    await died(relay);
    rmSync(faultFile);
    reader.leave();
    expect(quickCheck(dataDir), when).toBe("ok");
    const { doc } = readJournal(dataDir, boardId);
    expect(segments().length, when).toBe(before.length);
    // Whatever anybody had seen is there, and somebody who joins now gets all that is stored.
    for (const key of reader.doc.getMap("records").keys()) {
      expect(doc.getMap("records").has(key), `${key} ${when}`).toBe(true);
    }
    const again = await start();
    const joined = enter(again);
    await joined.synced();
    expect(contentOf(joined.doc), when).toEqual(contentOf(doc));
    joined.leave();
    await again.end("SIGKILL");
  }
});
