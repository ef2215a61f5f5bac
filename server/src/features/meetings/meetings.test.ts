import type { BoardId } from "@zentaikan/protocol";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  cookieOf,
  openTestApp,
  type Answer,
  type TestApp,
} from "../../../test/support/test-app.ts";
import { castBallot } from "./cast-ballot.ts";

let app: TestApp;
let owner: string;
let ownerId: string;
let guest: string;
let guestId: string;
let viewer: string;
let boardId: string;
beforeAll(async () => {
  app = await openTestApp();
  owner = await app.signIn();
  ownerId = await idOf(owner);
});
afterAll(() => app.close());
beforeEach(async () => {
  app.now += 60_000;
  const customer = await ask("POST", "/api/customers", { name: `甲社${app.now}` });
  boardId = (await ask("POST", "/api/boards", { customerId: customer.body.id })).body.id;
  guest = await guestOn("commenter");
  guestId = await idOf(guest);
  viewer = await guestOn("viewer");
});

const ask = (method: string, path: string, body?: unknown, cookie = owner): Promise<Answer> =>
  app.ask(method, path, { cookie, body });
const idOf = async (cookie: string): Promise<string> =>
  (await ask("GET", "/api/session", undefined, cookie)).body.person.id;
const guestOn = async (role: string): Promise<string> => {
  const wanted = { kind: "board", boardId, role, lifetimeDays: 7, maxUses: 1 };
  const { link } = (await ask("POST", "/api/invitations", wanted)).body;
  const secret = new URL(link).hash.slice(1);
  return cookieOf(await app.ask("POST", "/api/join", { body: { secret, name: "花子" } }));
};
const path = (rest = "") => `/api/boards/${boardId}/meeting${rest}`;
const command = (body: object, cookie = owner) => ask("POST", path(), body, cookie);
const read = (cookie = owner) => ask("GET", path(), undefined, cookie);
const draw = (round: string, steps: object[], cookie = owner) =>
  ask("POST", path(`/rounds/${round}/road`), { steps }, cookie);
const vote = (round: string, ballot: object, cookie = owner) =>
  ask("PUT", path(`/rounds/${round}/ballot`), ballot, cookie);
const own = async (round: string, cookie = owner) =>
  (await ask("GET", path(`/rounds/${round}/own`), undefined, cookie)).body;
const look = (round: string, cookie = owner) =>
  ask("POST", path(`/rounds/${round}/look`), undefined, cookie);
const outcome = (round: string, cookie = owner) =>
  ask("GET", path(`/rounds/${round}/outcome`), undefined, cookie);

/** A meeting of the owner, who leads it, and a guest. */
async function meet(): Promise<void> {
  await command({ kind: "start" });
  await command({ kind: "join" }, guest);
}
async function askRound(more: object = {}): Promise<string> {
  const asked = { kind: "ask", question: "どの道筋で?", roundKind: "road", ...more };
  return (await command(asked)).body.meeting.current;
}
const place = (node: string) => ({ kind: "place", node });
const subjects = ["1.hum+", "2.tec+", "3.cus+"].map((key) => ({ key, words: "" }));
const dots = (...on: string[]) => ({
  kind: "dots",
  dots: on.map((one) => ({ on: one, count: 1 })),
});

test("[MT1] who may draw begins the one meeting of a board, and a program sits in none", async () => {
  expect((await read()).body.meeting).toBeNull();
  expect((await command({ kind: "join" })).body.code).toBe("noMeeting");
  expect((await command({ kind: "start" }, guest)).body.code).toBe("forbidden");
  const both = await Promise.all([command({ kind: "start" }), command({ kind: "start" })]);
  expect(both.map(({ body }): string => body.code ?? "started").toSorted()).toEqual([
    "meetingUnderWay",
    "started",
  ]);
  await command({ kind: "join" }, viewer);
  const { people } = (await read(viewer)).body.meeting;
  expect(people).toMatchObject([
    { person: { id: ownerId }, isFacilitator: true },
    { person: { name: "花子" }, isFacilitator: false },
  ]);
  const body = { kind: "join" };
  expect((await app.ask("POST", path(), { token: app.token, body })).body.code).toBe("forbidden");
});

test("[MT1] a guest is named facilitator, the last one stays, and who may begin takes the lead", async () => {
  await meet();
  const lead = (person: string, is: boolean, cookie = owner) =>
    command({ kind: "facilitator", person, is }, cookie);
  expect((await lead(ownerId, false)).body.code).toBe("lastFacilitator");
  expect((await lead(guestId, true, guest)).body.code).toBe("notFacilitator");
  expect((await lead(await idOf(viewer), true)).body.code).toBe("notInMeeting");
  expect((await lead(guestId, true)).status).toBe(200);
  expect((await lead(ownerId, false, guest)).status).toBe(200);
  expect((await command({ kind: "ask", question: "x", roundKind: "road" })).body.code).toBe(
    "notFacilitator",
  );
  expect((await lead(ownerId, true)).status).toBe(200);
  expect((await command({ kind: "end" }, guest)).status).toBe(200);
  expect((await command({ kind: "join" }, guest)).body.code).toBe("noMeeting");
  expect((await read()).body.meeting.endedAt).toBeGreaterThan(0);
  const { entries } = (await ask("GET", `/api/audit?boardId=${boardId}`)).body;
  const kinds = (entries as { kind: string }[]).map(({ kind }) => kind);
  expect(kinds.filter((kind) => /meeting|facilitator/u.test(kind)).toReversed()).toEqual([
    "meetingStarted",
    "facilitatorNamed",
    "facilitatorRemoved",
    "facilitatorNamed",
    "meetingEnded",
  ]);
});

test("[W22] a question, a step and a group read the same wherever they are quoted", async () => {
  await meet();
  const turned = "\u202e問\u0000い\nその1";
  const groups = [{ name: turned, people: [guestId] }];
  await askRound({ question: turned, groups });
  const steps = [{ title: turned, minutes: null }];
  const { meeting, agenda } = (await command({ kind: "addSteps", steps })).body;
  const [{ question, groups: told }] = meeting.rounds;
  expect([question, told[0].name, agenda.steps[0].title]).toEqual(Array(3).fill("問い その1"));
  const shown = await command({ kind: "ask", question: "\u200b", roundKind: "road" });
  expect(shown.body.code).toBe("nameShowsNothing");
});

test("[MT3] going back to an earlier round destroys nothing, and nobody else moves the meeting", async () => {
  await meet();
  const first = await askRound();
  await draw(first, [place("1.hum+")], guest);
  await command({ kind: "ready", round: first, is: true }, guest);
  const second = await askRound({ question: "次は?" });
  expect((await command({ kind: "turn", round: first }, guest)).body.code).toBe("notFacilitator");
  const { meeting } = (await command({ kind: "turn", round: first })).body;
  expect(meeting.current).toBe(first);
  expect(meeting.rounds).toMatchObject([
    { id: first, number: 1, question: "どの道筋で?", ready: [guestId] },
    { id: second, number: 2, question: "次は?", ready: [] },
  ]);
  expect((await own(first, guest)).road.nodes).toEqual(["1.hum+"]);
  expect((await command({ kind: "turn", round: "x" })).body.code).toBe("noSuchRound");
  await command({ kind: "end" });
  await command({ kind: "start" });
  // Of the meeting before, nothing is changed any more.
  expect((await command({ kind: "reveal", round: first })).body.code).toBe("noMeeting");
});

test("[MT4] a timer is held, goes on, gets minutes, and ends nothing when it is over", async () => {
  await meet();
  const round = await askRound({ minutes: 5 });
  const timer = async () => {
    const { now, meeting } = (await read(guest)).body;
    const { kind, endsAt, leftMs } = meeting.rounds[0].timer;
    return { kind, seconds: Math.round((leftMs ?? endsAt - now) / 1000) };
  };
  expect(await timer()).toEqual({ kind: "running", seconds: 300 });
  app.now += 60_000;
  await command({ kind: "pauseTimer", round });
  app.now += 60_000;
  expect(await timer()).toEqual({ kind: "paused", seconds: 240 });
  await command({ kind: "addMinutes", round, minutes: 1 });
  await command({ kind: "resumeTimer", round });
  await command({ kind: "resumeTimer", round });
  expect(await timer()).toEqual({ kind: "running", seconds: 300 });
  app.now += 400_000;
  expect(await timer()).toEqual({ kind: "running", seconds: -100 });
  expect((await draw(round, [place("1.hum+")], guest)).status).toBe(200);
  await command({ kind: "addMinutes", round, minutes: 2 });
  expect(await timer()).toEqual({ kind: "running", seconds: 120 });
  expect((await command({ kind: "clearTimer", round }, guest)).body.code).toBe("notFacilitator");
  // A column of whole milliseconds takes no part of one.
  await command({ kind: "setTimer", round, minutes: 0.777_777_7 });
  const { endsAt } = (await read()).body.meeting.rounds[0].timer;
  expect(Number.isInteger(endsAt)).toBe(true);
  await command({ kind: "clearTimer", round });
  expect((await read()).body.meeting.rounds[0].timer).toEqual({ kind: "none" });
});

test("[MT5][MT6] roads are their authors' until all are revealed; who has looked draws no more", async () => {
  await meet();
  const round = await askRound();
  const steps = [
    place("1.hum+"),
    { kind: "link", from: "1.hum+", to: "2.tec+", sign: "+" },
    { kind: "link", from: "2.tec+", to: "star", sign: "+" },
  ];
  // Steps of two tabs at once all count, and an arrow brings its cards.
  await Promise.all(steps.map((step) => draw(round, [step], guest)));
  const drawn = (await own(round, guest)).road;
  expect(drawn.nodes.toSorted()).toEqual(["1.hum+", "2.tec+"]);
  expect(drawn.links).toHaveLength(2);
  const removed = await draw(round, [{ kind: "remove", node: "2.tec+" }, place("2.org+")], guest);
  expect(removed.body).toEqual({ nodes: ["1.hum+", "2.org+"], links: [] });
  expect(await own(round)).toEqual({ road: null, ballot: null, hasVoted: false });
  for (const cookie of [owner, guest]) {
    expect((await outcome(round, cookie)).body.code).toBe("roundNotRevealed");
  }
  expect((await look(round)).body.code).toBe("roundNotRevealed");
  expect((await command({ kind: "reveal", round }, guest)).body.code).toBe("notFacilitator");
  await Promise.all([command({ kind: "reveal", round }), command({ kind: "reveal", round })]);
  expect((await outcome(round, guest)).body.code).toBe("lookFirst");
  // A latecomer draws before they look, and not after.
  const late = await guestOn("commenter");
  expect((await own(round, late)).code).toBe("notInMeeting");
  await command({ kind: "join" }, late);
  expect((await draw(round, [place("3.soc+")], late)).status).toBe(200);
  await look(round, late);
  expect((await draw(round, [place("1.fin+")], late)).body.code).toBe("roundRevealed");
  const { roads } = (await outcome(round, late)).body;
  expect(roads).toMatchObject([
    { people: [{ id: guestId }], nodes: ["1.hum+", "2.org+"] },
    { people: [{ id: await idOf(late) }], nodes: ["3.soc+"] },
  ]);
  expect((await command({ kind: "ready", round, is: true }, guest)).body.code).toBe(
    "roundRevealed",
  );
  expect((await outcome(round, viewer)).body.code).toBe("notInMeeting");
  const { entries } = (await ask("GET", `/api/audit?boardId=${boardId}`)).body;
  const revealed = (entries as { kind: string }[]).filter(({ kind }) => kind === "roundRevealed");
  expect(revealed).toHaveLength(1);
});

test("[MT5] what was not revealed when the meeting ended stays so", async () => {
  await meet();
  const round = await askRound();
  await draw(round, [place("1.hum+")], guest);
  await command({ kind: "end" });
  expect((await command({ kind: "reveal", round })).body.code).toBe("noMeeting");
  expect((await outcome(round)).body.code).toBe("roundNotRevealed");
  expect((await draw(round, [place("2.hum+")], guest)).body.code).toBe("noMeeting");
  expect((await own(round, guest)).road.nodes).toEqual(["1.hum+"]);
});

test("[MT7] a person has one ballot, whatever their tabs send, and changes it until the end", async () => {
  await meet();
  const round = await askRound({ roundKind: "dots", subjects, dots: 2, dotsOnOne: 1 });
  const sent = await Promise.all([
    vote(round, dots("1.hum+"), guest),
    vote(round, dots("2.tec+"), guest),
    vote(round, dots("1.hum+", "2.tec+"), guest),
  ]);
  expect(sent.map(({ status }) => status)).toEqual([204, 204, 204]);
  await vote(round, dots("3.cus+"), guest);
  expect((await own(round, guest)).ballot).toEqual(dots("3.cus+"));
  // That they changed it nobody else is told.
  const person = { id: guestId, name: "花子", color: "#000000" };
  const seat = { person, role: "commenter", side: "customer", isArchived: false } as const;
  const actor = { ...seat, boardId: boardId as BoardId, isProgram: false };
  const again = await castBallot(
    app.database,
    { actor, roundId: round },
    { ballot: { kind: "dots", dots: [{ on: "3.cus+", count: 1 }] }, now: app.now },
  );
  expect(again).toEqual({ isNews: false });
  expect((await read()).body.meeting.rounds[0].ready).toEqual([guestId]);
  expect((await outcome(round)).body.code).toBe("roundNotRevealed");
  const twice = { kind: "dots", dots: [{ on: "1.hum+", count: 2 }] };
  for (const wrong of [
    dots("1.hum+", "2.tec+", "3.cus+"),
    dots("1.hum+", "1.hum+"),
    dots("1.org+"),
    twice,
  ]) {
    expect((await vote(round, wrong)).body.code).toBe("badRequest");
  }
  expect((await vote(round, { kind: "order", order: ["1.hum+"] })).body.code).toBe("otherRound");
  expect((await vote(round, dots("1.hum+"), viewer)).body.code).toBe("forbidden");
  await command({ kind: "reveal", round });
  expect((await vote(round, dots("1.hum+"))).body.code).toBe("roundRevealed");
  expect((await outcome(round)).body.ballots).toEqual([
    { personId: guestId, ballot: dots("3.cus+") },
  ]);
});

test("[MT8] of an anonymous vote no row says who voted what, nor in which order", async () => {
  await meet();
  const third = await guestOn("editor");
  await command({ kind: "join" }, third);
  const round = await askRound({ roundKind: "order", subjects, isAnonymous: true });
  const order = (...keys: string[]) => ({ kind: "order", order: keys });
  await vote(round, order("3.cus+", "1.hum+"));
  await vote(round, order("2.tec+"), guest);
  const both = await Promise.all([
    vote(round, order("1.hum+", "3.cus+"), third),
    vote(round, order("1.hum+", "2.tec+"), third),
  ]);
  expect(both.map(({ body }): string => body?.code ?? "counted").toSorted()).toEqual([
    "alreadyVoted",
    "counted",
  ]);
  expect(await own(round, guest)).toEqual({ road: null, ballot: null, hasVoted: true });
  const rows = async (table: "sealedBallots" | "openBallots" | "roundVoters") =>
    app.database.selectFrom(table).selectAll().where("roundId", "=", round).execute();
  expect(await rows("openBallots")).toEqual([]);
  expect(await rows("roundVoters")).toHaveLength(3);
  const [sealed, ...others] = await rows("sealedBallots");
  expect(others).toEqual([]);
  expect(Object.keys(sealed ?? {}).toSorted()).toEqual(["ballotsBody", "roundId"]);
  const texts = JSON.parse((sealed as { ballotsBody: string }).ballotsBody).map((one: object) =>
    JSON.stringify(one),
  );
  expect(texts).toHaveLength(3);
  expect(texts).toEqual(texts.toSorted());
  expect(texts[1]).toContain("2.tec+");
  await command({ kind: "reveal", round });
  const { ballots } = (await outcome(round, third)).body;
  expect(ballots.map(({ personId }: { personId: null }) => personId)).toEqual([null, null, null]);
});

test("[MT9] there is an end to meetings, rounds, and what stands on a road", async () => {
  await meet();
  const round = await askRound();
  const many = Array.from({ length: 41 }, (_, at) => place(`1.c${at}+`));
  expect((await draw(round, many)).body.code).toBe("roadTooLong");
  expect((await own(round)).road).toBeNull();
  for (const node of ["4.hum+", "1.hum", "1.+", "1.a>b+", `1.${"x".repeat(70)}+`, "1.\u0000+"]) {
    expect((await draw(round, [place(node)])).body.code, node).toBe("badRequest");
  }
  const { id: meetingId } = (await read()).body.meeting;
  const rounds = app.database.updateTable("meetingRounds").set({ number: 100 });
  await rounds.where("meetingId", "=", meetingId).execute();
  const asked = { kind: "ask", question: "x", roundKind: "road" };
  expect((await command(asked)).body).toMatchObject({
    code: "quotaReached",
    quota: { what: "rounds meeting", most: 100 },
  });
  await command({ kind: "end" });
  const row = { boardId, startedBy: ownerId, startedAt: 1, endedAt: 2, roundId: null };
  const dark = { spotlightBy: null, spotlightAt: null };
  const filled = Array.from({ length: 499 }, (_, at) => ({ ...row, ...dark, id: `filled ${at}` }));
  await app.database.insertInto("meetings").values(filled).execute();
  expect((await command({ kind: "start" })).body.quota).toMatchObject({ most: 500 });
});

test("[MT10] facilitators lock parts of the board and open them, everybody reads which, and none outlives the meeting", async () => {
  await meet();
  const lock = (part: string, is: boolean, cookie = owner) =>
    command({ kind: "lock", part, is }, cookie);
  expect((await lock("frame", true, guest)).body.code).toBe("notFacilitator");
  for (const part of ["hop", "frame", "frame"]) await lock(part, true);
  expect((await read(viewer)).body.meeting.locked).toEqual(["frame", "hop"]);
  await lock("hop", false);
  expect((await read(guest)).body.meeting.locked).toEqual(["frame"]);
  expect((await lock("all", true)).status).toBe(400);
  const { entries } = (await ask("GET", `/api/audit?boardId=${boardId}`)).body;
  const kinds = (entries as { kind: string }[]).map(({ kind }) => kind);
  expect(kinds.filter((kind) => /ocked/u.test(kind))).toEqual([
    "meetingUnlocked",
    "meetingLocked",
    "meetingLocked",
  ]);
  await command({ kind: "end" });
  expect((await read()).body.meeting.locked).toEqual([]);
});

const step = (title: string, more: object = {}) => ({ title, minutes: 10, ...more });
const titles = async () => {
  const { agenda } = (await read(viewer)).body;
  return (agenda?.steps ?? []).map(({ title }: { title: string }) => title);
};

test("[MT11] an agenda is written before a meeting and in it, and holds nobody", async () => {
  expect((await read()).body.agenda).toBeNull();
  const add = (cookie: string, ...steps: object[]) => command({ kind: "addSteps", steps }, cookie);
  expect((await add(guest, step("星"))).body.code).toBe("forbidden");
  await add(owner, step("星", { expects: ["starSaid"] }), step("資本"));
  const [star, capitals] = (await read()).body.agenda.steps;
  expect((await command({ kind: "turnStep", step: star.id, isTimed: true })).body.code).toBe(
    "noMeeting",
  );
  await meet();
  expect(await titles()).toEqual(["星", "資本"]);
  expect((await add(guest, step("x"))).body.code).toBe("notFacilitator");
  const round = { question: "", roundKind: "road" };
  await add(owner, step("経路", { minutes: null, round, expects: ["routes"], routes: 2 }));
  await command({ kind: "moveStep", step: capitals.id, place: 0 });
  await command({ kind: "changeStep", step: star.id, to: step("お星さま", { minutes: 5 }) });
  expect(await titles()).toEqual(["資本", "お星さま", "経路"]);
  const turned = (await command({ kind: "turnStep", step: star.id, isTimed: true })).body;
  expect(turned.agenda.current).toBe(star.id);
  expect(Math.abs(turned.agenda.endsAt - turned.now - 300_000)).toBeLessThan(1000);
  await command({ kind: "removeStep", step: star.id });
  expect((await read()).body.agenda).toMatchObject({ current: null, endsAt: null });
  expect((await command({ kind: "removeStep", step: star.id })).body.code).toBe("noSuchStep");
  const many = Array.from({ length: 29 }, (_, at) => step(`${at}`));
  expect((await add(owner, ...many)).body.code).toBe("quotaReached");
  // Two who write at once take nothing from each other.
  await Promise.all([add(owner, step("一")), add(owner, step("二"))]);
  expect((await titles()).toSorted()).toEqual(["経路", "資本", "一", "二"].toSorted());
  // The next meeting has one of its own.
  await command({ kind: "end" });
  expect((await read()).body.agenda).toBeNull();
});

test("[MT12] who asks to speak stands in a queue until they, or a facilitator, take it back", async () => {
  await meet();
  await command({ kind: "join" }, viewer);
  const viewerId = await idOf(viewer);
  const speakers = async () => (await read()).body.meeting.speakers;
  const speak = (is: boolean, cookie: string, person: string | null = null) =>
    command({ kind: "speak", is, person }, cookie);
  await speak(true, viewer);
  await speak(true, guest);
  await speak(true, viewer);
  expect(await speakers()).toEqual([viewerId, guestId]);
  expect((await speak(false, guest, viewerId)).body.code).toBe("notFacilitator");
  expect((await speak(true, owner, ownerId)).status).toBe(200);
  expect((await speak(true, owner, guestId)).body.code).toBe("forbidden");
  await speak(false, owner, viewerId);
  await speak(false, owner);
  expect(await speakers()).toEqual([guestId]);
  await command({ kind: "leave" }, guest);
  expect(await speakers()).toEqual([]);
  const stranger = await guestOn("viewer");
  expect((await speak(true, stranger)).body.code).toBe("notInMeeting");
});
