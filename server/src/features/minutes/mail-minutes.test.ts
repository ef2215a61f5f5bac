import { WebhookEventBody } from "@zentaikan/protocol/webhooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSmtpInbox, textOfMail, type SmtpInbox } from "../../../test/support/smtp-inbox.ts";
import { cookieOf, openTestApp, type TestApp } from "../../../test/support/test-app.ts";
import { newId } from "../../new-id.ts";

let inbox: SmtpInbox;
let app: TestApp;
let owner: string;
let member: string;
let memberId: string;
let guest: string;
let boardId: string;
beforeAll(async () => {
  inbox = await openSmtpInbox();
  const from = "全体観 <z@example.org>";
  app = await openTestApp("http://localhost:3000", { smtp: { url: inbox.url, from } });
  owner = await app.signIn();
  member = await app.signIn();
  memberId = (await ask("GET", "/api/session", undefined, member)).body.person.id;
  await ask("PATCH", `/api/members/${memberId}`, { email: "ben@example.org" });
  const customer = (await ask("POST", "/api/customers", { name: "甲社" })).body.id;
  boardId = (await ask("POST", "/api/boards", { customerId: customer })).body.id;
  const wanted = { kind: "board", boardId, role: "commenter", lifetimeDays: 7, maxUses: 1 };
  const { link } = (await ask("POST", "/api/invitations", wanted)).body;
  const secret = new URL(link).hash.slice(1);
  guest = cookieOf(await app.ask("POST", "/api/join", { body: { secret, name: "花子" } }));
});
afterAll(async () => {
  await app.close();
  await inbox.close();
});

const ask = (method: string, path: string, body?: unknown, cookie = owner) =>
  app.ask(method, path, { cookie, body });
const on = (rest: string) => `/api/boards/${boardId}${rest}`;
const command = async (body: object, cookie = owner) =>
  (await ask("POST", on("/meeting"), body, cookie)).body.meeting;
async function comment(text: string, party: string): Promise<void> {
  const anchor = { kind: "stage", stage: 1 };
  const opened = { kind: "open", id: newId(), topic: "question", anchor, text };
  const body = { ...opened, about: { ja: text, en: text } };
  await ask("POST", on(`/comments?party=${party}`), body);
}

test("[MT23] minutes are mailed when a facilitator asks for it, to those who were there, and not twice at once", async () => {
  await comment("社内の話", "internal");
  const { id } = await command({ kind: "start" });
  for (const cookie of [member, guest]) await command({ kind: "join" }, cookie);
  const mails = on(`/meetings/${id}/mails`);
  expect((await ask("POST", mails)).body.code).toBe("meetingNotOver");
  await command({ kind: "end" });
  // Nothing is sent by itself, nor because somebody else asks for it.
  for (const cookie of [member, guest]) {
    expect((await ask("POST", mails, undefined, cookie)).body.code).toBe("notFacilitator");
  }
  expect(inbox.count).toBe(0);
  const both = await Promise.all([ask("POST", mails), ask("POST", mails)]);
  const [sent] = both.filter(({ status }) => status === 200);
  const [refused] = both.filter(({ status }) => status !== 200);
  expect(sent?.body).toEqual({ sent: 1, withoutAddress: 2, failed: 0 });
  expect(refused?.body.code).toBe("minutesJustMailed");
  const { to, raw } = await inbox.next();
  expect(to).toEqual(["ben@example.org"]);
  const text = textOfMail(raw);
  expect(text).toContain("■ 参加した人");
  expect(text).toContain("* (社内のみ)コメント「社内の話」");
  expect(text).toContain(`http://localhost:3000/boards/${boardId}#minutes=${id}`);
  const { entries } = (await ask("GET", `/api/audit?boardId=${boardId}`)).body;
  const mailed = entries.filter(({ kind }: { kind: string }) => kind === "minutesMailed");
  expect(mailed).toHaveLength(1);

  // Who is not of our team any more is told nothing of it, an hour later as well.
  app.now += 61 * 60 * 1000;
  await ask("DELETE", `/api/members/${memberId}`);
  expect((await ask("POST", mails)).body).toEqual({ sent: 0, withoutAddress: 2, failed: 0 });
  expect(inbox.count).toBe(1);
});

test("[MT23] who leads a meeting from the customer's side sends to nobody what they may not know", async () => {
  await comment("もうひとつの社内の話", "internal");
  const { id } = await command({ kind: "start" });
  await command({ kind: "join" }, guest);
  const guestId = (await ask("GET", "/api/session", undefined, guest)).body.person.id;
  await command({ kind: "facilitator", person: guestId, is: true });
  await command({ kind: "end" }, guest);
  // To one of ours it says what they know; the guest is answered with numbers alone.
  const ownerId = (await ask("GET", "/api/session")).body.person.id;
  await ask("PATCH", `/api/members/${ownerId}`, { email: "owner@example.org" });
  const answer = await ask("POST", on(`/meetings/${id}/mails`), undefined, guest);
  expect(answer.body).toEqual({ sent: 1, withoutAddress: 1, failed: 0 });
  const { to, raw } = await inbox.next();
  expect(to).toEqual(["owner@example.org"]);
  expect(textOfMail(raw)).toContain("もうひとつの社内の話");
});

test("[MT23][WH1] webhooks are told that a meeting ended, with figures and where it is, and nothing of what was said", async () => {
  const { person } = (await ask("GET", "/api/session")).body;
  const webhook = { id: "w", url: "https://example.org/", secret: "whsec_", createdBy: person.id };
  const fresh = { previousSecret: null, previousUntil: null, pausedWhy: null, failingSince: null };
  const eventsBody = JSON.stringify(["meeting.ended"]);
  await app.database
    .insertInto("webhooks")
    .values({ ...webhook, ...fresh, eventsBody, createdAt: 0 })
    .execute();
  const { id, startedAt } = await command({ kind: "start" });
  await command({ kind: "join" }, guest);
  await command({ kind: "ask", question: "秘密の問い", roundKind: "road" });
  const subjects = [{ key: "1.hum+", words: "" }];
  await command({ kind: "ask", question: "秘密の票", roundKind: "temperature", subjects });
  await command({ kind: "end" });
  const [row] = await app.database.selectFrom("webhookDeliveries").select("body").execute();
  expect(WebhookEventBody.parse(JSON.parse(row?.body ?? ""))).toMatchObject({
    type: "meeting.ended",
    url: `/boards/${boardId}#minutes=${id}`,
    data: {
      meetingId: id,
      startedAt: new Date(startedAt).toISOString(),
      people: 2,
      roads: 1,
      votes: 1,
    },
  });
  expect(row?.body).not.toMatch(/秘密|花子/u);
});
