import { CCPI8 } from "@zentaikan/capital-graph";
import type { OpenedLineupProposalBody } from "@zentaikan/protocol/lineups";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  cookieOf,
  openTestApp,
  type Answer,
  type TestApp,
} from "../../../test/support/test-app.ts";

let app: TestApp;
let owner: string;
let member: string;
beforeEach(async () => {
  app = await openTestApp();
  owner = await app.signIn();
  member = await app.signIn();
});
afterEach(() => app.close());

type Ask = (method: string, path: string, body?: unknown) => Promise<Answer>;
const as =
  (cookie: string): Ask =>
  (method, path, body) =>
    app.ask(method, `/api${path}`, { cookie, body });
const six = { id: "iirc6", version: 1 };
const capital = (id: string, ja: string, conceptId: string | null = null) => ({
  ...CCPI8.capitals[0],
  id,
  label: { ja, en: id },
  conceptId,
  aliases: [],
});
const split = {
  kind: "split",
  id: "int",
  into: [capital("tec", "技術資本", "tec"), capital("org", "組織資本", "org")],
};
const proposalOf = (more: object = {}) => ({
  base: six,
  title: "知的資本を分ける",
  reason: "技術と組織では、育て方が違う",
  operations: [split],
  ...more,
});
async function propose(more: object = {}, by = owner): Promise<OpenedLineupProposalBody> {
  const answer = await as(by)("POST", "/lineup-proposals", proposalOf(more));
  expect(answer.status).toBe(201);
  return answer.body;
}
const adopt = ({ id, base }: OpenedLineupProposalBody, by = owner, reason = "皆で決めた") =>
  as(by)("POST", `/lineup-proposals/${id}/adoption`, { base, reason });
const codeOf = ({ status, body }: Answer) => [status, body.code];

describe("[LP1] a proposal is a list of steps on a named version", () => {
  test("said in words, with the lineup as it is and as it would be", async () => {
    const made = await propose();
    expect(made).toMatchObject({
      base: six,
      newest: six,
      state: "open",
      unfit: [],
      operations: [split],
      closed: null,
      isNew: false,
    });
    expect(made.steps).toEqual([
      {
        ja: "「知的資本」を「技術資本」「組織資本」に分ける",
        en: "Split “Intellectual capital” into “tec” and “org”",
      },
    ]);
    expect(made.before.capitals.map(({ id }) => id)).toContain("int");
    expect(made.after.capitals.map(({ id }) => id)).toEqual([
      "fin",
      "man",
      "tec",
      "org",
      "hum",
      "soc",
      "nat",
    ]);
    const [listed] = (await as(member)("GET", "/lineup-proposals")).body;
    expect(listed).toMatchObject({ id: made.id, isNew: true, messages: 0, steps: made.steps });
    expect((await as(member)("GET", "/inbox")).body.lineups).toMatchObject([{ id: made.id }]);
    expect((await as(owner)("GET", "/inbox")).body.lineups).toEqual([]);
    await as(member)("POST", `/lineup-proposals/${made.id}/seen`);
    expect((await as(member)("GET", "/inbox")).body.lineups).toEqual([]);
  });

  test("and none that does not apply to the newest version", async () => {
    const refusal = async (more: object) =>
      codeOf(await as(owner)("POST", "/lineup-proposals", proposalOf(more)));
    const gone = { kind: "retire", id: "nowhere" };
    expect(await refusal({ operations: [gone] })).toEqual([400, "lineupStepsUnfit"]);
    const taken = { kind: "add", capital: capital("x", " 知的資本") };
    expect(await refusal({ operations: [taken] })).toEqual([400, "lineupStepsUnfit"]);
    expect(await refusal({ operations: [] })).toEqual([400, "badRequest"]);
    expect(await refusal({ reason: " " })).toEqual([400, "badRequest"]);
    expect(await refusal({ base: { id: "nowhere", version: 1 } })).toEqual([404, "noSuchLineup"]);
    expect(await refusal({ base: { ...six, version: 2 } })).toEqual([409, "lineupMovedOn"]);
    const many = Array.from({ length: 20 }, (_, n) => ({
      kind: "add",
      capital: capital(`c${n}`, `資本${n}`),
    }));
    expect(
      (await as(owner)("POST", "/lineup-proposals", proposalOf({ operations: many }))).status,
    ).toBe(201);
    const { body } = await as(owner)("GET", "/lineup-proposals/nothing");
    expect(body.code).toBe("noSuchLineupProposal");
  });
});

describe("[LP2] it is talked about", () => {
  test("by everybody, each changing and deleting their own words alone", async () => {
    const { id } = await propose();
    const path = `/lineup-proposals/${id}/messages`;
    expect((await as(member)("POST", path, { text: "賛成です" })).body.thread).toMatchObject([
      { text: "賛成です", kind: "said", changedAt: null },
    ]);
    expect((await as(owner)("GET", "/inbox")).body.lineups).toMatchObject([{ id, messages: 1 }]);
    app.now += 1000;
    const said = (await as(owner)("POST", path, { text: "名前は?" })).body.thread;
    const [first, second] = said.map(({ id: message }: { id: string }) => `${path}/${message}`);
    expect(codeOf(await as(owner)("PATCH", first, { text: "x" }))).toEqual([
      404,
      "noSuchLineupMessage",
    ]);
    expect(codeOf(await as(owner)("DELETE", first))).toEqual([404, "noSuchLineupMessage"]);
    expect((await as(member)("PATCH", first, { text: "大賛成" })).body.thread[0]).toMatchObject({
      text: "大賛成",
      changedAt: expect.any(String),
    });
    expect((await as(owner)("DELETE", second)).body.thread).toHaveLength(1);
    expect(codeOf(await as(member)("POST", path, { text: "" }))).toEqual([400, "badRequest"]);
  });

  test("and an answer never reaches a proposal that is not there", async () => {
    const answer = await as(owner)("POST", "/lineup-proposals/x/messages", { text: "?" });
    expect(codeOf(answer)).toEqual([404, "noSuchLineupProposal"]);
  });
});

describe("[LP3] adopted with a reason, it is the next version", () => {
  test("of a lineup of our own, with who and why; what led where is kept", async () => {
    const created = await as(owner)("POST", "/lineups", {
      basedOn: six,
      name: { ja: "当社版", en: "Ours" },
      capitals: (await as(owner)("GET", "/lineups/iirc6/versions/1")).body.capitals,
    });
    const base = { id: created.body.id, version: 1 };
    const made = await propose({ base }, member);
    expect(codeOf(await adopt(made, owner, " "))).toEqual([400, "badRequest"]);
    const adopted = await adopt(made);
    expect(adopted.body).toMatchObject({
      state: "adopted",
      closed: { reason: "皆で決めた", version: { ...base, version: 2 } },
    });
    const own = (await as(owner)("GET", "/lineups")).body.at(-1);
    expect(own.newest.version).toBe(2);
    expect(own.versions.at(-1)).toMatchObject({
      note: "皆で決めた",
      became: { int: ["tec", "org"] },
      proposal: { id: made.id, title: "知的資本を分ける" },
    });
    expect(own.versions[0].proposal).toBeNull();
    expect((await as(owner)("GET", `/lineups/${base.id}/versions/1`)).body.capitals).toHaveLength(
      6,
    );
    const audit = (await as(owner)("GET", "/audit")).body.entries;
    expect(audit.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(["lineupProposed", "lineupAdopted"]),
    );
  });

  test("of a preset, a lineup of our own that takes its place; the next proposal goes on from it", async () => {
    const made = await propose();
    const { version } = (await adopt(made)).body.closed;
    expect(version.version).toBe(1);
    const lineups = (await as(member)("GET", "/lineups")).body;
    expect(lineups[1]).toMatchObject({ preset: true, succeededBy: version.id });
    expect(lineups[0].succeededBy).toBeNull();
    expect(lineups[2].newest.name.ja).toBe("IIRC六大資本(自社版)");
    // A copy that somebody only saved takes nobody's place.
    expect(codeOf(await as(owner)("POST", "/lineup-proposals", proposalOf()))).toEqual([
      409,
      "lineupMovedOn",
    ]);
    const next = { base: version, operations: [{ kind: "retire", id: "nat" }] };
    expect((await adopt(await propose(next))).body.closed.version).toEqual({
      ...version,
      version: 2,
    });
  });

  test("once: of two at the same time one wins, and the other is told", async () => {
    const one = await propose();
    const other = await propose({ operations: [{ kind: "retire", id: "nat" }] });
    const same = await Promise.all([adopt(one), adopt(one, member)]);
    expect(same.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(same.find(({ status }) => status === 409)?.body.code).toBe("lineupProposalClosed");
    expect(codeOf(await adopt(other, member))).toEqual([409, "lineupMovedOn"]);
    expect((await as(owner)("GET", "/lineups")).body).toHaveLength(3);
  });

  test("of two proposals on one version adopted at once, one wins", async () => {
    const one = await propose();
    const other = await propose({ operations: [{ kind: "retire", id: "nat" }] });
    const both = await Promise.all([adopt(one), adopt(other, member)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe("lineupMovedOn");
    expect((await as(owner)("GET", "/lineups")).body).toHaveLength(3);
  });
});

describe("[LP4] on a version that has moved on", () => {
  test("it says so, names what no longer applies, and is brought up before anybody adopts it", async () => {
    const rename = { kind: "rename", id: "hum", label: { ja: "人財資本", en: "Talent" } };
    const late = await propose({ title: "分けて改名", operations: [split, rename] }, member);
    const first = await propose({ operations: [split] });
    const { version } = (await adopt(first)).body.closed;
    const stale = (await as(member)("GET", `/lineup-proposals/${late.id}`)).body;
    expect(stale.newest).toEqual(version);
    expect(stale.unfit).toMatchObject([
      {
        step: { en: expect.stringMatching(/^Split/) },
        why: { ja: expect.stringContaining("もう") },
      },
    ]);
    expect(codeOf(await adopt(late))).toEqual([409, "lineupMovedOn"]);
    const path = `/lineup-proposals/${late.id}/base`;
    expect(codeOf(await as(owner)("POST", path, { onto: six }))).toEqual([409, "lineupMovedOn"]);
    const moved = (await as(owner)("POST", path, { onto: version })).body;
    expect(moved).toMatchObject({ base: version, unfit: [], operations: [rename] });
    expect(moved.thread).toMatchObject([
      { kind: "moved", onto: version, left: [{ step: { en: expect.stringMatching(/^Split/) } }] },
    ]);
    // What was read before it was brought up is not what would be adopted now.
    expect(codeOf(await adopt(late))).toEqual([409, "lineupMovedOn"]);
    expect((await adopt(moved)).body.closed.version).toEqual({ ...version, version: 2 });
  });

  test("and where nothing of it applies, that is said, and it stays as it was", async () => {
    const late = await propose({}, member);
    const { version } = (await adopt(await propose())).body.closed;
    const path = `/lineup-proposals/${late.id}/base`;
    expect(codeOf(await as(member)("POST", path, { onto: version }))).toEqual([
      409,
      "lineupNothingFits",
    ]);
    expect((await as(member)("GET", `/lineup-proposals/${late.id}`)).body.base).toEqual(six);
  });
});

test("[LP3] who made it withdraws it, others decline it, with a reason and once", async () => {
  const close = (id: string, by: string, reason = "いまではない") =>
    as(by)("POST", `/lineup-proposals/${id}/closing`, { reason });
  const one = await propose();
  const other = await propose();
  expect(codeOf(await close(one.id, owner, ""))).toEqual([400, "badRequest"]);
  expect((await close(one.id, owner)).body).toMatchObject({ state: "withdrawn" });
  expect((await close(other.id, member)).body).toMatchObject({
    state: "declined",
    closed: { reason: "いまではない", version: null },
  });
  expect(codeOf(await close(one.id, owner))).toEqual([409, "lineupProposalClosed"]);
  expect(codeOf(await adopt(one))).toEqual([409, "lineupProposalClosed"]);
});

test("[LP5] boards stand by the version that they speak of, and follow when they are switched", async () => {
  const customerId = (await as(owner)("POST", "/customers", { name: "甲社" })).body.id;
  const board = (await as(owner)("POST", "/boards", { customerId, lineup: "iirc6" })).body.id;
  const hidden = (await as(owner)("POST", "/boards", { customerId, lineup: "iirc6" })).body.id;
  await as(owner)("PATCH", `/boards/${hidden}/roles`, { memberRole: "none" });
  const on = async (id: string, by = owner) => (await as(by)("GET", `/lineups/${id}/boards`)).body;
  expect(await on("iirc6")).toMatchObject([{ version: 1, count: 2 }]);
  expect(await on("iirc6", member)).toMatchObject([
    { version: 1, count: 1, boards: [{ id: board }] },
  ]);
  const { version } = (await adopt(await propose())).body.closed;
  expect(await on(version.id)).toEqual([]);
  await as(owner)("PATCH", `/boards/${board}/lineup`, { from: six, to: version });
  expect(await on(version.id)).toMatchObject([{ version: 1, count: 1, boards: [{ id: board }] }]);
  const next = await propose({ base: version, operations: [{ kind: "retire", id: "nat" }] });
  await adopt(next);
  await as(owner)("PATCH", `/boards/${board}/lineup`, {
    from: version,
    to: { ...version, version: 2 },
  });
  expect(await on(version.id)).toMatchObject([{ version: 2, count: 1 }]);
  const parts = { title: "写し", customerId };
  await as(owner)("POST", `/boards/${board}/copies`, parts);
  expect(await on(version.id)).toMatchObject([{ version: 2, count: 2 }]);
});

test("[LP6] a guest of a board sees its lineup and its versions, and nothing of proposals", async () => {
  const secretWords = "だれにも言わないこと";
  const made = await propose({ title: secretWords, reason: secretWords });
  await as(owner)("POST", `/lineup-proposals/${made.id}/messages`, { text: secretWords });
  const { version } = (await adopt(made, owner, secretWords)).body.closed;
  const customerId = (await as(owner)("POST", "/customers", { name: "甲社" })).body.id;
  const board = (await as(owner)("POST", "/boards", { customerId, lineup: version.id })).body.id;
  const wanted = { kind: "board", boardId: board, role: "editor", lifetimeDays: 7, maxUses: 1 };
  const { link } = (await as(owner)("POST", "/invitations", wanted)).body;
  const secret = new URL(link).hash.slice(1);
  const guest = cookieOf(await app.ask("POST", "/api/join", { body: { secret, name: "花子" } }));
  const lineups = await as(guest)("GET", "/lineups");
  expect(lineups.body).toMatchObject([
    { succeededBy: null },
    { succeededBy: null },
    { newest: { id: version.id }, versions: [{ note: "", proposal: null }] },
  ]);
  expect(JSON.stringify(lineups.body)).not.toContain(secretWords);
  expect((await as(guest)("GET", "/inbox")).body.lineups).toEqual([]);
  for (const path of [
    "/lineup-proposals",
    `/lineup-proposals/${made.id}`,
    "/lineups/iirc6/boards",
  ]) {
    expect(codeOf(await as(guest)("GET", path))).toEqual([403, "forbidden"]);
  }
});
