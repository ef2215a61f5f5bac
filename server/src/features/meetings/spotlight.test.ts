import { afterAll, beforeAll, expect, test } from "vitest";
import {
  cookieOf,
  openTestApp,
  type Answer,
  type TestApp,
} from "../../../test/support/test-app.ts";

let app: TestApp;
let owner: string;
let guest: string;
let boardId: string;
beforeAll(async () => {
  app = await openTestApp();
  owner = await app.signIn();
  const customer = await ask("POST", "/api/customers", { name: "甲社" });
  boardId = (await ask("POST", "/api/boards", { customerId: customer.body.id })).body.id;
  const wanted = { kind: "board", boardId, role: "commenter", lifetimeDays: 7, maxUses: 1 };
  const { link } = (await ask("POST", "/api/invitations", wanted)).body;
  const secret = new URL(link).hash.slice(1);
  guest = cookieOf(await app.ask("POST", "/api/join", { body: { secret, name: "花子" } }));
});
afterAll(() => app.close());

const ask = (method: string, path: string, body?: unknown, cookie = owner): Promise<Answer> =>
  app.ask(method, path, { cookie, body });
const command = (body: object, cookie = owner) =>
  ask("POST", `/api/boards/${boardId}/meeting`, body, cookie);
const idOf = async (cookie: string): Promise<string> =>
  (await ask("GET", "/api/session", undefined, cookie)).body.person.id;
/** Of whoever comes now. */
const lit = async () =>
  (await ask("GET", `/api/boards/${boardId}/meeting`, undefined, guest)).body.meeting.spotlight;

test("[MT15] a facilitator has everybody look where they look, until it is turned off, or the meeting or their lead ends", async () => {
  const [ownerId, guestId] = [await idOf(owner), await idOf(guest)];
  await command({ kind: "start" });
  await command({ kind: "join" }, guest);
  expect(await lit()).toBeNull();
  expect((await command({ kind: "spotlight", is: true }, guest)).body.code).toBe("notFacilitator");
  await command({ kind: "spotlight", is: true });
  const first = await lit();
  expect(first).toMatchObject({ person: ownerId });
  // Asked for twice, as by two tabs, it is the same one; another facilitator takes it over.
  await command({ kind: "spotlight", is: true });
  expect(await lit()).toEqual(first);
  await command({ kind: "facilitator", person: guestId, is: true });
  await command({ kind: "spotlight", is: true }, guest);
  const second = await lit();
  expect(second).toMatchObject({ person: guestId });
  expect(second.since).toBeGreaterThan(first.since);
  await command({ kind: "spotlight", is: false });
  expect(await lit()).toBeNull();

  const turnOn = () => command({ kind: "spotlight", is: true }, guest);
  await turnOn();
  await command({ kind: "facilitator", person: guestId, is: false });
  expect(await lit()).toBeNull();
  await command({ kind: "facilitator", person: guestId, is: true });
  await turnOn();
  // Who leaves takes their own along, and nobody else's.
  await command({ kind: "leave" });
  expect(await lit()).toMatchObject({ person: guestId });
  await command({ kind: "leave" }, guest);
  expect(await lit()).toBeNull();
  await command({ kind: "join" }, guest);
  await turnOn();
  expect(await lit()).toMatchObject({ person: guestId });
  expect((await command({ kind: "end" }, guest)).body.meeting.spotlight).toBeNull();
  expect((await command({ kind: "spotlight", is: true }, guest)).body.code).toBe("noMeeting");
});
