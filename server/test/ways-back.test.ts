import { documentName, type BoardId } from "@zentaikan/protocol";
import type { BoardBody, StructureBody } from "@zentaikan/protocol/http";
import type { KeptStateBody } from "@zentaikan/protocol/versions";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDocumentProcess } from "../src/interpretation/open-document-process.ts";
import { openLog } from "../src/log.ts";
import { systemClock } from "../src/relay/clock.ts";
import { appendUnjudged, manyItems } from "./support/hostile-bytes.ts";
import { askTicket, callApi, joinBoard } from "./support/program.ts";
import { startTestServer, temporaryFolder, type TestServer } from "./support/test-server.ts";

/** What a board was given past all admission, and what whoever has it read is told. */
const ruins = [
  { title: "is no update", update: Uint8Array.of(1, 2, 3), codes: ["boardUnreadable"] },
  {
    title: "takes all memory @night",
    update: manyItems(150_000, (item) => `a${item}`),
    codes: ["readingStopped", "readingStopped", "boardSetAside"],
  },
  {
    title: "never ends",
    update: manyItems(100_000, () => "a"),
    codes: ["readingStopped", "readingStopped", "boardSetAside"],
  },
] as const;

const limits = { callMs: 5000, callMsPerMiB: 0, heapMiB: 40 };
const dataDir = temporaryFolder();
const said: string[] = [];
const log = openLog("silent");
log.error = ((about: { readonly work?: string }, message: string) =>
  void said.push(`${message}: ${about.work}`)) as typeof log.error;

let server: TestServer;
let boards: readonly BoardBody[];
/** Of each ruined board, what it said before, and the kept state of then. */
const before = new Map<string, { structure: StructureBody; kept: KeptStateBody }>();

beforeAll(async () => {
  server = await startTestServer(dataDir);
  boards = await callApi<BoardBody[]>(server, "GET", "/api/boards");
  for (const { id } of boards.slice(0, ruins.length)) {
    const structure = await callApi<StructureBody>(server, "GET", `/api/boards/${id}/structure`);
    const kept = await callApi<KeptStateBody>(server, "POST", `/api/boards/${id}/snapshots`, {});
    before.set(id, { structure, kept });
  }
  await server.running.stop();
  for (const [index, { update }] of ruins.entries()) {
    const name = documentName("board", boards[index]?.id as BoardId);
    await appendUnjudged(join(dataDir, "documents.sqlite"), { name, update });
  }
  const documentProcess = openDocumentProcess({ elapsed: systemClock.now, log, limits });
  server = await startTestServer(dataDir, {}, { documentProcess, log });
});
afterAll(() => server.stop());

async function refusalOf(method: string, path: string, body?: object) {
  const response = await fetch(server.url + path, {
    method,
    headers: { authorization: `Bearer ${server.token}`, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test.each(ruins.map((ruin, index) => ({ ...ruin, index })))(
  "[N5][T1][T2] a board that $title is refused in words while others go on, and its owner brings it back",
  async ({ index, codes }) => {
    const [ruined, other] = [boards[index]?.id ?? "", boards.at(-1)?.id ?? ""];
    const structure = `/api/boards/${ruined}/structure`;
    const elsewhere = callApi(server, "GET", `/api/boards/${other}/structure`);
    for (const code of codes) {
      const refused = await refusalOf("GET", structure);
      expect([refused.status, refused.body["code"]]).toEqual([503, code]);
      expect(refused.body["message"]).toEqual({
        ja: expect.stringMatching(/。$/),
        en: expect.stringMatching(/\.$/),
      });
    }
    await elsewhere;
    await callApi(server, "POST", `/api/boards/${other}/snapshots`, {});
    const works = codes.length > 1 ? [`board:${ruined} describe`] : [];
    const ready = await fetch(`${server.url}/readyz`);
    expect(await ready.text()).toBe(
      ["ready", ...works.map((work) => `set aside: ${work}`)].join("\n"),
    );
    expect(ready.status).toBe(200);
    for (const work of works) {
      expect(said).toContain(`set aside: it ended the document process twice: ${work}`);
    }

    const { structure: then, kept } = before.get(ruined) ?? {};
    const restore = { snapshot: kept?.id };
    expect(await callApi(server, "POST", `/api/boards/${ruined}/restore`, restore)).toBeNull();
    expect((await askTicket(server, ruined)).epoch).toBeGreaterThan(1);
    const now = await callApi<StructureBody>(server, "GET", structure);
    expect(now.structure).toEqual(then?.structure);
    expect(await (await fetch(`${server.url}/readyz`)).text()).toBe("ready");

    // It is a board like any other again, for whoever comes.
    const one = await joinBoard(server, ruined);
    await one.synced();
    one.doc.getMap("records").set("shape:after", 1);
    await one.allSaved();
    const late = await joinBoard(server, ruined);
    await late.synced();
    expect(late.doc.getMap("records").get("shape:after")).toBe(1);
    expect(late.doc.getMap("records").has("a")).toBe(false);
    one.leave();
    late.leave();
  },
);
