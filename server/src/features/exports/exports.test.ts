import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseSnapshot } from "@zentaikan/capital-graph";
import type { AskedExport, ExportBody } from "@zentaikan/protocol/exports";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cookieOf, openTestApp, type TestApp } from "../../../test/support/test-app.ts";
import { newId } from "../../new-id.ts";
import { z } from "zod";

let app: TestApp;
let owner: string;
let board: string;
beforeAll(async () => {
  app = await openTestApp();
  owner = await app.signIn();
  await app.drawSamples();
  const [customer] = (await app.ask("GET", "/api/customers", { cookie: owner })).body;
  board = `/boards/${customer.boards[0].id}`;
});
afterAll(() => app.close());
// Nobody works faster than the limits let people.
beforeEach(() => void (app.now += 60_000));

const ask = (method: string, path: string, body?: unknown, cookie = owner) =>
  app.ask(method, `/api${board}${path}`, { cookie, body });

const NOW = { kind: "now" } as const;

/** Waits as a page does: by asking again. */
async function made(asked: AskedExport, cookie = owner): Promise<ExportBody> {
  const { status, body } = await ask("POST", "/exports", asked, cookie);
  expect(status).toBe(202);
  return expect
    .poll(() => settled(body.id, cookie), { timeout: 50_000, interval: 300 })
    .toMatchObject({ state: { kind: expect.stringMatching(/ready|failed/) } })
    .then(() => settled(body.id, cookie));
}
const settled = async (id: string, cookie: string): Promise<ExportBody> =>
  (await ask("GET", `/exports/${id}`, undefined, cookie)).body;
const file = (link: string, cookie = owner) => app.ask("GET", link, { cookie });

function linkOf({ state }: ExportBody): string {
  if (state.kind !== "ready") throw new Error(JSON.stringify(state));
  return state.link;
}

test("[XJ1] a board is asked for and made in a queue, and lies where only who asked finds it, for an hour", async () => {
  const one = await made({ source: NOW, format: "json", language: "ja" });
  const answer = await file(linkOf(one));
  expect(answer.status).toBe(200);
  const read = parseSnapshot(answer.body);
  expect(read).toMatchObject({ kind: "parsed", value: { edition: "unagreed" } });
  const schema = new URL(
    "../../../../docs/formats/zentaikan-export-1.schema.json",
    import.meta.url,
  );
  const published = z.fromJSONSchema(
    JSON.parse(readFileSync(schema, "utf8")) as Parameters<typeof z.fromJSONSchema>[0],
  );
  expect(published.safeParse(answer.body).success).toBe(true);
  expect(published.safeParse({ ...answer.body, export: {} }).success).toBe(false);
  const guest = await newGuest("owner");
  expect((await file(linkOf(one), guest)).body.code).toBe("noSuchExport");
  expect((await ask("GET", "/exports", undefined, guest)).body).toEqual([]);
  expect((await ask("GET", "/exports")).body[0]).toEqual(one);
  app.now += 60 * 60 * 1000 + 1;
  expect((await file(linkOf(one))).body.code).toBe("noSuchExport");
});

test("[XJ2] a file says what it is, does nothing where it is opened, and is called what people call it", async () => {
  const one = await made({ source: NOW, format: "md", language: "ja" });
  expect(one.fileName).toMatch(/^[^<>:"/\\|?*]+_2026-01-01\.md$/);
  const { headers, body } = await file(linkOf(one));
  expect(headers.get("content-type")).toBe("text/markdown; charset=utf-8");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toContain("sandbox");
  const [, encoded = ""] = (headers.get("content-disposition") ?? "").split("filename*=UTF-8''");
  expect(decodeURIComponent(encoded)).toBe(one.fileName);
  expect(body).toMatch(/^# 【未合意】/);
  expect(body).toContain("(UTC+09:00)");
});

test("[XJ3] what is made is a line of the audit log, and what is taken back leaves nothing", async () => {
  // Long enough to be under way still when it is taken back: what was made before stays in the log.
  const { body } = await ask("POST", "/exports", { source: NOW, format: "png", language: "en" });
  expect((await ask("DELETE", `/exports/${body.id}`)).status).toBe(204);
  expect((await ask("GET", `/exports/${body.id}`)).body.code).toBe("noSuchExport");
  const one = await made({ source: NOW, format: "json", language: "en", audience: "anonymous" });
  const path = `/api/audit?boardId=${board.slice("/boards/".length)}`;
  const { entries } = (await app.ask("GET", path, { cookie: owner })).body;
  expect(entries[0]).toMatchObject({
    kind: "boardExported",
    details: { format: "json", audience: "anonymous", edition: "anonymised", file: one.fileName },
  });
  expect(entries.filter((entry: { kind: string }) => entry.kind === "boardExported")).toHaveLength(
    3,
  );
});

test("[XJ8] a preview is a picture alone, in no log and no list, and one at a time", async () => {
  const path = `/api/audit?boardId=${board.slice("/boards/".length)}`;
  const lines = async () => (await app.ask("GET", path, { cookie: owner })).body.entries.length;
  const before = await lines();
  const listed = (await ask("GET", "/exports")).body;
  const asked = { source: NOW, format: "report.pdf", language: "ja", isPreview: true } as const;
  const one = await made(asked);
  const picture = await file(linkOf(one));
  expect(picture.headers.get("content-type")).toBe("image/svg+xml");
  const svg = Buffer.from(picture.body).toString();
  expect(svg).toContain("<svg");
  expect(svg).not.toContain("zentaikan-snapshot");
  const next = await made({ ...asked, level: "frame" });
  expect((await file(linkOf(one))).body.code).toBe("noSuchExport");
  expect((await file(linkOf(next))).status).toBe(200);
  expect(await lines()).toBe(before);
  expect((await ask("GET", "/exports")).body).toEqual(listed);
  const guest = await newGuest("viewer");
  expect((await file(linkOf(next), guest)).body.code).toBe("noSuchExport");
});

test("[XJ4] somebody has five under way at once and no more", async () => {
  const asked = { source: NOW, format: "md", language: "en" } as const;
  const answers = await Promise.all(
    Array.from({ length: 7 }, () => ask("POST", "/exports", asked)),
  );
  const taken = answers.filter(({ status }) => status === 202);
  expect(taken).toHaveLength(5);
  const refused = answers.find(({ status }) => status === 409);
  expect(refused?.body.message.en).toContain("5 exports under way");
  const ahead = taken.map(({ body }) => body.state.ahead ?? 0);
  expect(Math.max(...ahead)).toBeGreaterThan(2);
  for (const { body } of taken) await ask("DELETE", `/exports/${body.id}`);
  expect((await made(asked)).state.kind).toBe("ready");
});

test("[XJ5] a file for the customer is of nothing that our team alone knows, whoever asks for it", async () => {
  const id = await propose("internal");
  const source = { kind: "version", id } as const;
  const asked = { source, format: "md", language: "en" } as const;
  expect((await ask("POST", "/exports", asked)).body.code).toBe("forOurTeamAlone");
  const guest = await newGuest("viewer");
  for (const readers of ["internal", "customer"] as const) {
    const answer = await ask("POST", "/exports", { ...asked, readers }, guest);
    expect(answer.body.code).toBe("noSuchVersion");
  }
  const ours = await made({ ...asked, readers: "internal" });
  expect((await file(linkOf(ours))).body).toMatch(/^# NOT AGREED/);
});

test("[XJ5] comments of our team are in our file, and in no byte of a guest's, whatever they ask for", async () => {
  const thread = { kind: "open", topic: "question", anchor: { kind: "stage", stage: 1 } };
  const about = { ja: "ホップ", en: "Hop" };
  const say = (party: string, text: string) =>
    ask("POST", `/comments?party=${party}`, { ...thread, id: newId(), about, text });
  expect((await say("internal", "社内だけの話")).status).toBeLessThan(300);
  expect((await say("customer", "みんなの話")).status).toBeLessThan(300);
  const guest = await newGuest("editor");
  for (const format of ["md", "json"] as const) {
    const asked = {
      source: NOW,
      format,
      language: "ja",
      withComments: true,
      withNotes: true,
    } as const;
    const textFor = async (readers: "internal" | "customer", cookie: string) => {
      const { body } = await file(linkOf(await made({ ...asked, readers }, cookie)), cookie);
      return typeof body === "string" ? body : JSON.stringify(body);
    };
    const ours = await textFor("internal", owner);
    expect(ours).toContain("社内だけの話");
    expect(ours).toContain("みんなの話");
    for (const text of [await textFor("internal", guest), await textFor("customer", owner)]) {
      expect(text).toContain("みんなの話");
      expect(text).not.toContain("社内だけの話");
    }
  }
});

test("[XJ6] of an agreed version the file says who agreed, when and in which words, and is sealed by the same hash", async () => {
  const id = await propose("customer");
  const source = { kind: "version", id } as const;
  await ask("POST", `/agreements/${id}/answers`, { answer: "reserve", reason: "採用を急ぐこと" });
  await ask("POST", `/agreements/${id}/conclusion`);
  const page = (await file(linkOf(await made({ source, format: "md", language: "ja" })))).body;
  expect(page).toMatch(/^# 合意書 第1版\(顧客の合意\)\n/);
  expect(page).toMatch(
    /\| オーナー \| 留保つき同意 \| 2026-01-01 .*\(UTC\+09:00\) \| 採用を急ぐこと \|/,
  );
  const json = (await file(linkOf(await made({ source, format: "json", language: "ja" })))).body;
  const { contentHash } = (await ask("GET", "/agreements")).body.proposals.find(
    (one: { id: string }) => one.id === id,
  );
  expect(json).toMatchObject({ edition: "agreed", agreedBy: ["customer"], contentHash });
  expect(page).toContain(contentHash);
  expect(parseSnapshot(json).kind).toBe("parsed");
  await ask("POST", `/agreements/${id}/withdrawal`, {});
  const after = (await file(linkOf(await made({ source, format: "md", language: "ja" })))).body;
  expect(after).toMatch(/^# 【未合意】/);
});

async function propose(party: string): Promise<string> {
  const kept = (await ask("POST", "/snapshots", {})).body;
  const { contentHash } = (await ask("GET", `/snapshots/${kept.id}`)).body.words;
  const asked = [{ kind: "role", role: "owner" }];
  const { body } = await ask("POST", "/agreements", { contentHash, party, asked });
  return body.proposals[0].id;
}

async function newGuest(role: string): Promise<string> {
  const boardId = board.slice("/boards/".length);
  const wanted = { kind: "board", boardId, role, lifetimeDays: 7, maxUses: 1 };
  const { link } = (await app.ask("POST", "/api/invitations", { cookie: owner, body: wanted }))
    .body;
  const secret = new URL(link).hash.slice(1);
  return cookieOf(await app.ask("POST", "/api/join", { body: { secret, name: "花子" } }));
}

test("[XJ7] what cannot be made is told in a sentence, and the next is made", async () => {
  const boardId = board.slice("/boards/".length);
  const { id } = (await ask("POST", "/snapshots", {})).body;
  // Bytes that are no board; the row says that they are as they were kept.
  const state = Buffer.from([1, 2, 3, 255]);
  const hash = createHash("sha256").update(state).digest();
  await app.database.updateTable("snapshots").set({ state, hash }).where("id", "=", id).execute();
  const source = { kind: "keptState", id } as const;
  const failed = await made({ source, format: "md", language: "ja" });
  expect(failed.state).toMatchObject({ kind: "failed", message: { ja: expect.any(String) } });
  const link = `/api/boards/${boardId}/exports/${failed.id}/file`;
  expect((await file(link)).body.message.ja).toMatch(/。$/);
  expect((await made({ source: NOW, format: "md", language: "ja" })).state.kind).toBe("ready");
});
