import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../../test/support/test-app.ts";
import { newId } from "../../new-id.ts";
import { finishIndexing } from "./comment-index.ts";

let app: TestApp;
let boardId: string;
let anna: string;
let ben: string;
beforeEach(async () => {
  app = await openTestApp();
  anna = await app.signIn();
  ben = await app.signIn();
  const body = { name: "甲社" };
  const customer = await app.ask("POST", "/api/customers", { cookie: anna, body });
  const board = await app.ask("POST", "/api/boards", {
    cookie: anna,
    body: { customerId: customer.body.id },
  });
  boardId = board.body.id;
});
afterEach(() => app.close());

const about = { ja: "人的資本→技術資本", en: "Human → technology" };
const anchor = { kind: "link", record: "shape:arrow" };
const say = (cookie: string, body: object) =>
  app.ask("POST", `/api/boards/${boardId}/comments`, { cookie, body });
const open = (cookie: string, text: string, more: object = {}) =>
  say(cookie, { kind: "open", id: newId(), topic: "question", anchor, about, text, ...more });
const threads = async (cookie = anna) =>
  (await app.ask("GET", `/api/boards/${boardId}/comments`, { cookie })).body;
const inbox = async (cookie: string) => (await app.ask("GET", "/api/inbox", { cookie })).body;
const personId = async (cookie: string): Promise<string> =>
  (await app.ask("GET", "/api/session", { cookie })).body.person.id;

describe("[C1] a comment", () => {
  test("is a thread that others answer, close and open again", async () => {
    const opened = await open(anna, "なぜこの順ですか");
    expect([opened.status, opened.body.entries.length]).toEqual([200, 1]);
    const thread = opened.body.id;
    await say(ben, { kind: "reply", id: newId(), thread, text: "採用が先だからです" });
    const why = { kind: "resolve", id: newId(), thread, outcome: "declined" };
    const unsaid = await say(ben, why);
    expect([unsaid.status, unsaid.body.code]).toEqual([400, "reasonMissing"]);
    const closed = await say(ben, { ...why, reason: "別の場で決めた" });
    expect(closed.body.resolution).toMatchObject({ outcome: "declined", reason: "別の場で決めた" });
    const again = await say(anna, { kind: "reopen", id: newId(), thread });
    expect(again.body.resolution).toBeNull();
    expect(await threads(ben)).toEqual([again.body]);
  });

  test("that comes again is made once", async () => {
    const command = { kind: "open", id: newId(), topic: "unease", anchor, about, text: "気になる" };
    const answers = await Promise.all([say(anna, command), say(anna, command), say(anna, command)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await threads()).toHaveLength(1);
    expect((await inbox(ben)).items).toHaveLength(0);
  });

  test("is its author's to edit, in words that are kept plain", async () => {
    const { body: thread } = await open(anna, "  <b>太字</b>\u0000 \uD800 ");
    expect(thread.entries[0].text).toBe("<b>太字</b> \uFFFD");
    const edit = { kind: "edit", id: newId(), thread: thread.id, entry: thread.id, text: "直した" };
    const foreign = await say(ben, edit);
    expect([foreign.status, foreign.body.code]).toEqual([403, "notYourComment"]);
    expect((await say(anna, edit)).body.entries[0]).toMatchObject({ text: "直した" });
    const gone = { kind: "delete", id: newId(), thread: thread.id, entry: thread.id };
    expect((await say(anna, gone)).status).toBe(200);
    expect(await threads()).toEqual([]);
    expect(
      JSON.stringify(await app.database.selectFrom("commentEntries").selectAll().execute()),
    ).toBe("[]");
  });

  test("that does not fit is refused", async () => {
    const id = newId();
    const good = { kind: "open", id, topic: "question", anchor, about, text: "問い" };
    const bad = [
      { ...good, text: "" },
      { ...good, text: "  \u0007 " },
      { ...good, text: "長".repeat(4001) },
      { ...good, topic: "praise" },
      { ...good, id: "../etc" },
      { ...good, id: "a".repeat(41) },
      { ...good, anchor: { kind: "stage", stage: 4 } },
      { ...good, anchor: { kind: "point", x: 1e300, y: 0 } },
      { ...good, anchor: { kind: "card", record: "x".repeat(201) } },
      {
        ...good,
        mentions: Array.from({ length: 21 }, () => ({ kind: "role", role: "owner", name: "x" })),
      },
      { ...good, kind: "shout" },
    ];
    for (const body of bad) {
      const answer = await say(anna, body);
      expect([answer.status, answer.body.code], JSON.stringify(body)).toEqual([400, "badRequest"]);
    }
    const nowhere = await app.ask("POST", `/api/boards/${newId()}/comments`, {
      cookie: anna,
      body: good,
    });
    expect([nowhere.status, nowhere.body.code]).toEqual([404, "noSuchBoard"]);
    expect((await app.ask("POST", `/api/boards/${boardId}/comments`, { body: good })).status).toBe(
      401,
    );
  });
});

describe("[C3] the inbox", () => {
  test("holds what calls somebody by name, until they have seen it", async () => {
    const mentions = [{ kind: "person", person: await personId(ben), name: "ベン" }];
    const { body: thread } = await open(anna, "@ベン どう思う?", { mentions });
    const { items, boards } = await inbox(ben);
    expect(items).toMatchObject([
      { threadId: thread.id, reason: "mention", unread: 1, waiting: true, about },
    ]);
    expect(items[0].latest.excerpt).toBe("@ベン どう思う?");
    expect(boards).toEqual([{ boardId, unread: 1, forMe: 1, changes: 0 }]);
    expect((await inbox(anna)).items).toEqual([]);

    const path = `/api/boards/${boardId}/comments/seen`;
    const body = {
      seen: [
        { thread: thread.id, number: 99 },
        { thread: newId(), number: 1 },
      ],
    };
    const marked = await app.ask("POST", path, { cookie: ben, body });
    expect(marked.body.seen).toEqual({ [thread.id]: 1 });
    expect((await inbox(ben)).items[0]).toMatchObject({ unread: 0, waiting: true });

    await say(ben, { kind: "reply", id: newId(), thread: thread.id, text: "よいと思う" });
    expect((await inbox(ben)).items[0].waiting).toBe(false);
    expect((await inbox(anna)).items).toMatchObject([
      { reason: "reply", unread: 1, waiting: true },
    ]);
  });

  test("holds what calls a role", async () => {
    const mentions = [{ kind: "role", role: "editor", name: "編集者" }];
    await open(anna, "@編集者 見てください", { mentions });
    expect((await inbox(ben)).items).toMatchObject([{ reason: "mention" }]);
  });

  test("leaves out boards that a person never opened, and those that were archived", async () => {
    await open(anna, "だれか");
    expect((await inbox(ben)).items).toEqual([]);
    const mentions = [{ kind: "person", person: await personId(ben), name: "ベン" }];
    await open(anna, "@ベン", { mentions });
    expect((await inbox(ben)).items).toHaveLength(1);
    const body = { archived: true };
    await app.ask("PATCH", `/api/boards/${boardId}`, { cookie: anna, body });
    expect((await inbox(ben)).items).toEqual([]);
  });

  test("is not emptied by hundreds of newer threads on boards of others", async () => {
    const mentions = [{ kind: "person", person: await personId(ben), name: "ベン" }];
    await open(anna, "@ベン どう思う?", { mentions });
    expect((await inbox(ben)).items).toHaveLength(1);
    const { customerId } = (await app.ask("GET", `/api/boards/${boardId}`, { cookie: anna })).body;
    const other = await app.ask("POST", "/api/boards", { cookie: anna, body: { customerId } });
    const others = `/api/boards/${other.body.id}/roles`;
    await app.ask("PATCH", others, { cookie: anna, body: { memberRole: "none" } });
    const newer = Array.from({ length: 400 }, (_, index) => ({
      threadId: `newer-${index}`,
      boardId: other.body.id,
      party: "customer" as const,
      topic: "question",
      aboutJa: "",
      aboutEn: "",
      outcome: null,
      lastNumber: 1,
      lastAt: app.now + 1000 + index,
    }));
    await app.database.insertInto("commentThreads").values(newer).execute();
    expect((await inbox(ben)).items).toHaveLength(1);
  });

  test("is made again from the comments where a crash came between", async () => {
    const mentions = [{ kind: "person", person: await personId(ben), name: "ベン" }];
    await open(anna, "@ベン", { mentions });
    const before = await inbox(ben);
    const [kept] = await threads();
    await app.database.deleteFrom("commentEntries").execute();
    await app.database.deleteFrom("commentThreads").execute();
    await app.database.insertInto("commentsToIndex").values({ commandId: "x", boardId }).execute();
    await finishIndexing(app.database, async () => [kept]);
    expect(await inbox(ben)).toEqual(before);
    expect(await app.database.selectFrom("commentsToIndex").selectAll().execute()).toEqual([]);
  });
});

test("[C2] one board's thread id means nothing on another board", async () => {
  const { body: thread } = await open(anna, "ここだけ");
  const customer = await app.ask("POST", "/api/customers", { cookie: ben, body: { name: "乙社" } });
  const other =
    customer.body.boards[0]?.id ??
    (
      await app.ask("POST", "/api/boards", {
        cookie: ben,
        body: { customerId: customer.body.id },
      })
    ).body.id;
  const same = { kind: "open", id: thread.id, topic: "unease", anchor, about, text: "別の板" };
  await app.ask("POST", `/api/boards/${other}/comments`, { cookie: ben, body: same });
  expect(await threads()).toEqual([thread]);
  const rows = await app.database.selectFrom("commentThreads").select("boardId").execute();
  expect(rows).toHaveLength(2);
});

test("[C5] people can be called by name, programs cannot", async () => {
  const people = await app.ask("GET", `/api/boards/${boardId}/people`, { cookie: anna });
  expect(people.body).toHaveLength(2);
  expect(people.body[0]).toMatchObject({ role: "owner", person: { name: expect.any(String) } });
});

test("[WH12] words that are taken back or changed are in nothing that webhooks are still told", async () => {
  const asked = { url: "https://hooks.example.org/", events: ["comment.added", "thread.closed"] };
  await app.ask("POST", "/api/webhooks", { cookie: anna, body: asked });
  const outbox = async () => {
    const rows = await app.database.selectFrom("webhookDeliveries").select("body").execute();
    return rows.map(({ body }) => JSON.parse(body).data);
  };
  const first = await open(ben, "言い過ぎた言葉");
  const thread = first.body.id;
  const reply = newId();
  await say(ben, { kind: "reply", id: reply, thread, text: "言い過ぎた返事" });
  const why = {
    kind: "resolve",
    id: newId(),
    thread,
    outcome: "declined",
    reason: "ここだけの理由",
  };
  await say(ben, why);
  expect(new Set((await outbox()).map(({ text }) => text))).toEqual(
    new Set(["言い過ぎた言葉", "言い過ぎた返事", "ここだけの理由"]),
  );
  await say(ben, { kind: "edit", id: newId(), thread, entry: thread, text: "穏やかな言葉" });
  await say(ben, { kind: "delete", id: newId(), thread, entry: reply });
  expect(new Set((await outbox()).map(({ text }) => text))).toEqual(
    new Set(["穏やかな言葉", "", "ここだけの理由"]),
  );
  await say(ben, { kind: "delete", id: newId(), thread, entry: thread });
  for (const told of await outbox()) {
    expect(told).toMatchObject({ text: "", about: { ja: "", en: "" } });
  }
});
