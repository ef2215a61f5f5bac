import { afterAll, beforeAll, expect, test } from "vitest";
import {
  cookieOf,
  openTestApp,
  type Answer,
  type TestApp,
} from "../../../test/support/test-app.ts";

const day = 24 * 60 * 60_000;
let app: TestApp;
let owner: string;
let boardId: string;
let there: string;
let absent: string;
beforeAll(async () => {
  app = await openTestApp();
  owner = await app.signIn();
  const customer = await ask("POST", "/api/customers", { name: "甲社" });
  boardId = (await ask("POST", "/api/boards", { customerId: customer.body.id })).body.id;
  [there, absent] = [await comes("commenter"), await comes("commenter")];
});
afterAll(() => app.close());

const ask = (method: string, path: string, body?: unknown, cookie = owner): Promise<Answer> =>
  app.ask(method, path, { cookie, body });
const path = (rest = "") => `/api/boards/${boardId}/meeting${rest}`;
const command = (body: object, cookie = owner) => ask("POST", path(), body, cookie);
const open = async (cookie = owner) => (await ask("GET", path(), undefined, cookie)).body.openVotes;
async function comes(role: string): Promise<string> {
  const wanted = { kind: "board", boardId, role, lifetimeDays: 30, maxUses: 1 };
  const { link } = (await ask("POST", "/api/invitations", wanted)).body;
  const secret = new URL(link).hash.slice(1);
  return cookieOf(await app.ask("POST", "/api/join", { body: { secret, name: "客" } }));
}
const subjects = ["1.hum+", "2.tec+"].map((key) => ({ key, words: "" }));
const asked = { kind: "ask", question: "どこに?", roundKind: "order", subjects };
const vote = (round: string, first: string, cookie: string) =>
  ask("PUT", path(`/rounds/${round}/ballot`), { kind: "order", order: [first] }, cookie);
const outcome = (round: string, cookie = owner) =>
  ask("GET", path(`/rounds/${round}/outcome`), undefined, cookie);

test("[MT17] a vote goes on after its meeting, for who was not there as well, and is over at its moment", async () => {
  await command({ kind: "start" });
  await command({ kind: "join" }, there);
  const road = (await command({ kind: "ask", question: "?", roundKind: "road" })).body;
  const round = (await command(asked)).body.meeting.current;
  const keepOpen = (days: number, cookie = owner, of = round) =>
    command({ kind: "keepOpen", round: of, days }, cookie);
  expect((await keepOpen(3, there)).body.code).toBe("notFacilitator");
  expect((await keepOpen(31)).body.code).toBe("badRequest");
  expect((await keepOpen(3, owner, road.meeting.current)).body.code).toBe("otherRound");
  const kept = (await keepOpen(3)).body.meeting.rounds[1].openUntil;
  expect(kept - app.now).toBeGreaterThan(2.9 * day);
  // In the meeting, only those vote who are in it.
  expect(await open(absent)).toEqual([]);
  expect((await vote(round, "1.hum+", there)).status).toBe(204);
  await command({ kind: "end" });

  // Another meeting takes nothing of it away.
  await command({ kind: "start" });
  expect(await open(absent)).toMatchObject([{ id: round, question: "どこに?", isRevealed: false }]);
  expect((await vote(round, "2.tec+", absent)).status).toBe(204);
  // Of two tabs at once, one ballot; an open one is changed until the end.
  await Promise.all([vote(round, "1.hum+", absent), vote(round, "1.hum+", absent)]);
  expect((await ask("GET", path(`/rounds/${round}/own`), undefined, absent)).body).toMatchObject({
    ballot: { order: ["1.hum+"] },
    hasVoted: true,
  });
  const viewer = await comes("viewer");
  expect((await vote(round, "1.hum+", viewer)).body.code).toBe("forbidden");
  expect((await outcome(round)).body.code).toBe("roundNotRevealed");
  expect((await ask("GET", path(), undefined, viewer)).body.openVotes).toHaveLength(1);

  app.now += 3 * day;
  expect(await open(absent)).toEqual([]);
  expect((await vote(round, "2.tec+", there)).body.code).toBe("roundRevealed");
  const { ballots } = (await outcome(round, there)).body;
  expect(ballots).toHaveLength(2);
  // Who voted reads what it came to, there or not, and nobody else who was not there.
  expect((await outcome(round, absent)).body.ballots).toEqual(ballots);
  expect((await outcome(round, viewer)).body.code).toBe("notInMeeting");
  expect((await outcome(road.meeting.current, absent)).body.code).toBe("notInMeeting");
  const row = await app.database
    .selectFrom("meetingRounds")
    .select("revealedAt")
    .where("id", "=", round)
    .executeTakeFirstOrThrow();
  expect(row.revealedAt).toBe(kept);
  await command({ kind: "end" });
});

test("[MT17] a vote that was not kept open, or no longer, ends with its meeting", async () => {
  await command({ kind: "start" });
  const round = (await command(asked)).body.meeting.current;
  await command({ kind: "keepOpen", round, days: 3 });
  await command({ kind: "keepOpen", round, days: 0 });
  await command({ kind: "end" });
  expect(await open()).toEqual([]);
  expect((await vote(round, "1.hum+", owner)).body.code).toBe("noMeeting");
  expect((await vote(round, "1.hum+", absent)).body.code).toBe("notInMeeting");
});
