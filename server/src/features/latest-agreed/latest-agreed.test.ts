import { gzipSync } from "node:zlib";
import { parseSnapshot } from "@zentaikan/capital-graph";
import * as fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  cookieOf,
  openTestApp,
  type Answer,
  type TestApp,
} from "../../../test/support/test-app.ts";
import { escapeHtml } from "./escape-html.ts";
import { LATEST_WORDS } from "./latest-words.ts";

let app: TestApp;
let owner: string;
let boards: { readonly id: string }[];
let board: string;
beforeAll(async () => {
  app = await openTestApp();
  owner = await app.signIn();
  await app.drawSamples();
  const customers = (await app.ask("GET", "/api/customers", { cookie: owner })).body;
  // Whoever has a board on circulation has it behind the one on capitals.
  boards = customers.flatMap((one: { boards: { id: string }[] }) => one.boards.slice(0, 1));
});
afterAll(() => app.close());
// Each test has a sample of its own, and nobody works faster than the limits let people.
beforeEach(() => {
  app.now += 60_000;
  board = `/api/boards/${boards.pop()?.id}`;
});

const ask = (method: string, path: string, body?: unknown, cookie = owner) =>
  app.ask(method, `${board}${path}`, { cookie, body });
const open = (link: string, headers: Record<string, string> = {}, cookie?: string) =>
  app.ask("GET", new URL(link).pathname + new URL(link).search, {
    headers,
    ...(cookie !== undefined && { cookie }),
  });
async function makeLink(more: object = {}, cookie = owner) {
  const wanted = { audience: "secret", lifetimeDays: 30, ...more };
  return (await ask("POST", "/latest-links", wanted, cookie)).body;
}
async function propose(party: "customer" | "internal", note = ""): Promise<string> {
  const kept = (await ask("POST", "/snapshots", {})).body;
  const { contentHash } = (await ask("GET", `/snapshots/${kept.id}`)).body.words;
  const asked = [{ kind: "role", role: "owner" }];
  const wanted = { contentHash, party, asked, note, reason: "このままでよい" };
  const { proposals } = (await ask("POST", "/agreements", wanted)).body;
  return proposals.find((one: { party: string; state: string }) => one.party === party).id;
}
async function conclude(id: string, reason = ""): Promise<void> {
  const answer = reason === "" ? "agree" : "reserve";
  await ask("POST", `/agreements/${id}/answers`, { answer, reason });
  expect((await ask("POST", `/agreements/${id}/conclusion`)).status).toBe(200);
}
async function agree(party: "customer" | "internal", reason = ""): Promise<string> {
  const id = await propose(party);
  await conclude(id, reason);
  return id;
}
async function guestAs(role: string): Promise<string> {
  const wanted = { kind: "board", boardId: board.split("/").at(-1), role, lifetimeDays: 7 };
  const invited = { ...wanted, maxUses: 1 };
  const { link } = (await app.ask("POST", "/api/invitations", { cookie: owner, body: invited }))
    .body;
  const secret = new URL(link).hash.slice(1);
  return cookieOf(await app.ask("POST", "/api/join", { body: { secret, name: "花子" } }));
}

test("[LT1] before anything is agreed it says so; then it shows that, and of what is newer only that it is", async () => {
  const { link } = await makeLink();
  expect((await open(link)).body).toContain(LATEST_WORDS.ja.none);
  expect((await open(`${link}/latest.json`)).body.code).toBe("nothingAgreed");
  const first = await propose("customer", "言葉を添えた");
  const waiting = (await open(link)).body as string;
  expect(waiting).toContain(LATEST_WORDS.ja.none);
  expect(waiting).toContain(LATEST_WORDS.ja.newer);
  expect(waiting).not.toContain("言葉を添えた");
  await conclude(first);
  const agreed = (await open(link)).body as string;
  expect(agreed).toContain("第1版(顧客の合意)");
  expect(agreed).not.toContain(LATEST_WORDS.ja.newer);
  const second = await propose("customer", "下書きの言葉");
  const newer = (await open(link)).body as string;
  expect(newer).toContain("第1版(顧客の合意)");
  expect(newer).toContain(LATEST_WORDS.ja.newer);
  expect(newer).not.toContain(second);
  expect(newer).not.toContain("下書きの言葉");
  await conclude(second);
  expect((await open(link)).body).toContain("第2版(顧客の合意)");
  await ask("POST", `/agreements/${second}/withdrawal`, {});
  expect((await open(link)).body).toContain("第1版(顧客の合意)");
});

test("[LT1][LT5] of people it says how many; names and words only where the maker chose so", async () => {
  await agree("customer", "採用を急ぐこと");
  const files = async (link: string): Promise<string> => {
    const json = JSON.stringify((await open(`${link}/latest.json`)).body);
    return `${(await open(link)).body}${json}`;
  };
  const counts = await files((await makeLink()).link);
  const { person } = (await app.ask("GET", "/api/session", { cookie: owner })).body;
  for (const word of ["採用を急ぐこと", person.name, person.id, "このままでよい"]) {
    expect(counts).not.toContain(word);
  }
  expect(counts).toMatch(/留保つき同意<\/td><td>1人/);
  const names = await files((await makeLink({ shows: "names" })).link);
  expect(names).toContain("採用を急ぐこと");
  expect(names).toContain(person.name);
  expect(names).not.toContain(person.id);
});

test("[LT1][LT7] the snapshot beside it proves itself, and holds no Do results and no grounds", async () => {
  const id = await agree("customer");
  const { link } = await makeLink();
  const { body } = await open(`${link}/latest.json`);
  expect(parseSnapshot(body)).toEqual({ kind: "parsed", value: body });
  expect(body).toMatchObject({ edition: "agreed", agreedBy: ["customer"] });
  const whole = (await ask("GET", `/agreements/${id}/agreement.json`)).body;
  expect(body.contentHash).toBe(whole.contentHash);
  expect(body.drawing.cards).toEqual(whole.drawing.cards);
  expect(body.drawing).toMatchObject({ doResults: [], detailLinks: [] });
  expect(body.drawing.arrows.map((one: { basisText: string }) => one.basisText).join("")).toBe("");
});

test("[LT1][LT7] the pictures beside it show the frame in the language asked for, and carry no structure", async () => {
  const { link } = await makeLink({ audience: "public" });
  expect((await open(`${link}/latest.svg`)).body.code).toBe("nothingAgreed");
  await agree("customer", "採用を急ぐこと");
  const { status, body, headers } = await open(`${link}/latest.svg?lang=ja`);
  expect(status).toBe(200);
  expect(headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
  const svg = new TextDecoder().decode(Uint8Array.from(body));
  for (const word of ["まず", "資本", "第1版"]) expect(svg).toContain(word);
  for (const word of ["zentaikan-snapshot", "basisText", "採用を急ぐこと"]) {
    expect(svg).not.toContain(word);
  }
  const inEnglish = await open(`${link}/latest.svg?lang=en`);
  expect(new TextDecoder().decode(Uint8Array.from(inEnglish.body))).toContain("capital");
  const tag = inEnglish.headers.get("ETag") ?? "";
  const again = await open(`${link}/latest.svg?lang=en`, { "If-None-Match": tag });
  expect(again.status).toBe(304);
  const png = await open(`${link}/latest.png`);
  expect(png.headers.get("Content-Type")).toBe("image/png");
});

test("[LT2] a secret is told once and stored as a hash; a public address may be looked up again", async () => {
  const secret = await makeLink();
  const known = await makeLink({ audience: "public" });
  const listed = (await ask("GET", "/latest-links")).body;
  expect(listed.map((one: { link: string | null }) => one.link)).toEqual([known.link, null]);
  const token = secret.link.split("/").at(-1);
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  const rows = await app.database.selectFrom("latestLinks").selectAll().execute();
  const log = await app.database.selectFrom("auditEntries").selectAll().execute();
  expect(JSON.stringify([rows, log])).not.toContain(token);
});

test("[LT2] people of the board sign in for theirs; a stranger, and one who was let go, finds nothing", async () => {
  await agree("customer");
  const guest = await guestAs("viewer");
  const people = await makeLink({ audience: "people" });
  const members = await makeLink({ audience: "members" });
  const status = async (link: string, cookie?: string) => [
    (await open(link, {}, cookie)).status,
    (await open(`${link}/latest.json`, {}, cookie)).status,
  ];
  expect(await status(people.link)).toEqual([401, 401]);
  const [, way = ""] = /href="(\/sign-in\?to=[^"]+)"/.exec((await open(people.link)).body) ?? [];
  expect(new URL(way, people.link).searchParams.get("to")).toBe(
    `${new URL(people.link).pathname}?lang=ja`,
  );
  expect(await status(people.link, guest)).toEqual([200, 200]);
  expect(await status(members.link, guest)).toEqual([404, 404]);
  expect(await status(members.link, owner)).toEqual([200, 200]);
  const { id: personId } = (await app.ask("GET", "/api/session", { cookie: guest })).body.person;
  await ask("PUT", `/roles/${personId}`, { role: "none" });
  expect(await status(people.link, guest)).toEqual([404, 404]);
});

test("[LT3] what our team agreed on alone shows a link for our team alone, where its maker chose so", async () => {
  await agree("customer");
  const internal = await propose("internal", "社内の言葉");
  const links = {
    secret: (await makeLink()).link,
    members: (await makeLink({ audience: "members" })).link,
    ours: (await makeLink({ audience: "members", versions: "internal" })).link,
  };
  const page = async (link: string) => (await open(link, {}, owner)).body as string;
  expect(await page(links.secret)).not.toContain(LATEST_WORDS.ja.newer);
  expect(await page(links.ours)).toContain(LATEST_WORDS.ja.newer);
  await conclude(internal);
  expect(await page(links.secret)).toContain("顧客の合意");
  expect(await page(links.members)).toContain("顧客の合意");
  expect(await page(links.ours)).toContain("社内の合意");
  expect((await makeLink({ versions: "internal" })).code).toBe("badRequest");

  const guest = await guestAs("owner");
  expect((await makeLink({ audience: "members" }, guest)).code).toBe("forbidden");
  const told = (await ask("GET", "/latest-links", undefined, guest)).body;
  expect(told.map((one: { audience: string }) => one.audience)).toEqual(["secret"]);
  const hidden = (await ask("GET", "/latest-links")).body[0];
  const gone = await ask("DELETE", `/latest-links/${hidden.id}`, undefined, guest);
  expect(gone.body.code).toBe("noSuchLatestLink");
  const audit = `/api/audit?boardId=${board.split("/").at(-1)}`;
  const log = (await app.ask("GET", audit, { cookie: guest })).body;
  expect(JSON.stringify(log)).toContain("latestLinkMade");
  expect(JSON.stringify(log)).not.toContain("internalLatestLinkMade");
});

test("[LT4] revoked or over, it is none with the next request, whatever somebody keeps of it", async () => {
  await agree("customer");
  const { link, made } = await makeLink({ lifetimeDays: 1 });
  const first = await open(link);
  expect(first.headers.get("Cache-Control")).toBe("private, no-cache");
  const headers = { "If-None-Match": first.headers.get("ETag") ?? "" };
  expect((await open(link, headers)).status).toBe(304);
  app.now += 25 * 60 * 60 * 1000;
  expect((await open(link, headers)).status).toBe(404);
  const other = await makeLink();
  expect((await open(other.link)).status).toBe(200);
  await ask("DELETE", `/latest-links/${other.made.id}`);
  const gone = await open(other.link);
  expect([gone.status, gone.headers.get("Cache-Control")]).toEqual([404, "no-store"]);
  expect(gone.body).toContain(LATEST_WORDS.ja.gone);
  expect((await open(`${other.link}/latest.json`)).body.code).toBe("noSuchLatestLink");
  const states = (await ask("GET", "/latest-links")).body;
  expect(states.map((one: { state: string }) => one.state)).toEqual(["revoked", "expired"]);
  expect(states[1].id).toBe(made.id);
});

test("[LT6] one page without a script or another host, in two languages, smaller than 150 kB", async () => {
  await agree("customer");
  const { link } = await makeLink();
  const liked = { "Accept-Language": "fr, en;q=0.8, ja;q=0.5" };
  const pages: Answer[] = [
    await open(link),
    await open(link, liked),
    await open(`${link}?lang=en`),
  ];
  expect(pages.map(({ body }) => /<html lang="(..)"/.exec(body)?.[1])).toEqual(["ja", "en", "en"]);
  for (const { body, headers } of pages) {
    expect(headers.get("X-Robots-Tag")).toContain("noindex");
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|unsafe|http|\*/);
    expect(body).not.toMatch(/<script|javascript:|https?:|<link|@import| style=/i);
    expect(Buffer.byteLength(body)).toBeLessThan(150_000);
    expect(gzipSync(body).length).toBeLessThan(30_000);
  }
});

test("[LT6] both languages say the same things, and what people wrote is text", () => {
  expect(Object.keys(LATEST_WORDS.ja)).toEqual(Object.keys(LATEST_WORDS.en));
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
      }),
      (text) => {
        const escaped = escapeHtml(text);
        expect(escaped).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
        const back = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
        const read = escaped.replaceAll(/&[^;]+;/g, (one) => back[one as keyof typeof back] ?? one);
        expect(read).toBe(text);
      },
    ),
  );
});

test("[LT8] each is listed with who made it, and how often and when it was opened", async () => {
  await agree("customer");
  const { link, made } = await makeLink({ note: "取締役会へ" });
  expect(made).toMatchObject({ opens: 0, lastOpenedAt: null, note: "取締役会へ" });
  const first = await open(link);
  const seen = first.headers.get("Set-Cookie") ?? "";
  expect(seen).toContain(`Path=${new URL(link).pathname}`);
  // Loaded again by the same browser, also after the page said something new.
  for (const headers of [{}, { "If-None-Match": first.headers.get("ETag") ?? "" }]) {
    const again = await open(link, headers, seen.split(";")[0]);
    expect(again.headers.get("Set-Cookie")).toBeNull();
  }
  await open(link);
  await open(`${link}/latest.json`);
  const [listed] = (await ask("GET", "/latest-links")).body;
  expect(listed).toMatchObject({ id: made.id, opens: 2, createdBy: { name: "オーナー" } });
  expect(listed.lastOpenedAt).not.toBeNull();
  await ask("DELETE", `/latest-links/${made.id}`);
  const audit = `/api/audit?boardId=${board.split("/").at(-1)}`;
  const { entries } = (await app.ask("GET", audit, { cookie: owner })).body;
  const kinds = entries.map((entry: { kind: string }) => entry.kind);
  expect(kinds.slice(0, 2)).toEqual(["latestLinkRevoked", "latestLinkMade"]);
});
