import { readinessToAgree } from "@zentaikan/capital-graph";
import type { BoardId } from "@zentaikan/protocol";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openSmtpInbox, textOfMail, type SmtpInbox } from "../../../test/support/smtp-inbox.ts";
import { keepVisit } from "../inbox/board-visits.ts";
import { cookieOf, openTestApp, type TestApp } from "../../../test/support/test-app.ts";

const hour = 60 * 60 * 1000;
let mails: SmtpInbox;
let app: TestApp;
let owner: string;
let ownerId: string;
let boards: { id: string }[];
beforeAll(async () => {
  mails = await openSmtpInbox();
  const smtp = { url: mails.url, from: "全体観 <z@example.org>" };
  app = await openTestApp("http://localhost:3000", { smtp });
  owner = await app.signIn();
  ownerId = (await ask(owner, "GET", "/session")).body.person.id;
  await app.drawSamples();
  boards = (await ask(owner, "GET", "/boards")).body;
});
afterAll(async () => {
  await app.close();
  await mails.close();
});
beforeEach(() => void (app.now += 60_000));

const ask = (cookie: string, method: string, path: string, body?: unknown) =>
  app.ask(method, `/api${path}`, { cookie, body });
const guest = async (boardId: string, role: string, name: string) => {
  const wanted = { kind: "board", boardId, role, lifetimeDays: 300, maxUses: 1 };
  const { link } = (await ask(owner, "POST", "/invitations", wanted)).body;
  const body = { secret: new URL(link).hash.slice(1), name };
  const joined = await app.ask("POST", "/api/join", { body });
  return { cookie: cookieOf(joined), id: joined.body.session.person.id as string };
};
const wordsNow = async (boardId: string) => {
  const { id } = (await ask(owner, "POST", `/boards/${boardId}/snapshots`, {})).body;
  return (await ask(owner, "GET", `/boards/${boardId}/snapshots/${id}`)).body.words;
};
/** A board of its own for each test, among the samples that nothing is wrong with, with two guests. */
let next = 0;
const readyBoard = async () => {
  for (; next < boards.length; next += 1) {
    const { id = "" } = boards[next] ?? {};
    const { diagnostics } = (await ask(owner, "GET", `/boards/${id}/structure`)).body;
    const { blocking, needsReason } = readinessToAgree(diagnostics);
    if (blocking.length + needsReason.length > 0) continue;
    next += 1;
    const [hanako, jiro] = [
      await guest(id, "commenter", "花子"),
      await guest(id, "commenter", "次郎"),
    ];
    return { board: id, hanako, jiro };
  }
  throw new Error("no sample is ready");
};
const propose = async (board: string, more: object = {}, cookie = owner) => {
  const { contentHash } = await wordsNow(board);
  const asked = [{ kind: "role", role: "commenter" }];
  const body = { contentHash, party: "customer", asked, ...more };
  return ask(cookie, "POST", `/boards/${board}/agreements`, body);
};
const answer = (board: string, version: string, { cookie }: { cookie: string }, more: object) =>
  ask(cookie, "POST", `/boards/${board}/agreements/${version}/answers`, more);
const proposedOf = async (cookie: string, id: string) =>
  (await ask(cookie, "GET", "/inbox")).body.proposed.find(
    (one: { proposalId: string }) => one.proposalId === id,
  );
const waitingFor = async ({ cookie }: { cookie: string }, id: string) =>
  (await ask(cookie, "GET", "/inbox")).body.versions.find(
    (one: { proposalId: string }) => one.proposalId === id,
  );

test("[VA9] whoever asked hears of each answer and that all have answered, until they have looked", async () => {
  const { board, hanako, jiro } = await readyBoard();
  const { id } = (await propose(board)).body.proposals[0];
  expect(await proposedOf(owner, id)).toMatchObject({ outcome: "open", answers: [], unseen: 0 });
  // Two at once.
  await Promise.all([
    answer(board, id, hanako, { answer: "agree" }),
    answer(board, id, jiro, { answer: "reserve", reason: "採用を急ぐこと" }),
  ]);
  const told = await proposedOf(owner, id);
  expect(told).toMatchObject({ unseen: 2, awaited: [] });
  expect(told.answers.map(({ reason }: { reason: string }) => reason).toSorted()).toEqual([
    "",
    "採用を急ぐこと",
  ]);
  expect(await proposedOf(hanako.cookie, id)).toBeUndefined();

  const seen = (cookie: string, said: number) =>
    ask(cookie, "POST", `/boards/${board}/agreements/${id}/seen`, { said });
  // Nobody else marks it, and nobody can see what was not said yet.
  await seen(hanako.cookie, 2);
  expect((await proposedOf(owner, id)).unseen).toBe(2);
  expect((await seen(owner, 1_000_000)).status).toBe(204);
  expect((await proposedOf(owner, id)).unseen).toBe(0);
  await answer(board, id, jiro, { answer: "agree" });
  expect((await proposedOf(owner, id)).unseen).toBe(1);
});

test("[VA9] an answer comes second where the version is withdrawn at the same time, and whoever left hears nothing", async () => {
  const { board, hanako } = await readyBoard();
  const asking = await guest(board, "editor", "提案者");
  const { id } = (await propose(board, {}, asking.cookie)).body.proposals[0];
  await answer(board, id, hanako, { answer: "agree" });
  expect((await proposedOf(asking.cookie, id)).unseen).toBe(1);
  const [withdrawn, late] = await Promise.all([
    ask(owner, "POST", `/boards/${board}/agreements/${id}/withdrawal`, { reason: "出直す" }),
    answer(board, id, hanako, { answer: "reserve", reason: "待って" }),
  ]);
  expect([withdrawn.status, late.body.code]).toEqual([200, "versionClosed"]);
  expect(await proposedOf(asking.cookie, id)).toMatchObject({ outcome: "withdrawn", unseen: 2 });
  await ask(owner, "PUT", `/boards/${board}/roles/${asking.id}`, { role: "none" });
  expect(await proposedOf(asking.cookie, id)).toBeUndefined();
});

test("[VA10] a time is told of once before it and once after it, by the server's clock, and closes nothing", async () => {
  const { board, hanako, jiro } = await readyBoard();
  const at = (ms: number) => new Date(app.now + ms).toISOString();
  expect((await propose(board, { dueAt: at(-1) })).body.code).toBe("deadlinePassed");
  expect((await propose(board, { dueAt: at(400 * 24 * hour) })).body.code).toBe("deadlinePassed");
  const { id } = (await propose(board, { dueAt: at(72 * hour) })).body.proposals[0];
  const lines = async () => {
    const rows = await app.database
      .selectFrom("agreementLines")
      .select("saidBody")
      .where("proposalId", "=", id)
      .where("kind", "=", "reminded")
      .execute();
    return rows.map(({ saidBody }) => JSON.parse(saidBody).when);
  };
  await answer(board, id, jiro, { answer: "agree" });
  await app.tellDeadlines();
  expect([await lines(), (await waitingFor(hanako, id)).remindedAt]).toEqual([[], null]);
  app.now += 49 * hour;
  await Promise.all([app.tellDeadlines(), app.tellDeadlines()]);
  await app.tellDeadlines();
  expect(await lines()).toEqual(["before"]);
  expect((await waitingFor(hanako, id)).remindedAt).not.toBeNull();

  // On an archived board nothing is told; it is as soon as it is back.
  await ask(owner, "PATCH", `/boards/${board}`, { archived: true });
  app.now += 30 * hour;
  await app.tellDeadlines();
  expect(await lines()).toEqual(["before"]);
  await ask(owner, "PATCH", `/boards/${board}`, { archived: false });
  await app.tellDeadlines();
  await app.tellDeadlines();
  expect(await lines()).toEqual(["before", "passed"]);
  expect(await waitingFor(hanako, id)).toMatchObject({ isOverdue: true });
  expect(await proposedOf(owner, id)).toMatchObject({ isOverdue: true, unseen: 3 });
  const late = await answer(board, id, hanako, { answer: "agree" });
  expect([late.status, late.body.proposals[0].isOverdue]).toEqual([200, true]);
});

test("[VA10] [K21] the half of an odd time is a whole one as well", async () => {
  // Of two times that lie a millisecond apart one is odd.
  for (const ms of [0, 1]) {
    const { board } = await readyBoard();
    const dueAt = new Date(app.now + 2 * hour + ms).toISOString();
    const { id } = (await propose(board, { dueAt })).body.proposals[0];
    const deadlines = app.database.selectFrom("versionDeadlines").select("tellAt");
    const { tellAt } = await deadlines.where("proposalId", "=", id).executeTakeFirstOrThrow();
    expect(Number.isInteger(tellAt)).toBe(true);
  }
});

test("[VA10] nothing is told of a version that was closed, or that waits for nobody", async () => {
  const { board, hanako, jiro } = await readyBoard();
  const dueAt = new Date(app.now + 2 * hour).toISOString();
  const { id } = (await propose(board, { dueAt })).body.proposals[0];
  for (const one of [hanako, jiro]) await answer(board, id, one, { answer: "agree" });
  app.now += 90 * 60_000;
  await app.tellDeadlines();
  await ask(owner, "POST", `/boards/${board}/agreements/${id}/conclusion`);
  app.now += hour;
  await app.tellDeadlines();
  const { count } = await app.database
    .selectFrom("agreementLines")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("proposalId", "=", id)
    .where("kind", "=", "reminded")
    .executeTakeFirstOrThrow();
  const running = app.database.selectFrom("versionDeadlines").selectAll();
  expect(count).toBe(0);
  expect(await running.where("proposalId", "=", id).execute()).toEqual([]);
});

test("[VA9][D3] the mail says who answered what, and whose answer is waited for", async () => {
  const { board, hanako } = await readyBoard();
  const address = { email: "owner@example.org" };
  await ask(owner, "PATCH", `/members/${ownerId}`, address);
  await ask(owner, "PUT", "/digest", { rhythm: "daily", language: "ja" });
  const { id } = (await propose(board)).body.proposals[0];
  await answer(board, id, hanako, { answer: "reserve", reason: "採用を\n急ぐこと" });
  app.now += 25 * hour;
  await app.sendDueDigests();
  const text = textOfMail((await mails.next()).raw);
  expect(text).toContain("■ あなたが合意にかけた版");
  expect(text).toContain("花子さん: 留保つき同意 採用を 急ぐこと");
  expect(text).toContain("答え待ち: 次郎");
});

test("[VA11] a no hangs on an arrow: what is found of the board says where, and the page", async () => {
  const { board, hanako } = await readyBoard();
  const { structure } = await wordsNow(board);
  const [link] = structure.links;
  const { id } = (await propose(board)).body.proposals[0];
  const subjects = [link.arrows[0], "shape:none"];
  await answer(board, id, hanako, { answer: "object", reason: "根拠がない", subjects });
  const { diagnostics } = (await ask(owner, "GET", `/boards/${board}/structure`)).body;
  const found = diagnostics.find(({ rule }: { rule: string }) => rule === "V35");
  expect(found.subjects.arrows).toEqual([link.arrows[0]]);
  const page = await ask(owner, "GET", `/boards/${board}/agreements/${id}/agreement.ja.md`);
  expect(page.body).toMatch(/\| 花子 \| 反対 \| .* \| 根拠がない \| .+ → .+ \|/);
});

test("[VA12] taken up again, it asks for what changed, and only those whose answers that touches", async () => {
  const { board, hanako, jiro } = await readyBoard();
  const { structure } = await wordsNow(board);
  const [first] = structure.nodes;
  const { id } = (await propose(board)).body.proposals[0];
  await answer(board, id, hanako, { answer: "agree", subjects: [first.cards[0]] });
  await answer(board, id, jiro, { answer: "agree" });
  expect((await propose(board, { renews: id })).body.code).toBe("alreadyProposed");
  await ask(owner, "POST", `/boards/${board}/agreements/${id}/conclusion`);

  // Nothing changed: nobody has to say anything again.
  const same = (await propose(board, { renews: id })).body.proposals[0];
  expect(same).toMatchObject({ awaited: [], renews: { version: 1, changes: [] } });
  expect(same.answers.map(({ carriedFrom }: { carriedFrom: number }) => carriedFrom)).toEqual([
    1, 1,
  ]);
  expect(await waitingFor(jiro, same.id)).toBeUndefined();
  await ask(owner, "POST", `/boards/${board}/agreements/${same.id}/withdrawal`, {});

  // As if the agreed version had had another star: whoever answered for a card is not touched.
  const row = await app.database
    .selectFrom("snapshots")
    .select("wordsBody")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const words = JSON.parse(row.wordsBody ?? "");
  words.structure.star.text = "別の星";
  const wordsBody = JSON.stringify(words);
  await app.database.updateTable("snapshots").set({ wordsBody }).where("id", "=", id).execute();
  const again = (await propose(board, { renews: id })).body.proposals[0];
  expect(again.renews.changes[0].ja).toContain("星を『別の星』から");
  expect(again.awaited.map(({ name }: { name: string }) => name)).toEqual(["次郎"]);
  expect(again.answers).toMatchObject([{ by: { name: "花子" }, carriedFrom: 1 }]);
  expect(await waitingFor(hanako, again.id)).toBeUndefined();
  expect((await propose(board, { renews: "x", party: "internal" })).body.code).toBe(
    "noSuchVersion",
  );
});

test("[VA14] whoever asks sees who has seen what the board says now, and nobody else does", async () => {
  const { board, hanako, jiro } = await readyBoard();
  const sights = async (cookie: string, query = "") => {
    const { status, body } = await ask(cookie, "GET", `/boards/${board}/sightings${query}`);
    const of = ({ id }: { id: string }) =>
      body.find?.(({ personId }: { personId: string }) => personId === id)?.saw;
    return [status, of(hanako), of(jiro)];
  };
  expect(await sights(owner)).toEqual([200, "never", "never"]);
  const { body: now } = await ask(owner, "GET", `/boards/${board}/structure`);
  const leave = (personId: string, structure: typeof now) =>
    keepVisit(
      app.database,
      { personId, boardId: board as BoardId },
      { structure, leftAt: app.now },
    );
  await leave(hanako.id, now);
  const { star, horizons } = now.structure;
  const otherStar = { ...now.structure, star: { ...star, text: "別の星" } };
  await leave(jiro.id, { ...now, structure: otherStar });
  expect(await sights(owner)).toEqual([200, "now", "earlier"]);
  expect((await sights(hanako.cookie))[0]).toBe(403);

  // Of a stage it counts what that stage says, Do results included; of a lineup which one it is.
  const sightsOf = (subject: string) => sights(owner, `?subject=${subject}`);
  expect(await sightsOf("stage2")).toEqual([200, "now", "now"]);
  expect(await sightsOf("lineup")).toEqual([200, "now", "now"]);
  const otherHorizon = { ...now.structure, horizons: { ...horizons, 2: "別の条件" } };
  await leave(jiro.id, { ...now, structure: otherHorizon });
  expect(await sightsOf("stage1")).toEqual([200, "now", "now"]);
  expect(await sightsOf("stage2")).toEqual([200, "now", "earlier"]);
  const lineup = { id: "another", version: 1 };
  await leave(jiro.id, { ...now, structure: { ...now.structure, lineup } });
  expect(await sightsOf("lineup")).toEqual([200, "now", "earlier"]);
  // A visit of an earlier release did not note it.
  await app.database.updateTable("boardVisits").set({ stageHashes: null }).execute();
  expect(await sightsOf("stage1")).toEqual([200, "earlier", "earlier"]);
  expect((await sightsOf("stage4"))[0]).toBe(400);
});
