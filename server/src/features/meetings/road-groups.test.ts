import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  cookieOf,
  openTestApp,
  type Answer,
  type TestApp,
} from "../../../test/support/test-app.ts";

let app: TestApp;
let owner: string;
let boardId: string;
/** Guests, by a name each, with their ids. */
let cookies: Record<"anna" | "ben" | "carl" | "dora", string>;
let ids: Record<keyof typeof cookies, string>;
beforeAll(async () => {
  app = await openTestApp();
  owner = await app.signIn();
});
afterAll(() => app.close());
beforeEach(async () => {
  app.now += 60_000;
  const customer = await ask("POST", "/api/customers", { name: `甲社${app.now}` });
  boardId = (await ask("POST", "/api/boards", { customerId: customer.body.id })).body.id;
  cookies = { anna: await comes(), ben: await comes(), carl: await comes(), dora: await comes() };
  ids = {
    anna: await idOf(cookies.anna),
    ben: await idOf(cookies.ben),
    carl: await idOf(cookies.carl),
    dora: await idOf(cookies.dora),
  };
  await command({ kind: "start" });
  for (const name of ["anna", "ben", "carl"] as const)
    await command({ kind: "join" }, cookies[name]);
});

const ask = (method: string, path: string, body?: unknown, cookie = owner): Promise<Answer> =>
  app.ask(method, path, { cookie, body });
const command = (body: object, cookie = owner) =>
  ask("POST", `/api/boards/${boardId}/meeting`, body, cookie);
const idOf = async (cookie: string): Promise<string> =>
  (await ask("GET", "/api/session", undefined, cookie)).body.person.id;
async function comes(): Promise<string> {
  const wanted = { kind: "board", boardId, role: "commenter", lifetimeDays: 7, maxUses: 1 };
  const { link } = (await ask("POST", "/api/invitations", wanted)).body;
  const secret = new URL(link).hash.slice(1);
  return cookieOf(await app.ask("POST", "/api/join", { body: { secret, name: "客" } }));
}
const askRoads = (...groups: object[]) =>
  command({ kind: "ask", question: "どの道筋で?", roundKind: "road", groups });
const inRound = (round: string, rest: string) =>
  `/api/boards/${boardId}/meeting/rounds/${round}/${rest}`;
const draw = (round: string, node: string, cookie: string) =>
  ask("POST", inRound(round, "road"), { steps: [{ kind: "place", node }] }, cookie);
const own = async (round: string, cookie: string) =>
  (await ask("GET", inRound(round, "own"), undefined, cookie)).body.road?.nodes ?? null;

test("[MT16] a group draws one road, which is nobody else's before it stands under its name", async () => {
  const { meeting } = (
    await askRoads(
      { name: "営業", people: [ids.anna, ids.ben] },
      { name: "技術", people: [ids.carl] },
    )
  ).body;
  const round = meeting.current;
  expect(meeting.rounds[0].groups).toMatchObject([
    { name: "営業", people: [ids.anna, ids.ben].toSorted() },
    { name: "技術", people: [ids.carl] },
  ]);
  // Both draw at once, and nothing is lost.
  await Promise.all([draw(round, "1.hum+", cookies.anna), draw(round, "2.tec+", cookies.ben)]);
  expect((await own(round, cookies.anna)).toSorted()).toEqual(["1.hum+", "2.tec+"]);
  expect(await own(round, cookies.ben)).toEqual(await own(round, cookies.anna));
  expect(await own(round, cookies.carl)).toEqual([]);
  expect(await own(round, owner)).toBeNull();
  // A facilitator who is in none draws alone, beside the groups.
  await draw(round, "3.env+", owner);
  await command({ kind: "reveal", round });
  const { roads } = (await ask("POST", inRound(round, "look"))).body;
  expect(roads).toHaveLength(2);
  expect(roads).toContainEqual(expect.objectContaining({ name: null, nodes: ["3.env+"] }));
  const sales = roads.find(({ name }: { name: string | null }) => name === "営業");
  expect(sales.people).toHaveLength(2);
  // Neither of them draws on when one of them has looked.
  await ask("POST", inRound(round, "look"), undefined, cookies.anna);
  expect((await draw(round, "1.fin+", cookies.ben)).body.code).toBe("roundRevealed");
});

test("[MT16] whoever came later joins a group and brings what they drew, once", async () => {
  const { meeting } = (
    await askRoads({ name: "営業", people: [ids.anna] }, { name: "技術", people: [ids.ben] })
  ).body;
  const [sales, tech] = meeting.rounds[0].groups;
  const round = meeting.current;
  await draw(round, "1.hum+", cookies.anna);
  await command({ kind: "join" }, cookies.dora);
  await draw(round, "2.org+", cookies.dora);
  expect(await own(round, cookies.dora)).toEqual(["2.org+"]);
  const join = (group: string, cookie: string) =>
    command({ kind: "joinGroup", round, group }, cookie);
  expect((await join("x", cookies.dora)).body.code).toBe("otherRound");
  const joined = await join(sales.id, cookies.dora);
  expect(joined.body.meeting.rounds[0].groups[0].people).toHaveLength(2);
  for (const cookie of [cookies.anna, cookies.dora]) {
    expect(await own(round, cookie)).toEqual(["1.hum+", "2.org+"]);
  }
  // Who knows what one group draws takes it to no other, and nobody is moved twice.
  for (const group of [sales.id, tech.id]) {
    expect((await join(group, cookies.dora)).body.code).toBe("otherRound");
  }
  const left = await app.database
    .selectFrom("roads")
    .select("id")
    .where("roundId", "=", round)
    .execute();
  expect(left).toHaveLength(2);
  await command({ kind: "join" }, cookies.carl);
  await command({ kind: "reveal", round });
  await ask("POST", inRound(round, "look"), undefined, cookies.carl);
  expect((await join(sales.id, cookies.carl)).body.code).toBe("roundRevealed");
});

test("[MT16] nobody is in two groups, two groups have two names, and who was not there is in none", async () => {
  const code = async (...groups: object[]) => (await askRoads(...groups)).body.code;
  const people = [ids.anna];
  expect(await code({ name: "甲", people }, { name: "乙", people })).toBe("badRequest");
  expect(await code({ name: "甲", people }, { name: "甲", people: [ids.ben] })).toBe("badRequest");
  expect(await code({ name: "甲", people: [ids.dora] })).toBe("notInMeeting");
  expect(await code({ name: "甲", people: [] })).toBe("badRequest");
  const many = Array.from({ length: 51 }, (_, at) => ({ name: `${at}`, people: [`${at}`] }));
  expect(await code(...many)).toBe("badRequest");
  expect((await ask("GET", `/api/boards/${boardId}/meeting`)).body.meeting.rounds).toEqual([]);
  // A vote has none.
  const subjects = ["a", "b"].map((key) => ({ key, words: key }));
  const vote = { kind: "ask", question: "?", roundKind: "dots", subjects };
  const voted = await command({ ...vote, groups: [{ name: "甲", people }] });
  expect(voted.body.meeting.rounds[0].groups).toEqual([]);
});
