import { BoardDocument, seedBoardDocument, type PlainRecord } from "@zentaikan/board-model";
import { CCPI8, parseCompactCustomer } from "@zentaikan/capital-graph";
import type { BoardBody, SessionBody } from "@zentaikan/protocol/http";
import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { CreatedInvitationBody } from "@zentaikan/protocol/people";
import type {
  AdoptedPatternsBody,
  BoardPatternBody,
  PatternCommentBody,
  PatternPlacesBody,
  PatternProposalBody,
} from "@zentaikan/protocol/patterns";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Doc } from "yjs";
import { joinBoard } from "./support/program.ts";
import { startTestServer, type TestServer } from "./support/test-server.ts";

let server: TestServer;
let owner: string;
beforeAll(async () => {
  server = await startTestServer();
  const token = new URL(server.signInLink).hash.replace("#sign-in=", "");
  owner = (await send("", "POST", "/session", { token })).cookie;
  await adopt();
});
afterAll(() => server.stop());

async function send(cookie: string, method: string, path: string, body?: unknown) {
  const response = await fetch(`${server.url}/api${path}`, {
    method,
    headers: {
      cookie,
      origin: server.running.publicUrl,
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === "" ? null : JSON.parse(text),
    cookie: response.headers.getSetCookie()[0]?.split(";")[0] ?? "",
  };
}
async function ask<Body>(method: string, path: string, body?: unknown, by = owner): Promise<Body> {
  const answer = await send(by, method, path, body);
  if (answer.status >= 300) {
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return answer.body as Body;
}
const adopted = async (by = owner) => ({
  ...(await ask<AdoptedPatternsBody>("GET", "/patterns", undefined, by)),
  ...(await ask<PatternPlacesBody>("GET", "/patterns/places", undefined, by)),
});
const proposal = () => ask<PatternProposalBody>("GET", "/patterns/proposal");
const said = (boardId: string, by = owner) =>
  ask<BoardPatternBody | null>("GET", `/boards/${boardId}/segment`, undefined, by);
async function adopt(): Promise<void> {
  const { basis, inputHash, was } = await proposal();
  await ask("POST", "/patterns", { basis, inputHash, was });
}

/** A customer whose board a program draws; it is quiet afterwards. */
async function draw(nodes: readonly string[], links: readonly string[]): Promise<BoardBody> {
  const parsed = parseCompactCustomer({ id: "x", nodes, links });
  if (parsed.kind === "refused") throw new Error(JSON.stringify(parsed.refusal));
  const customer = await ask<CustomerBody>("POST", "/customers", { name: `${nodes.join("")}社` });
  const board = await ask<BoardBody>("POST", "/boards", { customerId: customer.id });
  const drawn = new Doc();
  seedBoardDocument(drawn, { lineup: CCPI8, drawing: parsed.value.drawing });
  const program = await joinBoard(server, board.id);
  await program.synced();
  const [from, to] = [new BoardDocument(drawn), new BoardDocument(program.doc)];
  program.doc.transact(() => {
    for (const id of from.ids()) to.put(from.read(id) as PlainRecord);
  });
  await program.allSaved();
  program.leave();
  return board;
}

test("[PT5] of an adopted workspace a board that went quiet says its pattern: M belongs, O stands between two, N may be a new one", async () => {
  const { segments, customers } = await adopted();
  expect(segments.map(({ count }) => count)).toEqual([3, 3, 3, 3]);
  expect(customers).toHaveLength(12);
  const m = await draw(
    ["HUM.h", "TEC.s", "CUS.j", "FIN.j"],
    ["HUM.h>TEC.s", "TEC.s>CUS.j", "CUS.j>FIN.j"],
  );
  await expect
    .poll(() => said(m.id), { timeout: 10_000 })
    .toMatchObject({
      kind: "member",
      names: [{ ja: expect.stringMatching(/^人的・組織起点/) }],
    });
  const o = await draw(
    ["HUM.h", "CUS.h", "TEC.s", "CUS.j", "FIN.j"],
    ["HUM.h>TEC.s", "CUS.h>TEC.s", "TEC.s>CUS.j", "CUS.j>FIN.j"],
  );
  await expect
    .poll(() => said(o.id), { timeout: 10_000 })
    .toMatchObject({
      kind: "borderline",
      names: [
        { ja: expect.stringMatching(/^人的・組織起点/) },
        { ja: expect.stringMatching(/^顧客関係性起点/) },
      ],
    });
  const n = await draw(["FIN.h", "PRO.s", "FIN.j"], ["FIN.h>PRO.s", "PRO.s>FIN.j"]);
  await expect
    .poll(() => said(n.id), { timeout: 10_000 })
    .toMatchObject({
      kind: "candidate",
      names: [],
    });
});

test("[PT2][PT7] a rename moves nobody; the next proposal tells whom adopting would move", async () => {
  const before = await adopted();
  const [first] = before.segments;
  await ask("PATCH", `/patterns/segments/${first?.id}`, { name: "人づくり型" });
  const after = await adopted();
  expect(after.customers).toEqual(before.customers);
  expect(after.segments.find(({ id }) => id === first?.id)?.name).toBe("人づくり型");
  const { found, was } = await proposal();
  expect(was).toBe(1);
  const moved = new Set(found?.moves.map(({ known }) => known?.id));
  await adopt();
  const next = await adopted();
  expect(next.version?.version).toBe(2);
  for (const { known, place } of next.customers) {
    const then = before.customers.find((one) => one.known?.id === known?.id);
    expect([known?.id, then?.place.segment !== place.segment]).toEqual([
      known?.id,
      moved.has(known?.id),
    ]);
  }
});

test("[PT8] a guest is told nothing of it, a member who is barred from the board neither", async () => {
  const [board] = await ask<BoardBody[]>("GET", "/boards");
  if (board === undefined) throw new Error("there is no board");
  const wanted = { kind: "board", boardId: board.id, role: "owner", lifetimeDays: 7, maxUses: 1 };
  const { link } = await ask<CreatedInvitationBody>("POST", "/invitations", wanted);
  const secret = new URL(link).hash.slice(1);
  const guest = (await send("", "POST", "/join", { secret, name: "花子" })).cookie;
  const refused = await send(guest, "GET", `/boards/${board.id}/segment`);
  expect([refused.status, refused.body.code]).toEqual([403, "forbidden"]);
  const audit = await send(guest, "GET", `/audit?boardId=${board.id}`);
  expect(JSON.stringify(audit.body)).not.toMatch(/pattern/i);

  const { person } = await ask<{ person: SessionBody["person"] }>("POST", "/members", {
    name: "次郎",
  });
  const signIn = await ask<{ link: string }>("POST", `/members/${person.id}/sign-in-link`);
  const token = new URL(signIn.link).hash.replace("#sign-in=", "");
  const member = (await send("", "POST", "/session", { token })).cookie;
  const seen = () => adopted(member);
  expect((await seen()).customers.every(({ known }) => known !== null)).toBe(true);
  await ask("PATCH", `/boards/${board.id}/roles`, { memberRole: "none" });
  expect((await seen()).customers.filter(({ known }) => known === null)).toHaveLength(1);
  expect((await send(member, "GET", `/boards/${board.id}/segment`)).status).toBe(404);
});

test("[PT9] our team speaks of a pattern: each of their own words, and what is new is counted", async () => {
  const { segments } = await adopted();
  const path = `/patterns/segments/${segments[0]?.id}/comments`;
  const { person } = await ask<{ person: SessionBody["person"] }>("POST", "/members", {
    name: "三郎",
  });
  const signIn = await ask<{ link: string }>("POST", `/members/${person.id}/sign-in-link`);
  const token = new URL(signIn.link).hash.replace("#sign-in=", "");
  const member = (await send("", "POST", "/session", { token })).cookie;
  await ask("POST", path, { text: "なぜ人から" }, member);
  const counts = async (by: string) => {
    const { segments: now } = await ask<AdoptedPatternsBody>("GET", "/patterns", undefined, by);
    return now.map(({ comments, unread }) => [comments, unread])[0];
  };
  expect([await counts(owner), await counts(member)]).toEqual([
    [1, 1],
    [1, 0],
  ]);
  const [comment] = await ask<PatternCommentBody[]>("GET", path);
  expect(comment).toMatchObject({ by: "三郎", text: "なぜ人から", editedAt: null });
  await ask("PUT", `${path}/${comment?.number}/seen`);
  expect(await counts(owner)).toEqual([1, 0]);
  const foreign = await send(owner, "PATCH", `${path}/${comment?.number}`, { text: "x" });
  expect([foreign.status, foreign.body.code]).toEqual([403, "notYourComment"]);
  await ask("PATCH", `${path}/${comment?.number}`, { text: "なぜ人が先か" }, member);
  expect((await ask<PatternCommentBody[]>("GET", path))[0]).toMatchObject({
    text: "なぜ人が先か",
    editedAt: expect.any(String),
  });
  await ask("DELETE", `${path}/${comment?.number}`, undefined, member);
  expect(await ask("GET", path)).toEqual([]);
});
