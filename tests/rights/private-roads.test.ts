import type { MeetingBody } from "@zentaikan/protocol/meetings";
import { afterAll, beforeAll, expect, test } from "vitest";
import { report } from "../support/report.ts";
import { everyReading } from "./kit/every-reading.ts";
import { openStream } from "./kit/open-stream.ts";
import { joinDocument, type PlainSocket } from "./kit/plain-socket.ts";
import { untilStill } from "./kit/until-still.ts";
import { Workspace, type Credential, type SignedIn } from "./kit/workspace.ts";

/**
 * What a guest and their group draw and vote in private, read by nobody else: everybody who may know the board
 * reads every route, every stream and every socket before and after, and there is no difference.
 */
let workspace: Workspace;
let boardId: string;
let author: SignedIn;
let meeting: string;
/** Draws the same road. */
let mate: SignedIn;
let road: string;
let secret: string;
const others = new Map<string, Credential>();
const streams = new Map<string, Awaited<ReturnType<typeof openStream>>>();
const sockets: PlainSocket[] = [];
let bytes = 0;

beforeAll(async () => {
  workspace = await Workspace.open();
  boardId = await workspace.newBoard();
  author = await workspace.newGuest(boardId, "commenter");
  const lead = await workspace.newGuest(boardId, "commenter");
  others.set("owner", workspace.owner.credential);
  others.set("member", (await workspace.newMember()).credential);
  others.set("facilitator", lead.credential);
  const rival = await workspace.newGuest(boardId, "owner");
  others.set("guest", rival.credential);
  meeting = (await command(workspace.owner.credential, { kind: "start" })).id;
  for (const by of [author.credential, lead.credential, others.get("guest") ?? null]) {
    await command(by, { kind: "join" });
  }
  await command(null, { kind: "facilitator", person: lead.personId, is: true });
  mate = await workspace.newGuest(boardId, "commenter");
  await command(mate.credential, { kind: "join" });
  const asked = { kind: "ask", question: "どの道筋で?" };
  const groups = [
    { name: "甲", people: [author.personId, mate.personId] },
    { name: "乙", people: [rival.personId] },
  ];
  road = (await command(null, { ...asked, roundKind: "road", groups })).current ?? "";
  const subjects = ["1.hum+", "2.tec+"].map((key) => ({ key, words: "" }));
  const anonymous = { ...asked, roundKind: "order", subjects, isAnonymous: true };
  secret = (await command(null, anonymous)).current ?? "";
  others.set("readToken", (await workspace.newToken("read")).credential);
  others.set("writeToken", (await workspace.newToken("write")).credential);
});
afterAll(async () => {
  report(`[MT5] ${bytes} bytes read by ${others.size} others`);
  for (const stream of streams.values()) await stream.leave();
  for (const socket of sockets) await socket.close();
  await workspace.server.stop();
});

async function command(by: Credential, body: object) {
  const path = `/api/boards/${boardId}/meeting`;
  const credential = by ?? workspace.owner.credential;
  const { meeting } = await workspace.do<MeetingBody>("POST", path, body, credential);
  if (meeting === null) throw new Error("there is no meeting");
  return meeting;
}
const draw = (node: string, by = author.credential) =>
  workspace.do(
    "POST",
    `/api/boards/${boardId}/meeting/rounds/${road}/road`,
    { steps: [{ kind: "place", node }] },
    by,
  );
const vote = (order: readonly string[], by: Credential) =>
  workspace.do(
    "PUT",
    `/api/boards/${boardId}/meeting/rounds/${secret}/ballot`,
    { kind: "order", order },
    by,
  );

async function readAll(by: Credential): Promise<ReadonlyMap<string, string>> {
  const none = { proposals: ["x"], snapshots: ["x"], threads: ["x"] };
  const unknown = { customerId: "x", lineupProposals: ["x"], latestLinks: ["x"] };
  const answers = await everyReading(workspace, by, {
    boardId,
    ...none,
    ...unknown,
    rounds: [road, secret],
    meetings: [meeting],
  });
  for (const answer of answers.values()) bytes += answer.length;
  return answers;
}

/** Answers that go on by being read, and patterns, which are found while others are asked for. */
const goesOn = (request: string): boolean =>
  request.startsWith("/api/audit") || /sessions|tokens|segment/u.test(request);

test("[MT5][MT16] nobody else gets a byte of what a group draws before it is revealed, nor hears that it is", async () => {
  const before = new Map<string, ReadonlyMap<string, string>>();
  for (const [name, by] of others) {
    if (by !== null && "cookie" in by) streams.set(name, await openStream(workspace, by));
    for (const kind of ["board", "comments"] as const) {
      const socket = await joinDocument(workspace, by, { kind, boardId });
      await socket.settled();
      sockets.push(socket);
    }
  }
  const own = await openStream(workspace, author.credential);
  // Their coming to the board is told by itself.
  await expect.poll(() => own.of("boards").length).toBeGreaterThan(0);
  for (const socket of sockets) await socket.settled();
  for (const [name, by] of others) before.set(name, await readAll(by));
  const heardBy = () => sockets.map((socket) => socket.heard.length);
  const toldTo = () => [...streams.values()].map((stream) => stream.heard.length);
  const countHeard = () => [...heardBy(), ...toldTo()].reduce((sum, count) => sum + count, 0);
  await untilStill(countHeard);
  const [heard, told] = [heardBy(), toldTo()];
  for (let at = 0; at < 30; at += 1) {
    await draw(`${(at % 3) + 1}.secret${at}+`, at % 2 === 0 ? author.credential : mate.credential);
  }
  // The author's own tabs hear of it, and nobody else does.
  await expect.poll(() => own.of("meetings").length).toBeGreaterThan(0);
  await own.leave();
  await untilStill(countHeard);
  expect(toldTo()).toEqual(told);
  expect(heardBy()).toEqual(heard);
  await vote(["2.tec+", "1.hum+"], author.credential);
  for (const [name, by] of others) {
    const answers = await readAll(by);
    for (const [request, answer] of answers) {
      expect(answer, request).not.toMatch(/secret|"order":\[/u);
      if (goesOn(request)) continue;
      // That somebody has voted is told, by this one route.
      const voted = `"ready":["${author.personId}"]`;
      const found = request.endsWith("/meeting") ? answer.replace(voted, '"ready":[]') : answer;
      expect([name, request, found]).toEqual([name, request, before.get(name)?.get(request)]);
    }
  }
  for (const { credential } of [author, mate]) {
    const kept = [...(await readAll(credential)).values()].join("");
    for (const drawn of ["secret28", "secret29"]) expect(kept).toContain(drawn);
  }
});

test("[MT7][MT8] of an anonymous vote others learn who has voted, and after its end not who voted what", async () => {
  await vote(["1.hum+", "2.tec+"], workspace.owner.credential);
  const { rounds } = await command(null, { kind: "join" });
  const ready = rounds.find(({ id }) => id === secret)?.ready.toSorted();
  expect(ready).toEqual([author.personId, workspace.owner.personId].toSorted());
  const path = `/api/boards/${boardId}/meeting/rounds/${secret}`;
  const asked = async (name: string, what: string) =>
    (await workspace.ask(others.get(name) ?? null, "GET", `${path}/${what}`)).body;
  for (const name of others.keys()) expect((await asked(name, "outcome")).ballots).toBeUndefined();
  await command(null, { kind: "reveal", round: secret });
  for (const name of ["owner", "facilitator", "guest"]) {
    expect([name, (await asked(name, "outcome")).ballots]).toEqual([
      name,
      [
        { personId: null, ballot: { kind: "order", order: ["1.hum+", "2.tec+"] } },
        { personId: null, ballot: { kind: "order", order: ["2.tec+", "1.hum+"] } },
      ],
    ]);
    expect((await asked(name, "own")).ballot).toBeNull();
  }
  // Who is on the board and not in the meeting is given neither, before nor after.
  for (const name of ["member", "readToken", "writeToken"]) {
    expect((await asked(name, "outcome")).ballots).toBeUndefined();
  }
});

test("[MT6] revealed, a road is given to whoever looks, and to nobody who was not in the meeting", async () => {
  await command(null, { kind: "reveal", round: road });
  const path = `/api/boards/${boardId}/meeting/rounds/${road}/outcome`;
  const asked = async (by: Credential) => (await workspace.ask(by, "GET", path)).body;
  expect((await asked(workspace.owner.credential)).code).toBe("lookFirst");
  const look = `/api/boards/${boardId}/meeting/rounds/${road}/look`;
  expect(JSON.stringify(await workspace.do("POST", look))).toContain("secret29");
  expect(JSON.stringify(await asked(workspace.owner.credential))).toContain("secret29");
  for (const name of ["member", "readToken", "writeToken"]) {
    const { code } = await asked(others.get(name) ?? null);
    expect([name, code]).toEqual([name, name === "member" ? "notInMeeting" : "forbidden"]);
  }
});

test("[MT21][MT24] when the meeting is over, minutes and the decision log tell who was there what it brought, and nobody else a byte", async () => {
  const hidden = { kind: "ask", question: "公開しない問い", roundKind: "road" };
  road = (await command(null, hidden)).current ?? "";
  await draw("3.unrevealed+");
  await command(null, { kind: "end" });
  const there = await readAll(author.credential);
  const told = (answers: ReadonlyMap<string, string>) =>
    [...answers].filter(([request]) => /minutes|decisions/u.test(request)).map(([, text]) => text);
  expect(told(there).join("")).toMatch(/描かれた道筋 1つ.*1位\(/u);
  for (const [name, by] of others) {
    const answers = await readAll(by);
    const isThere = ["owner", "facilitator", "guest"].includes(name);
    for (const [request, answer] of answers) {
      expect(answer, `${name} ${request}`).not.toMatch(/unrevealed/u);
      if (!isThere)
        expect(answer, `${name} ${request}`).not.toMatch(/secret[0-9]|描かれた道筋|位\(/u);
    }
    // Everybody on the board is told that there was a meeting, and what it asked.
    expect(told(answers).join("")).toContain("公開しない問い");
  }
});
