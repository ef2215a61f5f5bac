import type { ToldLineBody } from "@zentaikan/protocol/minutes";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  cookieOf,
  openTestApp,
  type Answer,
  type TestApp,
} from "../../../test/support/test-app.ts";
import { newId } from "../../new-id.ts";

let app: TestApp;
let owner: string;
let ownerId: string;
let guest: string;
let guestId: string;
/** Of our team, and in no meeting. */
let member: string;
let boardId: string;
beforeAll(async () => {
  app = await openTestApp();
  owner = await app.signIn();
  ownerId = await idOf(owner);
  member = await app.signIn();
});
afterAll(() => app.close());
beforeEach(async () => {
  app.now += 60_000;
  const customer = await ask("POST", "/api/customers", { name: `甲社${app.now}` });
  boardId = (await ask("POST", "/api/boards", { customerId: customer.body.id })).body.id;
  guest = await guestOn("commenter");
  guestId = await idOf(guest);
});

const ask = (method: string, path: string, body?: unknown, cookie = owner): Promise<Answer> =>
  app.ask(method, path, { cookie, body });
const idOf = async (cookie: string): Promise<string> =>
  (await ask("GET", "/api/session", undefined, cookie)).body.person.id;
async function guestOn(role: string): Promise<string> {
  const wanted = { kind: "board", boardId, role, lifetimeDays: 7, maxUses: 1 };
  const { link } = (await ask("POST", "/api/invitations", wanted)).body;
  const secret = new URL(link).hash.slice(1);
  return cookieOf(await app.ask("POST", "/api/join", { body: { secret, name: "花子" } }));
}
const on = (rest: string) => `/api/boards/${boardId}${rest}`;
const command = async (body: object, cookie = owner) =>
  (await ask("POST", on("/meeting"), body, cookie)).body.meeting;
async function askRound(more: object): Promise<string> {
  return (await command({ kind: "ask", question: "どの道筋で?", ...more })).current;
}
const draw = (round: string, nodes: readonly string[], cookie = owner) =>
  ask(
    "POST",
    on(`/meeting/rounds/${round}/road`),
    { steps: nodes.map((node) => ({ kind: "place", node })) },
    cookie,
  );
const vote = (round: string, ballot: object, cookie = owner) =>
  ask("PUT", on(`/meeting/rounds/${round}/ballot`), ballot, cookie);
const comment = async (text: string, more: object = {}, party = "customer"): Promise<string> => {
  // Nobody writes faster than the limits let people.
  app.now += 10_000;
  const anchor = { kind: "stage", stage: 1 };
  const about = { ja: `ホップ${text}`, en: `Hop ${text}` };
  const opened = { kind: "open", id: newId(), topic: "question", anchor, about, text };
  return (await ask("POST", on(`/comments?party=${party}`), { ...opened, ...more })).body.id;
};
const close = (thread: string, outcome: string, reason: string, party = "customer") =>
  ask("POST", on(`/comments?party=${party}`), {
    kind: "resolve",
    id: newId(),
    thread,
    outcome,
    reason,
  });
const minutes = async (
  meeting: string,
  { cookie = owner, query = "" }: { readonly cookie?: string; readonly query?: string } = {},
) => (await ask("GET", on(`/meetings/${meeting}/minutes?${query}`), undefined, cookie)).body;
const linesOf = (body: { sections: { kind: string; lines: ToldLineBody[] }[] }, kind: string) =>
  (body.sections.find((section) => section.kind === kind)?.lines ?? []).flatMap(
    ({ text, below }) => [text, ...below],
  );
async function meet(): Promise<string> {
  const { id } = await command({ kind: "start" });
  await command({ kind: "join" }, guest);
  return id;
}

test("[MT20] a meeting keeps what the board was when it began and when it ended, and minutes say what changed", async () => {
  const id = await meet();
  expect((await minutes(id)).code).toBe("meetingNotOver");
  await ask("PATCH", on("/baseline"), { baseline: "currentQA" });
  await command({ kind: "end" });
  const told = await minutes(id, { query: "language=en" });
  expect(linesOf(told, "changes")).toEqual(["Based it on the current QA system"]);
  expect(linesOf(await minutes(id), "changes")).toEqual(["土台を現行QA体系にした"]);
  const states = (await ask("GET", on("/snapshots"))).body as { id: string; occasion: string }[];
  const kept = new Map(states.map((state) => [state.occasion, state.id]));
  expect([told.before, told.after]).toEqual([kept.get("meetingBegun"), kept.get("meetingEnded")]);
  const before = (await ask("GET", on(`/snapshots/${told.before}`))).body;
  expect(before.words.structure.baseline).toBe("managementCapital");
  // A guest who came later knows neither, nor what changed between them.
  const late = await guestOn("editor");
  const toLate = await minutes(id, { cookie: late });
  expect([toLate.before, toLate.after]).toEqual([null, null]);
  expect(JSON.stringify(toLate)).not.toContain("土台");
  expect((await ask("GET", on(`/snapshots/${told.before}`), undefined, late)).status).toBe(404);
  // Whoever deletes a state takes what it says out of the minutes, and nothing else.
  await ask("DELETE", on(`/snapshots/${told.before}`));
  const without = await minutes(id);
  expect(without.before).toBeNull();
  expect(linesOf(without, "changes")[0]).toMatch(/分かりません/u);
  expect(linesOf(without, "people")).toHaveLength(2);
});

test("[MT20] states of meetings take the room of older ones, and a meeting begins where the board cannot be kept", async () => {
  const state = { boardId, party: "customer", at: 1, personId: ownerId, personName: "", name: "" };
  const bytes = { hash: Buffer.alloc(32), state: Buffer.alloc(10), wordsBody: null };
  const rows = Array.from({ length: 400 }, (_, at) => ({
    ...state,
    ...bytes,
    id: `old ${at}`,
    at,
    chargedTo: "",
    occasion: "meetingEnded" as const,
    turnBody: null,
    ourDosBody: null,
    party: "customer" as const,
  }));
  for (let from = 0; from < rows.length; from += 50) {
    await app.database
      .insertInto("snapshots")
      .values(rows.slice(from, from + 50))
      .execute();
  }
  await command({ kind: "start" });
  await command({ kind: "end" });
  const left = await app.database
    .selectFrom("snapshots")
    .select("id")
    .where("boardId", "=", boardId)
    .where("occasion", "in", ["meetingBegun", "meetingEnded"])
    .execute();
  expect(left).toHaveLength(400);
  expect(left.map(({ id }) => id)).not.toContain("old 1");
  const tally = await app.database
    .selectFrom("tallies")
    .select(["count"])
    .where("what", "=", "meetingStates")
    .where("owner", "=", boardId)
    .executeTakeFirstOrThrow();
  expect(tally.count).toBe(400);
});

test("[MT21] roads and votes are told to those who were there alone, an open vote with who and an anonymous one never", async () => {
  const id = await meet();
  for (const [first, second] of [
    ["1.hum+", "2.tec+"],
    ["1.hum+", "1.hum+"],
  ] as const) {
    const road = await askRound({ roundKind: "road" });
    await draw(road, [first]);
    await draw(road, [second], guest);
    await command({ kind: "reveal", round: road });
  }
  const subjects = ["1.hum+", "1.hum+>2.tec+:+"].map((key) => ({ key, words: "" }));
  const asked = { roundKind: "dots", subjects, dots: 2, dotsOnOne: 2 };
  const open = await askRound({ ...asked, question: "どこに力を?" });
  const dots = { kind: "dots", dots: [{ on: "1.hum+>2.tec+:+", count: 2 }] };
  await vote(open, dots, guest);
  await command({ kind: "reveal", round: open });
  const secret = await askRound({ ...asked, question: "無記名で", isAnonymous: true });
  await vote(secret, dots, guest);
  await command({ kind: "reveal", round: secret });
  const hidden = await askRound({ roundKind: "road", question: "公開しない問い" });
  await draw(hidden, ["3.env+"], guest);
  await command({ kind: "end" });

  const lines = linesOf(await minutes(id, { cookie: guest }), "rounds");
  expect(lines).toContain("問い1 道筋「どの道筋で?」");
  expect(lines).toContain("2つの道は大きく分かれています。");
  expect(lines).toContain("割れた所は2から0になりました。");
  expect(lines).toContain("問い3 投票「どこに力を?」(記名、1人)");
  expect(lines).toContain("人的資本(ホップ) → 技術資本(ステップ): 2個(1人) ― 花子");
  expect(lines).toContain("問い4 投票「無記名で」(無記名、1人)");
  expect(lines.at(-1)).toBe("公開されないまま会議が終わりました。");
  const anonymous = lines.slice(lines.indexOf("問い4 投票「無記名で」(無記名、1人)")).join("");
  expect(anonymous).not.toContain("花子");
  expect(JSON.stringify(await minutes(id))).not.toContain("環境");
  for (const options of [{ cookie: member }, { cookie: await guestOn("owner") }]) {
    const others = linesOf(await minutes(id, options), "rounds");
    expect(others).toContain("問い3 投票「どこに力を?」");
    expect(others.join("")).not.toMatch(/[0-9]個|割れた|つの道筋/u);
  }
  const ofProgram = await app.ask("GET", on(`/meetings/${id}/minutes`), { token: app.token });
  expect(linesOf(ofProgram.body, "rounds").join("")).not.toMatch(/[0-9]個|割れた|つの道筋/u);
});

test("[MT21][MT17][MT24] of a vote that goes on minutes say until when, and once it is over what it came to, as the log does", async () => {
  const id = await meet();
  const subjects = [{ key: "1.hum+", words: "" }];
  const round = await askRound({ roundKind: "temperature", subjects });
  await command({ kind: "keepOpen", round, days: 2 });
  await vote(round, { kind: "temperature", felt: [{ of: "1.hum+", is: "uneasy" }] });
  await command({ kind: "end" });
  expect(linesOf(await minutes(id), "rounds").at(-1)).toMatch(/^投票は 2026-.* まで続きます。$/u);
  const votesIn = async (cookie: string, query = "") =>
    (await ask("GET", on(`/decisions?${query}`), undefined, cookie)).body.decisions.length;
  expect(await votesIn(owner, "after=9999999999999999%20x")).toBe(0);
  await vote(round, { kind: "temperature", felt: [{ of: "1.hum+", is: "convinced" }] }, member);
  app.now += 3 * 24 * 60 * 60 * 1000;
  // Nobody has asked for it since. Who voted afterwards is told as those who were there are.
  const stranger = await guestOn("commenter");
  for (const cookie of [owner, member, guest]) expect(await votesIn(cookie)).toBe(1);
  expect(await votesIn(stranger)).toBe(0);
  for (const cookie of [owner, member]) {
    const last = linesOf(await minutes(id, { cookie }), "rounds").at(-1);
    expect(last).toContain("腹落ち1・違和感1");
  }
  expect(linesOf(await minutes(id, { cookie: stranger }), "rounds").join("")).not.toContain(
    "違和感1",
  );
});

test("[MT22] decisions of a meeting and what it left open are told, and to guests nothing that is our team's alone", async () => {
  const before = await comment("前");
  await close(before, "reflected", "会議の前");
  const declined = await comment("採らない話");
  const internal = await comment("社内の話", {}, "internal");
  const waiting = { mentions: [{ kind: "person", person: guestId, name: "花子" }] };
  await comment("待ちの話", waiting);
  await comment("社内の待ち", {}, "internal");
  const id = await meet();
  await close(declined, "declined", "根拠が足りない");
  await close(internal, "agreed", "社内の理由", "internal");
  await command({ kind: "end" });
  await close(await comment("後"), "declined", "会議の後");

  const toGuest = await minutes(id, { cookie: guest });
  const toOurs = await minutes(id, { query: "readers=internal" });
  const [name] = linesOf(toGuest, "people").map((line) => line.replace(/\(進行役\).*$/u, ""));
  expect(linesOf(toGuest, "decisions")).toEqual([
    `コメント「ホップ採らない話」: 採らない「根拠が足りない」 ― ${name}`,
  ]);
  expect(linesOf(toGuest, "open")).toEqual(["コメント「ホップ待ちの話」― 花子の返事待ち"]);
  expect(linesOf(toOurs, "decisions")[1]).toContain("社内の理由");
  expect(linesOf(toOurs, "open")).toContain("コメント「ホップ社内の待ち」");
  expect(toOurs.markdown).toContain("(社内のみ)コメント「ホップ社内の話」");
  expect(toOurs.markdown).toContain("## 決まったこと\n\n- コメント「ホップ採らない話」");
  // What our team reads for the customer says what a guest reads, and a guest asks for no more.
  expect((await minutes(id)).sections).toEqual(toGuest.sections);
  const asked = await minutes(id, { cookie: guest, query: "readers=internal" });
  expect([asked.readers, asked.sections]).toEqual(["customer", toGuest.sections]);
  expect(JSON.stringify(toGuest)).not.toContain("社内");
});

test("[MT22][XJ3] minutes leave as a file that says what it is, of which the log has a line before anybody has it", async () => {
  const id = await meet();
  await comment("社内の話", {}, "internal");
  await command({ kind: "end" });
  const path = on(`/meetings/${id}/minutes/minutes.md?readers=internal`);
  const taken = await ask("GET", path);
  expect(taken.headers.get("Content-Type")).toBe("text/markdown; charset=utf-8");
  expect(taken.headers.get("Content-Disposition")).toContain(encodeURIComponent("議事録"));
  expect(taken.body).toBe((await minutes(id, { query: "readers=internal" })).markdown);
  expect(taken.body).toContain("社内の話");
  const { entries } = (await ask("GET", `/api/audit?boardId=${boardId}`)).body;
  expect(entries[0]).toMatchObject({
    kind: "boardExported",
    details: { format: "md", source: "minutes", readers: "internal" },
  });
  expect((await ask("GET", path, undefined, guest)).body).not.toContain("社内");
});

test("[MT22] what people wrote is words in minutes, and no Markdown", async () => {
  const id = await meet();
  await askRound({ roundKind: "road", question: "# [x](javascript:1)\n- **強**" });
  await command({ kind: "end" });
  const { markdown } = await minutes(id);
  expect(markdown).toContain("\\# \\[x\\](javascript:1) - \\*\\*強\\*\\*");
});

test("[MT24] the decision log has what was settled in meetings and between them, by page and by filter", async () => {
  const id = await meet();
  const subjects = ["1.hum+", "2.tec+"].map((key) => ({ key, words: "" }));
  const round = await askRound({ roundKind: "temperature", subjects, question: "腹落ち?" });
  await vote(round, { kind: "temperature", felt: [{ of: "1.hum+", is: "uneasy" }] }, guest);
  await command({ kind: "reveal", round });
  await command({ kind: "end" });
  for (let at = 0; at < 60; at += 1) await close(await comment(`${at}`), "declined", `理由${at}`);
  await close(await comment("社内", {}, "internal"), "declined", "社内の理由", "internal");
  const log = async (query: string, cookie = owner) =>
    (await ask("GET", on(`/decisions?${query}`), undefined, cookie)).body;

  const first = await log("");
  expect(first.decisions).toHaveLength(50);
  expect(first.decisions[0].text).toContain("理由59");
  const second = await log(`after=${encodeURIComponent(first.next)}`);
  expect(second.decisions).toHaveLength(11);
  expect(second.next).toBeNull();
  expect(second.decisions[9].text).toContain("理由0」");
  expect(second.decisions[10]).toMatchObject({
    kind: "voted",
    text: "投票「腹落ち?」(記名、1人)",
    below: [
      "人的資本(ホップ): 腹落ち0・違和感1・わからない0 意見が分かれています ― 花子",
      "技術資本(ステップ): 腹落ち0・違和感0・わからない0",
    ],
    lead: { kind: "meeting", id },
  });
  const ofVote = [second.decisions[10].id];
  const idsOf = async (query: string, cookie = owner) =>
    (await log(query, cookie)).decisions.map((one: { id: string }) => one.id);
  expect(await idsOf("capital=hum")).toEqual(ofVote);
  expect(await idsOf("capital=env")).toEqual([]);
  expect(await idsOf(`person=${guestId}`, guest)).toEqual(ofVote);
  expect(await idsOf(`person=${ownerId}`)).toHaveLength(50);
  expect(await idsOf("link=1.hum%2B%3E2.tec%2B")).toEqual([]);
  // Who was not there is told of no vote, and no guest of what is our team's alone.
  expect(await idsOf("capital=hum", member)).toEqual([]);
  expect((await log("readers=internal")).decisions[0]).toMatchObject({ isInternal: true });
  expect(JSON.stringify(await log("readers=internal", guest))).not.toContain("社内");
  expect(await idsOf("after=nonsense")).toHaveLength(50);
});

test("[MT20] the list of meetings says when, who led, and how much there was of each", async () => {
  const id = await meet();
  await askRound({ roundKind: "road" });
  await command({ kind: "end" });
  const later = await command({ kind: "start" });
  const list = (await ask("GET", on("/meetings"), undefined, guest)).body;
  expect(list).toMatchObject([
    { id: later.id, endedAt: null, people: 1, rounds: 0 },
    { id, people: 2, rounds: 1, ledBy: [{ id: ownerId }] },
  ]);
  expect((await minutes(`${id}x`)).code).toBe("noSuchMeeting");
});
