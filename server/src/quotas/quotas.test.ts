import { CompiledQuery, sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pngOf } from "../../test/support/sample-images.ts";
import { cookieOf, openTestApp, type Answer, type TestApp } from "../../test/support/test-app.ts";
import { watchQueries } from "../../test/support/watch-queries.ts";
import { newId } from "../new-id.ts";

let app: TestApp;
let owner: string;
let ownerId: string;
let customerId: string;
beforeAll(async () => {
  app = await openTestApp();
  owner = await app.signIn();
  ownerId = (await ask("GET", "/session")).body.person.id;
  customerId = (await ask("POST", "/customers", { name: "甲社" })).body.id;
});
afterAll(() => app.close());
// Nobody works faster than the limits let people.
beforeEach(() => void (app.now += 60_000));

const ask = (method: string, path: string, body?: unknown, cookie = owner): Promise<Answer> =>
  app.ask(method, `/api${path}`, { cookie, body });
const newBoard = async (): Promise<string> =>
  (await ask("POST", "/boards", { customerId })).body.id;
const guestOn = async (boardId: string, role = "editor"): Promise<string> => {
  const wanted = { kind: "board", boardId, role, lifetimeDays: 7, maxUses: 1 };
  const { link } = (await ask("POST", "/invitations", wanted)).body;
  const secret = new URL(link).hash.slice(1);
  return cookieOf(await app.ask("POST", "/api/join", { body: { secret, name: "花子" } }));
};

/** Makes so many rows at once out of one; the database counts them like any other. */
async function fill(table: string, count: number, row: Record<string, unknown>): Promise<void> {
  const values = Object.values(row).map((value) =>
    typeof value === "string" && value.startsWith("=") ? sql.raw(value.slice(1)) : sql.val(value),
  );
  await sql`
    with recursive "numbers"("n") as (select 1 union all select "n" + 1 from "numbers" where "n" < ${count})
    insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((name) => sql.ref(name)))})
    select ${sql.join(values)} from "numbers"`.execute(app.database);
}
const numbered = `='filled ' || "n" || ' ' || hex(randomblob(4))`;
const state = (boardId: string, more: object) => ({
  id: numbered,
  boardId,
  party: "customer",
  at: app.now,
  personId: ownerId,
  personName: "オーナー",
  chargedTo: ownerId,
  occasion: "asked",
  name: "",
  hash: "=randomblob(32)",
  state: "=zeroblob(10)",
  wordsBody: null,
  ...more,
});

/** One has room, of two at once one comes second, and what was refused is said in both languages. */
async function expectLast(make: () => Promise<Answer>, words: RegExp): Promise<void> {
  const answers = await Promise.all([make(), make()]);
  const refused = answers.filter(({ status }) => status === 409);
  expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
    expect.toSatisfy((status: number) => status < 300),
    409,
  ]);
  expect(refused[0]?.body).toMatchObject({ code: "quotaReached", quota: {} });
  const { ja, en } = refused[0]?.body.message ?? {};
  expect(ja).toMatch(words);
  expect(en).toMatch(/^[ -~]+\.$/);
  expect(`${ja}${en}`).not.toContain("{");
  expect((await make()).body.code).toBe("quotaReached");
}

describe("[Q1] there is an end to", () => {
  test("customers of the workspace", async () => {
    const row = { id: numbered, nameJa: "乙", nameEn: "B", industry: "" };
    const more = { archived: 0, createdAt: 1, sample: null };
    const has = (await ask("GET", "/customers")).body.length;
    await fill("customers", 9999 - has, { ...row, ...more });
    await expectLast(() => ask("POST", "/customers", { name: "丙" }), /顧客は10,000件まで/);
    await app.database.deleteFrom("customers").where("nameJa", "=", "乙").execute();
    expect((await ask("POST", "/customers", { name: "丁" })).status).toBe(201);
  });

  test("boards of a customer, and none that was refused leaves a document", async () => {
    const { id } = (await ask("POST", "/customers", { name: "戊" })).body;
    const row = { id: numbered, customerId: id, title: "甲", lineup: "hsj", archived: 0 };
    await fill("boards", 499, { ...row, memberRole: null, createdAt: 1, updatedAt: 1 });
    await expectLast(
      () => ask("POST", "/boards", { customerId: id }),
      /ボードは、アーカイブしたものを含めて500件まで/,
    );
    expect((await ask("POST", "/boards", { customerId })).status).toBe(201);
  });

  test("boards of the workspace", async () => {
    const row = { id: numbered, customerId: `='c ' || ("n" / 400)`, title: "乙", lineup: "hsj" };
    const has = (await ask("GET", "/boards")).body.length;
    await sql`pragma foreign_keys = off`.execute(app.database);
    const more = { archived: 0, memberRole: null, createdAt: 1, updatedAt: 1 };
    await fill("boards", 19_999 - has, { ...row, ...more });
    await expectLast(
      () => ask("POST", "/boards", { customerId }),
      /ボードは、アーカイブしたものを含めて20,000件まで/,
    );
    await app.database.deleteFrom("boards").where("title", "=", "乙").execute();
    await sql`pragma foreign_keys = on`.execute(app.database);
  });

  test("[Q6] people on a board; those whom an ended invitation had brought leave their places", async () => {
    const boardId = await newBoard();
    const wanted = { kind: "board", boardId, role: "viewer", lifetimeDays: 7, maxUses: null };
    const made = (await ask("POST", "/invitations", wanted)).body;
    const secret = new URL(made.link).hash.slice(1);
    const join = () => app.ask("POST", "/api/join", { body: { secret, name: "花子" } });
    await fill("persons", 998, {
      id: `='p ' || "n"`,
      name: "x",
      color: "#000000",
      number: `="n" + 1000000`,
      createdAt: 1,
    });
    const role = { boardId, personId: `='p ' || "n"`, role: "viewer", givenAt: 1 };
    await fill("boardRoles", 998, { ...role, invitationId: made.invitation.id });
    await expectLast(join, /招ける人は1,000人まで/);
    await ask("DELETE", `/invitations/${made.invitation.id}`);
    const other = (await ask("POST", "/invitations", wanted)).body;
    const body = { secret: new URL(other.link).hash.slice(1), name: "次郎" };
    expect((await app.ask("POST", "/api/join", { body })).status).toBe(200);
  });

  test("people who ever came, and members", async () => {
    const has = (await app.database.selectFrom("persons").select("id").execute()).length;
    const row = {
      id: numbered,
      name: "y",
      color: "#000000",
      number: `="n" + 2000000`,
      createdAt: 1,
    };
    await fill("persons", 49_999 - has, row);
    const add = () => ask("POST", "/members", { name: "三郎" });
    await expectLast(add, /50,000人まで/);
    const others = app.database.selectFrom("persons").select("id").where("name", "=", "y");
    const members = (await ask("GET", "/members")).body.length;
    const some = (await others.limit(1999 - members).execute()).map(({ id }) => id);
    for (const personId of some) {
      await app.database
        .insertInto("members")
        .values({ personId, role: "member", email: null, joinedAt: 1 })
        .execute();
    }
    await app.database
      .deleteFrom("persons")
      .where("name", "=", "y")
      .where("id", "not in", some)
      .execute();
    await expectLast(add, /メンバーは2,000人まで/);
    await app.database.deleteFrom("members").where("personId", "in", some).execute();
    await app.database.deleteFrom("persons").where("name", "=", "y").execute();
  });

  test("[Q6] invitations of a board; those that ended give way", async () => {
    const boardId = await newBoard();
    const row = { id: numbered, tokenHash: numbered, boardId, role: "viewer", note: "z" };
    const more = { createdBy: ownerId, createdAt: 1, expiresAt: null, maxUses: null, uses: 0 };
    await fill("invitations", 1999, { ...row, ...more, revokedAt: null });
    const wanted = { kind: "board", boardId, role: "viewer", lifetimeDays: 7, maxUses: 1 };
    const make = () => ask("POST", "/invitations", wanted);
    await expectLast(make, /招待リンクは2,000件まで/);
    const ended = app.database.updateTable("invitations").where("note", "=", "z");
    await ended.set({ revokedAt: 1 }).execute();
    expect((await make()).status).toBe(201);
    const left = app.database.selectFrom("invitations").where("boardId", "=", boardId);
    expect(await left.select("id").execute()).toHaveLength(2);
  });

  test("[Q6][LT8] links to what was last agreed on a board; those that ended give way", async () => {
    const boardId = await newBoard();
    const row = { id: numbered, tokenHash: numbered, token: null, boardId, audience: "secret" };
    const more = { shows: "counts", versions: "customer", note: "z", createdBy: ownerId };
    const times = { createdAt: 1, expiresAt: null, revokedAt: null, opens: 0 };
    await fill("latestLinks", 99, { ...row, ...more, ...times });
    const wanted = { audience: "secret", lifetimeDays: 7 };
    const make = () => ask("POST", `/boards/${boardId}/latest-links`, wanted);
    await expectLast(make, /「最新の合意」へのリンクは100件まで/);
    const ended = app.database.updateTable("latestLinks").where("note", "=", "z");
    await ended.set({ revokedAt: 1 }).execute();
    expect((await make()).status).toBe(201);
    const left = app.database.selectFrom("latestLinks").where("boardId", "=", boardId);
    expect(await left.select("id").execute()).toHaveLength(2);
  });

  test("[Q6] keys of a person; those that ended give way", async () => {
    const make = () => ask("POST", "/tokens", { name: "x", scope: "read", lifetimeDays: 1 });
    for (let made = 0; made < 99; made += 1) expect((await make()).status).toBe(201);
    await expectLast(make, /キーは100件まで/);
    app.now += 2 * 24 * 60 * 60 * 1000;
    expect((await make()).status).toBe(201);
    const named = (await ask("GET", "/tokens")).body as { name: string }[];
    expect(named.filter(({ name }) => name === "x")).toHaveLength(1);
  });

  test("assessments of a customer, withdrawals counted, and of the workspace", async () => {
    const row = { id: numbered, customerId, kind: "assessed", about: null, level: 3 };
    const more = { viewpoint: "customer", assessedOn: "2026-01-01", said: "filled", at: 1 };
    const who = { personId: ownerId, personName: "オーナー" };
    const path = `/customers/${customerId}/assessments`;
    const asked = { level: 3, viewpoint: "customer", at: "2026-01-01", evidence: "" };
    const [first] = (await ask("POST", path, asked)).body;
    await fill("relationshipRecords", 998, { ...row, ...more, ...who });
    await expectLast(() => ask("POST", path, asked), /1,000/);
    const withdrawal = await ask("POST", `${path}/${first.id}/withdrawal`, { reason: "x" });
    expect(withdrawal.body.code).toBe("quotaReached");
    const other = (await ask("POST", "/customers", { name: "乙社" })).body.id;
    await fill("relationshipRecords", 200_000 - 1001, {
      ...row,
      ...more,
      ...who,
      customerId: `='${other}'`,
    });
    // Of customers that become one, everything counts for the one that stays.
    const moved = app.database.updateTable("relationshipRecords").set({ customerId: other });
    await moved.where("id", "=", first.id).execute();
    expect((await ask("POST", path, asked)).status).toBe(201);
    expect((await ask("POST", path, asked)).body.quota).toMatchObject({ what: expect.any(String) });
    await app.database.deleteFrom("relationshipRecords").execute();
    expect((await ask("POST", path, asked)).status).toBe(201);
  });

  test("lineups, and versions of one", async () => {
    const { newest } = (await ask("GET", "/lineups")).body[0];
    const basedOn = { id: newest.id, version: newest.version };
    const sent = { name: { ja: "写し", en: "copy" }, capitals: newest.capitals, note: "" };
    const made = (await ask("POST", "/lineups", { ...sent, basedOn })).body;
    const row = { basedOnId: newest.id, basedOnVersion: 1, note: "filled", createdBy: ownerId };
    const bodies = { lineupBody: JSON.stringify(newest), becameBody: "{}", createdAt: 1 };
    await fill("lineups", 198, { ...row, ...bodies, id: made.id, version: `="n" + 1` });
    const newer = JSON.stringify({ ...newest, id: made.id, version: 199 });
    const last = app.database.updateTable("lineups").where("version", "=", 199);
    await last.set({ lineupBody: newer }).execute();
    const revise = (after: number) =>
      ask("POST", `/lineups/${made.id}/versions`, { ...sent, after });
    expect((await revise(199)).status).toBe(201);
    expect((await revise(200)).body).toMatchObject({ code: "quotaReached", quota: { most: 200 } });
    await fill("lineups", 198, { ...row, ...bodies, id: numbered, version: 1 });
    await expectLast(
      () => ask("POST", "/lineups", { ...sent, basedOn }),
      /ラインナップは200件まで/,
    );
    await app.database.deleteFrom("lineups").where("note", "=", "filled").execute();
  });

  test("views that a person keeps; one that is deleted leaves its place", async () => {
    const row = { id: numbered, personId: ownerId, name: "filled", query: "", createdAt: 1 };
    await fill("savedViews", 39, row);
    const keep = () => ask("POST", "/views", { name: "x", query: "" });
    await expectLast(keep, /ひとりが残せる表示は40件まで/);
    await app.database.deleteFrom("savedViews").where("name", "=", "filled").execute();
    expect((await keep()).status).toBe(201);
  });

  test("proposals for lineups, of a person and of all, and what is said of one", async () => {
    const operations = [{ kind: "rename", id: "hum", label: { ja: "人", en: "people" } }];
    const said = { base: { id: "ccpi8", version: 1 }, title: "x", reason: "x", operations };
    const propose = (cookie = owner) => ask("POST", "/lineup-proposals", said, cookie);
    const { id } = (await propose()).body;
    const text = { kind: "said", text: "filled", leftBody: `{"left":[],"onto":null}` };
    const when = { createdAt: 1, changedAt: null };
    const message = { id: numbered, proposalId: id, createdBy: ownerId, ...text, ...when };
    await fill("lineupMessages", 999, message);
    const say = () => ask("POST", `/lineup-proposals/${id}/messages`, { text: "x" });
    await expectLast(say, /ひとつの提案への発言は1,000件まで/);

    const other = await app.signIn();
    const otherId = (await ask("GET", "/session", undefined, other)).body.person.id;
    const row = { id: numbered, baseId: "ccpi8", baseVersion: 1, title: "filled", reason: "x" };
    const closed = { closedBy: null, closedAt: null, closeReason: null, adoptedId: null };
    const more = { operationsBody: "[]", state: "withdrawn", createdAt: 1, movedAt: 1, ...closed };
    const by = (person: string) => ({ createdBy: person, movedBy: person, adoptedVersion: null });
    await fill("lineupProposals", 998, { ...row, ...more, ...by(ownerId) });
    await expectLast(() => propose(), /ひとりが出せるラインナップの提案は1,000件まで/);
    expect((await propose(other)).status).toBe(201);
    await fill("lineupProposals", 3998, { ...row, ...more, ...by(otherId) });
    await expectLast(
      async () => propose(await app.signIn()),
      /ラインナップの提案は、閉じたものを含めて5,000件まで/,
    );
    await app.database.deleteFrom("lineupProposals").where("title", "=", "filled").execute();
    expect((await propose()).status).toBe(201);
  });

  test("comments of a pattern, and of all", async () => {
    await fill("patternSegments", 2, { id: `='s' || "n"`, name: "", description: "" });
    const said = { personId: ownerId, personName: "オーナー", text: "filled", at: 1 };
    await fill("patternComments", 499, { segmentId: "s1", ...said });
    const say = (segment: string) => () =>
      ask("POST", `/patterns/segments/${segment}/comments`, { text: "x" });
    await expectLast(say("s1"), /ひとつのパターンへのコメントは500件まで/);
    const tally = app.database.updateTable("tallies").where("what", "=", "patternComments");
    await tally.where("of", "=", "workspace").set({ count: 49_999 }).execute();
    await expectLast(say("s2"), /パターンへのコメントは、合わせて50,000件まで/);
    await tally.where("of", "=", "workspace").set({ count: 501 }).execute();
    await app.database.deleteFrom("patternComments").where("text", "=", "filled").execute();
    expect((await say("s1")()).status).toBe(204);
  });
});

test("[Q1][CM10] comments of a thread, in words that say how to go on @night", async () => {
  const boardId = await newBoard();
  const say = (body: object) =>
    ask("POST", `/boards/${boardId}/comments`, { id: newId(), text: "そうですね", ...body });
  const anchor = { kind: "card", record: "shape:card" };
  const opened = await say({ kind: "open", topic: "question", anchor, about });
  const reply = () => say({ kind: "reply", thread: opened.body.id });
  for (let said = 1; said < 499; said += 1) {
    app.now += 1000;
    await reply();
  }
  await expectLast(reply, /話題へのコメントは500件まで.*新しい話題に/);
  expect((await say({ kind: "open", topic: "question", anchor, about })).status).toBe(200);
});

test("[Q1] answers of a person to a version", async () => {
  const boardId = (await ask("GET", "/boards")).body[0].id;
  const guest = await guestOn(boardId, "commenter");
  const { person } = (await ask("GET", "/session", undefined, guest)).body;
  await fill("snapshots", 1, state(boardId, { id: "put to agreement", occasion: "proposed" }));
  const contentHash = "h";
  const said = { kind: "proposed", party: "customer", note: "", reason: "", contentHash };
  const asked = [{ kind: "role", role: "commenter" }];
  const line = {
    boardId,
    proposalId: "put to agreement",
    personName: "花子",
    personColor: "#000000",
  };
  const proposed = { ...said, sentence: about, asked };
  const first = { ...line, personId: ownerId, id: numbered, at: 1, kind: "proposed" };
  await fill("agreementLines", 1, { ...first, saidBody: JSON.stringify(proposed) });
  const given = JSON.stringify({ kind: "answered", answer: "agree", reason: "", contentHash });
  const answers = { ...line, personId: person.id, id: numbered, at: 2, kind: "answered" };
  await fill("agreementLines", 49, { ...answers, saidBody: given });
  let reasons = 0;
  const answer = () => {
    const body = { answer: "reserve", reason: `理由${(reasons += 1)}` };
    return ask("POST", `/boards/${boardId}/agreements/put to agreement/answers`, body, guest);
  };
  await expectLast(answer, /ひとりが答えられるのは50回まで/);
});
const about = { ja: "人的資本", en: "Human" };

describe("[Q4] of kept states", () => {
  const keep = (boardId: string, cookie = owner) =>
    ask("POST", `/boards/${boardId}/snapshots`, { name: "区切り" }, cookie);
  const statesOf = async (boardId: string) =>
    (await ask("GET", `/boards/${boardId}/snapshots`)).body as { id: string; occasion: string }[];

  test("a board holds so many, and who deletes one keeps another", async () => {
    const boardId = await newBoard();
    await fill("snapshots", 249, state(boardId, { chargedTo: "somebody else" }));
    await fill("snapshots", 250, state(boardId, { chargedTo: "and somebody else" }));
    await expectLast(() => keep(boardId), /このボードに残せる状態は500件まで/);
    const [newest] = await statesOf(boardId);
    const id = newest?.id ?? "";
    expect((await ask("DELETE", `/boards/${boardId}/snapshots/${id}`)).status).toBe(204);
    expect((await keep(boardId)).status).toBe(201);
  });

  test("a person has half of a board, whatever browser they come with, and the others the rest", async () => {
    const boardId = await newBoard();
    const guest = await guestOn(boardId);
    const { person } = (await ask("GET", "/session", undefined, guest)).body;
    await fill("snapshots", 249, state(boardId, { chargedTo: person.id }));
    await expectLast(() => keep(boardId, guest), /このボードにひとりが残せる状態は250件まで/);
    expect((await keep(boardId)).status).toBe(201);
  });

  test("bytes count too, and a person's on all boards and those of the workspace", async () => {
    const boardId = await newBoard();
    const free = await newBoard();
    await keep(boardId);
    const tally = (of: string, owner: string) =>
      app.database
        .updateTable("tallies")
        .where("what", "=", "keptStates")
        .where("of", "=", of)
        .where("owner", "=", owner);
    const [most, count] = [1e12, 1e6];
    const full = [
      [
        tally("board", boardId).set({ bytes: most }),
        boardId,
        /^このボードに残せる状態は512 MBまで/,
      ],
      [
        tally("personOnBoard", `${boardId} ${ownerId}`).set({ bytes: most }),
        boardId,
        /ひとりが残せる状態は256 MBまで/,
      ],
      [tally("person", ownerId).set({ bytes: most }), free, /すべてのボードを合わせて4 GBまで/],
      [tally("person", ownerId).set({ count }), free, /すべてのボードを合わせて5,000件まで/],
      [
        tally("workspace", "").set({ bytes: most }),
        free,
        /このワークスペースに残せる状態は50 GBまで/,
      ],
    ] as const;
    for (const [change, where, words] of full) {
      const before = await app.database.selectFrom("tallies").selectAll().execute();
      await change.execute();
      const refused = await keep(where);
      expect(refused.body.code).toBe("quotaReached");
      expect(refused.body.message.ja).toMatch(words);
      for (const { what, of, owner: whose, ...was } of before) {
        const one = app.database.updateTable("tallies").set(was).where("what", "=", what);
        await one.where("of", "=", of).where("owner", "=", whose).execute();
      }
    }
    expect((await keep(free)).status).toBe(201);
  });

  test("one that keeps itself before a restore is never refused: older ones go", async () => {
    const boardId = await newBoard();
    const { id } = (await keep(boardId)).body;
    const restore = () => ask("POST", `/boards/${boardId}/restore`, { snapshot: id });
    const automatic = { occasion: "beforeRestore", at: `="n"` };
    const twelve = `=zeroblob(${12 * 1024 * 1024})`;
    await fill("snapshots", 11, state(boardId, { ...automatic, state: twelve }));
    expect((await restore()).status).toBe(200);
    const left = async () =>
      (await statesOf(boardId)).filter(({ occasion }) => occasion === "beforeRestore").length;
    // 128 MB of them: ten of the eleven, and the new one.
    expect(await left()).toBe(11);
    await fill("snapshots", 30, state(boardId, automatic));
    const before = (await restore()).body;
    expect(await left()).toBe(20);
    expect((await statesOf(boardId))[0]?.id).toBe(before.id);
    // What others kept before theirs is nobody's room; one's own elsewhere is.
    const elsewhere = await newBoard();
    await fill("snapshots", 1000, state(elsewhere, automatic));
    const again = await restore();
    expect(again.status).toBe(200);
    expect((await statesOf(boardId))[0]?.id).toBe(again.body.id);
    const own = app.database.selectFrom("snapshots").where("occasion", "=", "beforeRestore");
    expect(await own.where("chargedTo", "=", ownerId).select("id").execute()).toHaveLength(1000);
  });

  test("programs count with whoever made their tokens", async () => {
    const boardId = await newBoard();
    const body = { name: "p", scope: "write", lifetimeDays: 1 };
    const { secret } = (await ask("POST", "/tokens", body)).body;
    const path = `/api/boards/${boardId}/snapshots`;
    await fill("snapshots", 250, state(boardId, {}));
    const { body: refused } = await app.ask("POST", path, {
      token: secret,
      body: {},
      origin: null,
    });
    expect(refused).toMatchObject({ quota: { what: "keptStates personOnBoard" } });
  });

  test("[Q5][AC12] who kept one may delete it, and an owner any, which the log says; a version stays", async () => {
    const boardId = await newBoard();
    const guest = await guestOn(boardId);
    const { person } = (await ask("GET", "/session", undefined, guest)).body;
    await fill("snapshots", 1, state(boardId, { id: "own", chargedTo: person.id }));
    await fill("snapshots", 1, state(boardId, { id: "other" }));
    await fill("snapshots", 1, state(boardId, { id: "version", occasion: "proposed" }));
    await fill("snapshots", 1, state(boardId, { id: "secret", party: "internal" }));
    const drop = async (id: string, cookie = owner, board = boardId) =>
      (await ask("DELETE", `/boards/${board}/snapshots/${id}`, undefined, cookie)).body.code ??
      "gone";
    expect(await drop("own", await guestOn(boardId, "commenter"))).toBe("forbidden");
    expect(await drop("other", guest)).toBe("forbidden");
    expect(await drop("secret", guest)).toBe("noSuchSnapshot");
    expect(await drop("own", owner, await newBoard())).toBe("noSuchSnapshot");
    expect(await drop("own", guest)).toBe("gone");
    expect(await drop("other")).toBe("gone");
    expect(await drop("version")).toBe("forbidden");
    const { entries } = (await ask("GET", `/audit?boardId=${boardId}`)).body;
    const deleted = (entries as { kind: string; actor: object; details: object }[])
      .filter(({ kind }) => kind === "stateDeleted")
      .map(({ actor, details }) => ({ actor, details }));
    expect(deleted).toEqual([
      {
        actor: expect.objectContaining({ id: ownerId }),
        details: { snapshotId: "other", name: "" },
      },
      {
        actor: expect.objectContaining({ id: person.id }),
        details: { snapshotId: "own", name: "" },
      },
    ]);
  });
});

test("[Q2] what is counted is what is there, and asking reads no table", async () => {
  const boardId = await newBoard();
  const queries = watchQueries();
  const picture = pngOf({ width: 3, height: 3 });
  const headers = { "Content-Type": "image/png" };
  await app.ask("POST", `/api/boards/${boardId}/assets`, {
    cookie: owner,
    bytes: picture,
    headers,
  });
  const kept = (await ask("POST", `/boards/${boardId}/snapshots`, {})).body;
  await ask("POST", `/boards/${boardId}/restore`, { snapshot: kept.id });
  await ask("POST", "/customers", { name: "己" });
  await newBoard();
  await guestOn(boardId);
  await ask("POST", "/tokens", { name: "q", scope: "read", lifetimeDays: 1 });
  queries.stop();
  const scans = await queries.scans(app.database);
  // An insert shows what it would look up, were a constraint open.
  expect(
    scans.filter(
      (scan) =>
        /tallies|snapshots|assets|apiTokens|boardRoles/u.test(scan) &&
        !scan.includes(": insert into"),
    ),
  ).toEqual([]);
  // One that an earlier release kept is read later, and has its words from then on.
  const words = app.database.updateTable("snapshots").where("id", "=", kept.id);
  await words.set({ wordsBody: "{}" }).execute();
  for (const name of ["turned", "turned and gone"]) {
    await fill("snapshots", 3, state(boardId, { occasion: "turned", wordsBody: "{}", name }));
  }
  const turned = app.database.updateTable("snapshots").where("occasion", "=", "turned");
  await turned.set({ wordsBody: "資本" }).execute();
  await app.database.deleteFrom("snapshots").where("name", "=", "turned and gone").execute();
  await ask("GET", `/boards/${boardId}/snapshots/${kept.id}`);
  await ask("DELETE", `/boards/${boardId}/snapshots/${kept.id}`);

  const counted = {
    "customers workspace": ["customers", "''"],
    "boards customer": ["boards", `"customerId"`],
    "boards workspace": ["boards", "''"],
    "people workspace": ["persons", "''"],
    "people board": ["boardRoles", `"boardId"`],
    "members workspace": ["members", "''"],
    "invitations place": ["invitations", `coalesce("boardId", '')`],
    "tokens person": ["apiTokens", `coalesce("createdBy", '')`],
    "pictures board": ["assets", `"boardId"`, `"byteCount"`],
    "keptStates board": ["snapshots", `"boardId"`, stateBytes, "asked"],
    "keptStates person": ["snapshots", `"chargedTo"`, stateBytes, "asked"],
    "automaticStates board": ["snapshots", `"boardId"`, stateBytes, "beforeRestore"],
    "automaticStates workspace": ["snapshots", "''", stateBytes, "beforeRestore"],
    "versions board": ["snapshots", `"boardId"`, stateBytes, "proposed"],
    "history workspace": ["snapshots", "''", stateBytes, "turned"],
  };
  for (const [name, [table = "", owned = "", bytes = "0", occasion]] of Object.entries(counted)) {
    const [what = "", of = ""] = name.split(" ");
    const when = occasion === undefined ? "true" : `"occasion" = '${occasion}'`;
    const there = CompiledQuery.raw(`
      select ${owned} as "owner", count(*) as "count", sum(${bytes}) as "bytes"
      from "${table}" where ${when} group by 1 order by 1`);
    const said = app.database.selectFrom("tallies").where("what", "=", what).where("of", "=", of);
    const found = await said
      .where("count", ">", 0)
      .select(["owner", "count", "bytes"])
      .orderBy("owner")
      .execute();
    expect([name, found]).toEqual([name, (await app.database.executeQuery(there)).rows]);
  }
});
const stateBytes = `length("state") + coalesce(length(cast("wordsBody" as blob)), 0)`;

test("[Q3] every table has a quota, or says why what is in it has an end without one", async () => {
  const bounded = {
    workspace: "one row",
    identities: "one for each provider and person who signed in",
    sessions: "rates, and they end after a month",
    signInLinks: "rates, and they end within a week",
    auditEntries: "rates: nothing happens without its line, and no line is taken back",
    structures: "one for each board",
    raisedBoards: "one for each board",
    meetings: "500 for each board, counted when one begins",
    meetingPeople: "meetings, times people of the board",
    meetingRounds: "100 for each meeting",
    meetingAgendas: "one for each meeting, and one for the next one of each board",
    meetingSpeakers: "meetings, times people of the board",
    meetingLocks: "five for each meeting",
    roundMarks: "rounds, times people of the board",
    roads: "the same",
    roadAuthors: "the same",
    roundVoters: "the same",
    openBallots: "the same",
    sealedBallots: "one for each round, of as many ballots as there are people",
    patternStarts: "one for each board",
    patternAnswers: "one for each item of the pattern of a board, which has an end",
    boardPatterns: "one for each board",
    standingChanges: "one row",
    commentThreads: "the comments of a board, which have limits of their own",
    commentEntries: "the same",
    commentsToIndex: "commands that run",
    commentsTold: "the comments of a board",
    commentsSeen: "the comments of a board, times its people",
    noteMentions: "what stands in the notes of a board, of each document the first thousand",
    boardVisits: "boards, times their people",
    visitedStructures: "the visits that remember them",
    versionDeadlines: "one for each version, of which there is a quota, while its time runs",
    versionsSeen: "one for each version",
    relationshipLevels: "six",
    approachNames: "two",
    boardContributions: "one for each board",
    patternSegments: "the segments of a version, of which there are eight at most",
    patternMedoids: "the same",
    patternPlaces:
      "of each customer a hundred that boards gave it, one a version, one a line of history",
    patternCommentsSeen: "segments, times people",
    lineupLooks: "proposals, times people",
    digests: "one for each member",
    digestLinks: "one for each mail of a year",
    webhookDeliveries: "forgotten after a month",
    threadsToSeparate: "boards",
    threadsToMove: "one for each board at a time",
    tallies: "what has a quota",
  };
  const tables = await app.database.introspection.getTables();
  const { rows } = await sql<{ table: string }>`
    select distinct "tbl_name" as "table" from "sqlite_schema"
    where "type" = 'trigger' and "sql" like '%insert into "tallies"%'`.execute(app.database);
  const counted = rows.map(({ table }) => table);
  const names = tables.map(({ name }) => name).filter((name) => !name.startsWith("kysely_"));
  expect(names.toSorted()).toEqual([...counted, ...Object.keys(bounded)].toSorted());
});
