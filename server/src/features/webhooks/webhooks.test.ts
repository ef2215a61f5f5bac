import { createHmac } from "node:crypto";
import type { WebhookBody, WebhookDeliveryBody } from "@zentaikan/protocol/webhooks";
import { WEBHOOK_EVENTS, type WebhookEvent } from "@zentaikan/protocol";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  cookieOf,
  openTestApp,
  type Answer,
  type TestApp,
} from "../../../test/support/test-app.ts";
import { openSmtpInbox } from "../../../test/support/smtp-inbox.ts";
import {
  openWebhookReceiver,
  type Received,
  type WebhookReceiver,
} from "../../../test/support/webhook-receiver.ts";
import { finishIndexing } from "../comments/comment-index.ts";
import { newId } from "../../new-id.ts";
import { MOST_TRIES } from "./retry-delay.ts";

let app: TestApp;
let receiver: WebhookReceiver;
let owner: string;
let ask: (method: string, path: string, body?: unknown) => Promise<Answer>;
beforeEach(async () => {
  receiver = await openWebhookReceiver();
  app = await openTestApp("http://localhost:3000", { webhookAllowedHosts: [receiver.allowed] });
  owner = await app.signIn();
  ask = (method, path, body) => app.ask(method, path, { cookie: owner, body });
});
afterEach(async () => {
  await app.close();
  await receiver.close();
});

const hourMs = 60 * 60 * 1000;
const newWebhook = async (events: readonly WebhookEvent[] = WEBHOOK_EVENTS, url = receiver.url) => {
  const { status, body } = await ask("POST", "/api/webhooks", { url, events });
  expect(status).toBe(201);
  return body as { webhook: WebhookBody; secret: string };
};
const deliveriesOf = async (id: string): Promise<WebhookDeliveryBody[]> =>
  (await ask("GET", `/api/webhooks/${id}/deliveries`)).body;
const webhook = async (): Promise<WebhookBody> => (await ask("GET", "/api/webhooks")).body[0];
const sendTest = (id: string) => ask("POST", `/api/webhooks/${id}/test`);
const newBoard = async (): Promise<string> => {
  const customer = await ask("POST", "/api/customers", { name: "甲社" });
  const title = "三年の道筋";
  return (await ask("POST", "/api/boards", { customerId: customer.body.id, title })).body.id;
};
const say = (boardId: string, body: object) => ask("POST", `/api/boards/${boardId}/comments`, body);
const opening = (text: string) => ({
  kind: "open",
  id: newId(),
  topic: "question",
  anchor: { kind: "link", record: "shape:arrow" },
  about: { ja: "人的資本→技術資本", en: "Human → technology" },
  text,
});
/** Fails every try until nothing is pending, each when it is due. */
async function exhaust(id: string): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    await app.deliverWebhooks();
    app.now = Date.parse((await deliveriesOf(id))[0]?.nextTryAt ?? "") || app.now;
  }
}
const fail = (): void => void (receiver.answer = (response) => void response.writeHead(500).end());
const isSigned = ({ headers, body }: Received, secret: string): boolean => {
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const signed = [headers["webhook-id"], headers["webhook-timestamp"], body].join(".");
  const signature = `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
  return headers["webhook-signature"]?.toString().split(" ").includes(signature) ?? false;
};

describe("[WH1] a webhook is told", () => {
  test("of comments, with their words, where they are and who said them", async () => {
    const boardId = await newBoard();
    const { secret } = await newWebhook();
    const thread = (await say(boardId, opening("なぜこの順ですか"))).body.id;
    await say(boardId, { kind: "reply", id: newId(), thread, text: "採用が先です" });
    const edited = { kind: "edit", id: newId(), thread, entry: thread, text: "なぜ、この順？" };
    await say(boardId, edited);
    const why = { outcome: "declined", reason: "別の場で決めた" };
    await say(boardId, { kind: "resolve", id: newId(), thread, ...why });
    await say(boardId, { kind: "reopen", id: newId(), thread });
    await app.deliverWebhooks();
    const events = receiver.received.map(({ event }) => event);
    const told = events.toSorted((one, other) => (one.timestamp < other.timestamp ? -1 : 1));
    expect(told.map(({ type, data }) => [type, "text" in data && data.text])).toEqual([
      // What was said anew before it was told [WH12].
      ["comment.added", "なぜ、この順？"],
      ["comment.added", "採用が先です"],
      ["thread.closed", "別の場で決めた"],
      ["thread.reopened", ""],
    ]);
    expect(told[0]).toEqual({
      id: expect.stringMatching(/^[0-9a-z]{26}$/),
      type: "comment.added",
      timestamp: expect.stringMatching(/^2026-01-01T/),
      actor: { id: expect.any(String), name: "オーナー" },
      customer: { id: expect.any(String), name: { ja: "甲社", en: "甲社" } },
      board: { id: boardId, title: "三年の道筋" },
      url: `http://localhost:3000/boards/${boardId}#thread=${thread}`,
      data: {
        threadId: thread,
        party: "customer",
        topic: "question",
        about: { ja: "人的資本→技術資本", en: "Human → technology" },
        text: "なぜ、この順？",
        outcome: null,
      },
    });
    for (const one of receiver.received) {
      expect(one.headers["webhook-id"]).toBe(one.event.id);
      expect(isSigned(one, secret)).toBe(true);
    }
  });

  test("once of a comment, whatever is made again after a crash or taken back", async () => {
    await newWebhook(["comment.added", "thread.closed"]);
    const boardId = await newBoard();
    const thread = (await say(boardId, opening("一つ目"))).body.id;
    await say(boardId, { kind: "resolve", id: newId(), thread, outcome: "reflected" });
    await say(boardId, { kind: "delete", id: newId(), thread, entry: thread });
    const command = opening("二つ目");
    await Promise.all([say(boardId, command), say(boardId, command)]);
    const threads = (await ask("GET", `/api/boards/${boardId}/comments`)).body;
    await app.database.insertInto("commentsToIndex").values({ commandId: "x", boardId }).execute();
    await finishIndexing(app.database, async () => threads);
    await app.deliverWebhooks();
    const texts = receiver.received.map(({ event }) => "text" in event.data && event.data.text);
    expect(texts).toHaveLength(3);
    expect(new Set(texts)).toEqual(new Set(["", "二つ目"]));
  });

  test("of what a crash kept from the rows, when they are made", async () => {
    const boardId = await newBoard();
    await say(boardId, opening("前"));
    await newWebhook(["comment.added"]);
    await say(boardId, opening("後"));
    const threads = (await ask("GET", `/api/boards/${boardId}/comments`)).body;
    const lost = { ...threads[1], id: newId() };
    await app.database.insertInto("commentsToIndex").values({ commandId: "x", boardId }).execute();
    await finishIndexing(app.database, async () => [...threads, lost]);
    await app.deliverWebhooks();
    const told = receiver.received.map(({ event }) => "threadId" in event.data && event.data);
    expect(told).toEqual([
      expect.objectContaining({ threadId: threads[1].id, text: "後" }),
      expect.objectContaining({ threadId: lost.id, text: "後" }),
    ]);
  });

  test("of members, roles and invitations", async () => {
    const boardId = await newBoard();
    await newWebhook();
    const personId = (await ask("POST", "/api/members", { name: "安奈" })).body.person.id;
    await ask("PATCH", `/api/members/${personId}`, { role: "owner" });
    await ask("PUT", `/api/boards/${boardId}/roles/${personId}`, { role: "viewer" });
    await ask("PATCH", `/api/boards/${boardId}/roles`, { memberRole: "commenter" });
    await ask("PATCH", "/api/workspace", { memberRole: "viewer" });
    await ask("DELETE", `/api/members/${personId}`);
    const asked = { kind: "board", boardId, role: "commenter", lifetimeDays: 7, maxUses: 5 };
    const invited = (await ask("POST", "/api/invitations", asked)).body;
    const secret = new URL(invited.link).hash.slice(1);
    await app.ask("POST", "/api/join", { body: { secret, name: "客" } });
    await ask("DELETE", `/api/invitations/${invited.invitation.id}`);
    await app.deliverWebhooks();
    const told = receiver.received
      .map(({ event }) => event)
      .toSorted((one, other) => (one.timestamp < other.timestamp ? -1 : 1));
    const anna = { id: personId, name: "安奈" };
    const invitationId = invited.invitation.id;
    const guest = { id: expect.any(String), name: "客" };
    expect(
      told.map(({ type, data, actor, board }) => [type, actor?.name, board?.id, data]),
    ).toEqual([
      ["member.joined", "オーナー", undefined, person(anna, "member")],
      ["member.changed", "オーナー", undefined, person(anna, "owner")],
      ["role.changed", "オーナー", boardId, person(anna, "viewer")],
      ["role.changed", "オーナー", boardId, person(null, "commenter")],
      ["role.changed", "オーナー", undefined, person(null, "viewer")],
      ["member.removed", "オーナー", undefined, person(anna, "owner")],
      ["invitation.redeemed", "客", boardId, { ...person(guest, "commenter"), invitationId }],
      ["invitation.revoked", "オーナー", boardId, { ...person(null, "commenter"), invitationId }],
    ]);
  });

  const person = (one: object | null, role: string) => ({ person: one, role, invitationId: null });

  test("of nothing that could not be written, and nothing is written that could not be told", async () => {
    const boardId = await newBoard();
    await newWebhook(["member.joined", "comment.added"]);
    const counts = async () => [
      (await ask("GET", "/api/members")).body.length,
      (await ask("GET", "/api/audit")).body.entries.length,
    ];
    const before = await counts();
    await sql`alter table "webhookDeliveries" rename to "away"`.execute(app.database);
    expect((await ask("POST", "/api/members", { name: "安奈" })).status).toBe(500);
    expect(await counts()).toEqual(before);
    expect((await say(boardId, opening("一つ目"))).status).toBe(500);
    await sql`alter table "away" rename to "webhookDeliveries"`.execute(app.database);
    // The comment is in its document, and is told when its rows are made.
    const threads = (await ask("GET", `/api/boards/${boardId}/comments`)).body;
    await finishIndexing(app.database, async () => threads);
    await app.deliverWebhooks();
    expect(receiver.received.map(({ event }) => event.type)).toEqual(["comment.added"]);
  });

  test("of what is said to a frozen version", async () => {
    await app.drawSamples();
    // Sample boards have warnings, for which a reason is given, or nothing at all.
    const boards: { id: string }[] = (await ask("GET", "/api/boards")).body;
    const asked = { kind: "board", role: "commenter", lifetimeDays: 7, maxUses: 1 };
    await newWebhook(["version.proposed", "version.answered", "version.withdrawn"]);
    for (const { id: boardId } of boards) {
      const path = `/api/boards/${boardId}`;
      const { link } = (await ask("POST", "/api/invitations", { ...asked, boardId })).body;
      const taken = { secret: new URL(link).hash.slice(1), name: "花子" };
      const guest = cookieOf(await app.ask("POST", "/api/join", { body: taken }));
      const kept = (await ask("POST", `${path}/snapshots`, {})).body.id;
      const { contentHash } = (await ask("GET", `${path}/snapshots/${kept}`)).body.words;
      const frozen = await ask("POST", `${path}/agreements`, {
        contentHash,
        party: "customer",
        asked: [{ kind: "role", role: "commenter" }],
        reason: "後で直す",
      });
      if (frozen.body.code === "notReadyToAgree") continue;
      const proposalId = frozen.body.proposals[0].id;
      const said = { answer: "reserve", reason: "条件がある" };
      const onVersion = `${path}/agreements/${proposalId}`;
      await app.ask("POST", `${onVersion}/answers`, { cookie: guest, body: said });
      await ask("POST", `${onVersion}/withdrawal`, { reason: "出直す" });
      await app.deliverWebhooks();
      const data = { proposalId, subject: "frame", party: "customer", contentHash };
      const unsaid = { ...data, answer: null, reason: "", dueAt: null };
      expect(new Map(receiver.received.map(({ event }) => [event.type, event.data]))).toEqual(
        new Map<string, object>([
          ["version.proposed", { ...unsaid, waiting: 1 }],
          ["version.answered", { ...unsaid, ...said, waiting: 0 }],
          ["version.withdrawn", { ...unsaid, reason: "出直す", waiting: 0 }],
        ]),
      );
      expect(receiver.received[0]?.event.url).toBe(
        `http://localhost:3000/boards/${boardId}#agreement`,
      );
      return;
    }
    throw new Error("no sample is ready");
  });

  test("of nothing that did not happen, that it did not ask for, or while it is paused", async () => {
    const { webhook: made } = await newWebhook(["member.joined", "invitation.redeemed"]);
    await app.ask("POST", "/api/join", { body: { secret: "x", name: "客" } });
    const taken = { name: "安奈", email: "a@example.org" };
    await ask("POST", "/api/members", taken);
    expect((await ask("POST", "/api/members", taken)).status).toBe(409);
    await say(await newBoard(), opening("一つ目"));
    await ask("PATCH", `/api/webhooks/${made.id}`, { isPaused: true });
    await ask("POST", "/api/members", { name: "弁" });
    await ask("PATCH", `/api/webhooks/${made.id}`, { isPaused: false });
    await app.deliverWebhooks();
    expect(receiver.received.map(({ event }) => event.type)).toEqual(["member.joined"]);
  });
});

describe("[WH2] a delivery", () => {
  test("that fails is tried for a day under one id, then dead, shown, and delivered when asked", async () => {
    const { webhook: made, secret } = await newWebhook(["member.joined"]);
    await ask("POST", "/api/members", { name: "安奈" });
    fail();
    const began = app.now;
    await exhaust(made.id);
    expect(receiver.received).toHaveLength(MOST_TRIES);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(receiver.received.every((one) => isSigned(one, secret))).toBe(true);
    const times = receiver.received.map(({ headers }) => Number(headers["webhook-timestamp"]));
    expect(times.toSorted((one, other) => one - other)).toEqual(times);
    expect(app.now - began).toBeGreaterThan(20 * hourMs);
    const [dead] = await deliveriesOf(made.id);
    expect(dead).toMatchObject({ state: "dead", tries: MOST_TRIES, nextTryAt: null });
    expect(dead?.last).toMatchObject({ status: 500, failure: null });

    receiver.answer = (response) => void response.writeHead(204).end();
    const path = `/api/webhooks/${made.id}/deliveries/${dead?.eventId}/again`;
    expect((await ask("POST", path)).body[0]).toMatchObject({ state: "pending", tries: 0 });
    await app.deliverWebhooks();
    const [done] = await deliveriesOf(made.id);
    expect(done).toMatchObject({ state: "delivered", tries: 1, eventId: dead?.eventId });
    expect((await webhook()).failingSince).toBeNull();
    const unknown = await ask("POST", `/api/webhooks/${made.id}/deliveries/x/again`);
    expect(unknown.body.code).toBe("noSuchPage");
  });

  test("of a test is one try with an outcome, also for a webhook that is paused", async () => {
    const { webhook: made } = await newWebhook(["member.joined"]);
    await ask("PATCH", `/api/webhooks/${made.id}`, { isPaused: true });
    fail();
    expect((await sendTest(made.id)).body[0]).toMatchObject({ state: "pending", last: null });
    await app.deliverWebhooks();
    await app.deliverWebhooks();
    expect(receiver.received.map(({ event }) => event.type)).toEqual(["webhook.test"]);
    const [sent] = await deliveriesOf(made.id);
    expect(sent).toMatchObject({ state: "dead", tries: 1, last: { status: 500 } });
  });

  test("[WH11] is forgotten a week after it is settled, and a month after it happened", async () => {
    const { webhook: made } = await newWebhook(["member.joined"]);
    await ask("POST", "/api/members", { name: "安奈" });
    await app.deliverWebhooks();
    await ask("POST", "/api/members", { name: "弁" });
    await ask("PATCH", `/api/webhooks/${made.id}`, { isPaused: true });
    app.now += 8 * 24 * hourMs;
    await app.deliverWebhooks();
    expect((await deliveriesOf(made.id)).map(({ state }) => state)).toEqual(["pending"]);
    app.now += 23 * 24 * hourMs;
    // Signing in lasts as long.
    owner = await app.signInOwner();
    await app.deliverWebhooks();
    expect(await deliveriesOf(made.id)).toEqual([]);
  });
});

test("[WH4] a new secret is shown once, and for a day the one before signs as well", async () => {
  const { webhook: made, secret } = await newWebhook();
  const rolled = await ask("POST", `/api/webhooks/${made.id}/secret`);
  const next = rolled.body.secret;
  expect([rolled.status, next === secret]).toEqual([201, false]);
  expect(rolled.body.webhook.previousSecretUntil).not.toBeNull();
  expect(JSON.stringify((await ask("GET", "/api/webhooks")).body)).not.toContain("whsec");
  await sendTest(made.id);
  await app.deliverWebhooks();
  app.now += 24 * hourMs;
  await sendTest(made.id);
  await app.deliverWebhooks();
  const [first, second] = receiver.received;
  if (first === undefined || second === undefined) throw new Error("nothing was received");
  expect([isSigned(first, next), isSigned(first, secret)]).toEqual([true, true]);
  expect([isSigned(second, next), isSigned(second, secret)]).toEqual([true, false]);
  expect((await webhook()).previousSecretUntil).toBeNull();
});

test("[WH5] a receiver that is slow holds up itself alone", async () => {
  const slow = await newWebhook(["member.joined"], `${receiver.url}/slow`);
  await newWebhook(["member.joined"], `${receiver.url}/quick`);
  let mostAtOnce = 0;
  const held: (() => void)[] = [];
  receiver.answer = (response, { path }) => {
    if (!path.endsWith("/slow")) return void response.end();
    mostAtOnce = Math.max(
      mostAtOnce,
      held.push(() => void response.end()),
    );
  };
  for (let count = 0; count < 10; count += 1) await ask("POST", "/api/members", { name: "新" });
  const delivering = app.deliverWebhooks();
  const quick = () => receiver.received.filter(({ path }) => path.endsWith("/quick")).length;
  await expect.poll(quick).toBe(10);
  await expect.poll(() => held.length).toBe(4);
  while ((await deliveriesOf(slow.webhook.id)).some(({ state }) => state === "pending")) {
    for (const release of held.splice(0)) release();
  }
  await delivering;
  expect(mostAtOnce).toBeLessThanOrEqual(4);
  expect(receiver.received).toHaveLength(20);
});

test("[WH6] a webhook that only fails for days is paused, and its owners are told", async () => {
  const mails = await openSmtpInbox();
  await app.close();
  app = await openTestApp("http://localhost:3000", {
    webhookAllowedHosts: [receiver.allowed],
    smtp: { url: mails.url, from: "board@example.org" },
  });
  owner = await app.signIn();
  const { person } = (await ask("GET", "/api/session")).body;
  await ask("PATCH", `/api/members/${person.id}`, { email: "owner@example.org" });
  const { webhook: made } = await newWebhook(["member.joined"]);
  fail();
  for (let day = 0; day < 4; day += 1) {
    await ask("POST", "/api/members", { name: "新" });
    await exhaust(made.id);
    app.now += 2 * hourMs;
  }
  expect(await webhook()).toMatchObject({ paused: "failing", failingSince: expect.any(String) });
  const { entries } = (await ask("GET", "/api/audit")).body;
  const paused = entries.filter(({ kind }: { kind: string }) => kind === "webhookPaused");
  expect(paused).toEqual([expect.objectContaining({ actor: { id: null, name: "server" } })]);
  const mail = await mails.next();
  expect([mails.count, mail.to]).toEqual([1, ["owner@example.org"]]);
  expect(mail.raw).toContain("http://localhost:3000/workspace/webhooks");
  await mails.close();
  const resumed = await ask("PATCH", `/api/webhooks/${made.id}`, { isPaused: false });
  expect(resumed.body).toMatchObject({ paused: null, failingSince: null });
});

describe("[WH10] webhooks are owners' matter", () => {
  test("made, listed, changed and deleted, each a line of the audit log without a secret", async () => {
    const { webhook: made, secret } = await newWebhook(["structure.changed", "comment.added"]);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(made).toMatchObject({ events: ["comment.added", "structure.changed"], paused: null });
    const changed = await ask("PATCH", `/api/webhooks/${made.id}`, { events: ["member.joined"] });
    expect(changed.body).toEqual({ ...made, events: ["member.joined"] });
    await sendTest(made.id);
    expect((await ask("DELETE", `/api/webhooks/${made.id}`)).status).toBe(204);
    expect((await ask("GET", "/api/webhooks")).body).toEqual([]);
    await app.deliverWebhooks();
    expect(receiver.received).toEqual([]);
    const { entries } = (await ask("GET", "/api/audit")).body;
    const kinds = entries.map(({ kind }: { kind: string }) => kind).slice(0, 3);
    expect(kinds).toEqual(["webhookDeleted", "webhookChanged", "webhookCreated"]);
    expect(JSON.stringify(entries)).not.toContain("whsec");
    for (const [method, path] of [
      ["PATCH", ""],
      ["DELETE", ""],
      ["POST", "/secret"],
      ["POST", "/test"],
      ["GET", "/deliveries"],
    ] as const) {
      const { body } = await ask(
        method,
        `/api/webhooks/${made.id}${path}`,
        method === "GET" ? undefined : {},
      );
      expect(body.code).toBe("noSuchWebhook");
    }
  });

  test("[WH7] an address that may not be called is refused when it is entered, and when it no longer may", async () => {
    const refused = [400, "webhookUrlRefused"];
    const events = ["comment.added"];
    const { webhook: made } = await newWebhook();
    for (const url of ["https://127.0.0.1/", "http://receiver.example/", "nonsense"]) {
      const created = await ask("POST", "/api/webhooks", { url, events });
      const changed = await ask("PATCH", `/api/webhooks/${made.id}`, { url });
      expect([created.status, created.body.code]).toEqual(refused);
      expect([changed.status, changed.body.code]).toEqual(refused);
    }
    const elsewhere = "http://127.0.0.1:9/";
    await app.database.updateTable("webhooks").set({ url: elsewhere }).execute();
    await sendTest(made.id);
    await app.deliverWebhooks();
    const [sent] = await deliveriesOf(made.id);
    expect(sent?.last).toMatchObject({ status: null, failure: "addressRefused" });
  });

  test("there are twenty at most, of known events", async () => {
    const events = ["comment.added"];
    const url = "https://receiver.example/";
    for (let count = 0; count < 20; count += 1) await newWebhook(["comment.added"], url);
    const { body } = await ask("POST", "/api/webhooks", { url, events });
    expect(body.code).toBe("quotaReached");
    expect(body.message.ja).toBe("Webhookは20件までです。使っていないものを削除してください。");
    for (const bad of [[], ["webhook.test"], ["x"]]) {
      expect((await ask("POST", "/api/webhooks", { url, events: bad })).status).toBe(400);
    }
  });
});
