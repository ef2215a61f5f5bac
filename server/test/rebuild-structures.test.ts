import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { seedBoardDocument } from "@zentaikan/board-model";
import {
  assignPattern,
  CCPI8,
  parseCompactCustomers,
  patternFeatures,
  readPatternKey,
} from "@zentaikan/capital-graph";
import type { SegmentationBody } from "@zentaikan/protocol/segments";
import type { StructureBody } from "@zentaikan/protocol/http";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { openWorkspace } from "../src/open-workspace.ts";
import { placeBoard } from "./support/place-board.ts";
import { callApi } from "./support/program.ts";
import { beginDataFolder } from "./support/seeded-folder.ts";
import { startTestServer, temporaryFolder, type TestServer } from "./support/test-server.ts";

/** Newcomers of the domain's table of assignments, as boards that nobody has read. */
const NEWCOMERS = {
  M: {
    nodes: ["HUM.h", "TEC.s", "CUS.j", "FIN.j"],
    links: ["HUM.h>TEC.s", "TEC.s>CUS.j", "CUS.j>FIN.j"],
  },
  N: { nodes: ["FIN.h", "PRO.s", "FIN.j"], links: ["FIN.h>PRO.s", "PRO.s>FIN.j"] },
  O: {
    nodes: ["HUM.h", "CUS.h", "TEC.s", "CUS.j", "FIN.j"],
    links: ["HUM.h>TEC.s", "CUS.h>TEC.s", "TEC.s>CUS.j", "CUS.j>FIN.j"],
  },
} as const;
const program = fileURLToPath(new URL("../src/commands/rebuild-structures.ts", import.meta.url));
const dataDir = temporaryFolder();
const mark = join(dataDir, "rebuilding.json");
const boards = new Map<string, string>();

beforeAll(async () => {
  await beginDataFolder(dataDir);
  for (const [id, drawn] of Object.entries(NEWCOMERS)) {
    boards.set(id, await placeBoard(dataDir, id, drawnBoard(id, drawn), `${id}社`));
  }
  boards.set("ruined", await placeBoard(dataDir, "ruined", Uint8Array.of(1, 2, 3), "壊れた社"));
  await inWorkspace((database) =>
    database.updateTable("customers").set({ archived: 1 }).where("nameJa", "=", "O社").execute(),
  );
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

function drawnBoard(id: string, drawn: { nodes: readonly string[]; links: readonly string[] }) {
  const parsed = parseCompactCustomers([
    { id, lang: "ja", name: { ja: id, en: id }, star: "星", ...drawn },
  ]);
  if (parsed.kind === "refused") throw new Error(JSON.stringify(parsed.refusal));
  const [customer] = parsed.value;
  if (customer === undefined) throw new Error("nothing was read");
  const doc = new Y.Doc();
  seedBoardDocument(doc, { lineup: CCPI8, drawing: customer.drawing });
  return Y.encodeStateAsUpdate(doc);
}

async function inWorkspace<Result>(
  work: (database: Awaited<ReturnType<typeof openWorkspace>>) => Promise<Result>,
): Promise<Result> {
  const database = await openWorkspace(join(dataDir, "workspace.sqlite"));
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
}

const env = { ...process.env, DATA_DIR: dataDir };
const rebuild = () => {
  const { status, stderr } = spawnSync(process.execPath, [program], { env, encoding: "utf8" });
  return { status, said: stderr };
};
/** What rows say, by board; a board without a row is none of them. */
const rows = () =>
  inWorkspace(async (database) => {
    const all = await database.selectFrom("boardPatterns").selectAll().execute();
    return new Map(all.map((row) => [row.boardId, row]));
  });
const spoil = () =>
  inWorkspace((database) =>
    database.updateTable("boardPatterns").set({ patternKey: "spoiled" }).execute(),
  );

test("[B15] one command reads every board anew, goes on where it was ended, and names what cannot be read @night", async () => {
  const ruined = boards.get("ruined") ?? "";
  const first = rebuild();
  expect(first).toEqual({
    status: 1,
    said: expect.stringContaining(`Read 19 of 19 boards.\nBoard ${ruined} cannot be read: `),
  });
  expect(first.said).toContain("The rows of 18 boards are made anew; 1 cannot be read.");
  const whole = await rows();
  expect([whole.size, whole.has(ruined), existsSync(mark)]).toEqual([18, false, false]);

  // As a kill leaves it, between two boards.
  await spoil();
  const ids = await inWorkspace(async (database) => {
    const all = await database.selectFrom("boards").select("id").orderBy("id").execute();
    return all.map(({ id }) => id);
  });
  writeFileSync(mark, JSON.stringify({ after: ids[7], read: 8, failed: [] }));
  expect(rebuild().said).toMatch(/^Going on behind 8 of 19 boards\./);
  const halfWay = await rows();
  for (const [place, id] of ids.entries()) {
    if (!whole.has(id)) continue;
    const key = place < 8 ? "spoiled" : whole.get(id)?.patternKey;
    expect([id, halfWay.get(id)?.patternKey]).toEqual([id, key]);
  }

  await spoil();
  const child = spawn(process.execPath, [program], { env, stdio: "ignore" });
  while (!existsSync(mark) && child.exitCode === null) await wait(5);
  child.kill("SIGKILL");
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  rebuild();
  expect(await rows()).toEqual(whole);
});

test("[SM4] the segments of a data folder are printed as those of a file are @night", () => {
  const print = (...basis: string[]) => {
    const command = fileURLToPath(new URL("../src/commands/print-segments.ts", import.meta.url));
    return spawnSync(process.execPath, [command, ...basis], { env, encoding: "utf8" });
  };
  const { k, leftOut, segments: printed, candidates } = JSON.parse(print().stdout);
  expect([k, leftOut.unread]).toEqual([4, 1]);
  const medoids = printed.map(({ medoid }: { medoid: { name: string } }) => medoid.name);
  expect(medoids.toSorted()).toEqual([
    "地方銀行F行",
    "製造業A社(自動車部品)",
    "製造業B社(自動車部品)",
    "製造業C社(自動車部品)",
  ]);
  expect(candidates.map(({ name }: { name: string }) => name)).toEqual(["N社"]);
  expect(JSON.parse(print("agreed").stdout)).toMatchObject({ k: null, leftOut: { notAgreed: 14 } });
  expect(print("else")).toMatchObject({ status: 2, stdout: "" });
});

test("[B15][SM1] rows of an earlier form are made anew beside a running server, and newcomers are told where they stand", async () => {
  await inWorkspace((database) =>
    database
      .updateTable("boardPatterns")
      .set({ formVersion: 0, patternKey: "as it was written once" })
      .execute(),
  );
  const server = await startTestServer(dataDir);
  try {
    expect(rebuild()).toEqual({
      status: 1,
      said: expect.stringContaining("in use by another server"),
    });
    const unread = async () => (await segments(server)).leftOut.unread;
    await expect.poll(unread, { timeout: 100_000, interval: 500 }).toBe(1);
    const { customers, found, patterns } = await segments(server);
    const placeOf = (name: string) =>
      customers.find(({ known }) => known?.name.ja === name)?.place ?? null;
    const start = (segment: number | undefined) => found?.segments[segment ?? -1]?.autoName.ja;
    const [m, n] = [placeOf("M社"), placeOf("N社")];
    expect([m?.kind, m?.nearest.distance.toFixed(2), m?.next?.distance.toFixed(2)]).toEqual([
      "member",
      "0.25",
      "0.63",
    ]);
    expect(start(m?.nearest.segment)).toMatch(/^人的/);
    expect([n?.kind, n?.nearest.distance.toFixed(2)]).toEqual(["candidate", "0.77"]);
    // Were O among them it would draw its segment towards itself: it is held against what is there.
    const o = await callApi<StructureBody>(
      server,
      "GET",
      `/api/boards/${boards.get("O") ?? ""}/structure`,
    );
    const medoids = (found?.segments ?? []).map(({ pattern, autoName }) => {
      const medoidKey = patterns[pattern]?.key ?? "";
      return { medoid: autoName.ja, medoidKey, medoidFeatures: featuresOf(medoidKey) };
    });
    const assigned = assignPattern(featuresOf(o.patternKey), medoids);
    expect([assigned?.kind, assigned?.nearest.distance.toFixed(2)]).toEqual(["borderline", "0.43"]);
    expect([assigned?.next?.medoid, assigned?.next?.distance.toFixed(2)]).toEqual([
      expect.stringMatching(/^顧客関係性起点/),
      "0.44",
    ]);
  } finally {
    await server.running.stop();
  }
});

function featuresOf(key: string) {
  const form = readPatternKey(key);
  if (form === null) throw new Error(`${key} is no key`);
  return patternFeatures(form);
}

async function segments(server: TestServer): Promise<SegmentationBody> {
  for (;;) {
    const body = await callApi<SegmentationBody | { step: string }>(server, "GET", "/api/segments");
    if (!("step" in body)) return body;
    await wait(50);
  }
}
