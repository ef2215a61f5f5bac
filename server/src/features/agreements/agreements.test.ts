import { readinessToAgree } from "@zentaikan/capital-graph";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cookieOf, openTestApp, type TestApp } from "../../../test/support/test-app.ts";

let app: TestApp;
let owner: string;
let boards: { id: string; title: string }[];
beforeAll(async () => {
  app = await openTestApp();
  owner = await app.signIn();
  await app.drawSamples();
  boards = (await app.ask("GET", "/api/boards", { cookie: owner })).body;
});
afterAll(() => app.close());

// Nobody works faster than the limits let people.
beforeEach(() => void (app.now += 60_000));

const ask = (cookie: string, method: string, path: string, body?: unknown) =>
  app.ask(method, `/api${path}`, { cookie, body });
const hashNow = async (boardId: string): Promise<string> => {
  const { id } = (await ask(owner, "POST", `/boards/${boardId}/snapshots`, {})).body;
  return (await ask(owner, "GET", `/boards/${boardId}/snapshots/${id}`)).body.words.contentHash;
};
const guest = async (boardId: string, role: string, name: string) => {
  const wanted = { kind: "board", boardId, role, lifetimeDays: 7, maxUses: 1 };
  const { link } = (await ask(owner, "POST", "/invitations", wanted)).body;
  const joined = await app.ask("POST", "/api/join", {
    body: { secret: new URL(link).hash.slice(1), name },
  });
  return { cookie: cookieOf(joined), id: joined.body.session.person.id as string };
};
const roles = (...named: string[]) => named.map((role) => ({ kind: "role", role }));

/** A board of its own for each test, among the samples that nothing is wrong with. */
let next = 0;
const boardOf = async (needs: "ready" | "blocked" | "warned"): Promise<string> => {
  for (; next < boards.length; next += 1) {
    const { id = "" } = boards[next] ?? {};
    const { diagnostics } = (await ask(owner, "GET", `/boards/${id}/structure`)).body;
    const { blocking, needsReason } = readinessToAgree(diagnostics);
    const kind = blocking.length > 0 ? "blocked" : needsReason.length > 0 ? "warned" : "ready";
    if (kind !== needs) continue;
    next += 1;
    return id;
  }
  throw new Error(`no sample is ${needs}`);
};
const propose = async (boardId: string, more: object = {}, cookie = owner) =>
  ask(cookie, "POST", `/boards/${boardId}/agreements`, {
    contentHash: await hashNow(boardId),
    party: "customer",
    asked: roles("commenter"),
    ...more,
  });
const onVersion = (boardId: string, id: string, cookie: string) => {
  const path = `/boards/${boardId}/agreements/${id}`;
  return {
    answer: (answer: string, reason?: string) =>
      ask(cookie, "POST", `${path}/answers`, { answer, reason }),
    conclude: () => ask(cookie, "POST", `${path}/conclusion`),
    withdraw: (reason = "") => ask(cookie, "POST", `${path}/withdrawal`, { reason }),
  };
};

describe("a version", () => {
  test("[VA1][VA3][VA5] is frozen, answered by those who were asked, and closed with their names", async () => {
    const board = await boardOf("ready");
    const hanako = await guest(board, "commenter", "花子");
    const jiro = await guest(board, "commenter", "次郎");
    const viewer = await guest(board, "viewer", "見る人");
    const proposed = await propose(board, { note: "来期の大枠です" });
    expect([proposed.status, proposed.body.code]).toEqual([200, undefined]);
    const [version] = proposed.body.proposals;
    expect(version).toMatchObject({ party: "customer", note: "来期の大枠です", answers: [] });
    expect(version.awaited.map(({ name }: { name: string }) => name)).toEqual(["花子", "次郎"]);
    expect(version.mayAnswer).toBe(false);
    const by = (cookie: string) => onVersion(board, version.id, cookie);

    expect((await by(owner).answer("agree")).body.code).toBe("notAsked");
    expect((await by(viewer.cookie).answer("agree")).body.code).toBe("forbidden");
    expect((await by(hanako.cookie).conclude()).body.code).toBe("forbidden");
    expect((await by(owner).conclude()).body.code).toBe("nobodyAgreed");
    expect((await by(hanako.cookie).answer("object")).body.code).toBe("answerNeedsReason");
    await by(hanako.cookie).answer("object", "人が足りない");
    expect((await by(owner).conclude()).body.code).toBe("objectionStands");
    const changed = await by(hanako.cookie).answer("reserve", "採用を急ぐこと");
    expect(changed.body.proposals[0].answers).toEqual([
      expect.objectContaining({ answer: "reserve", reason: "採用を急ぐこと", changes: 1 }),
    ]);

    const closed = (await by(owner).conclude()).body.proposals[0];
    expect(closed.concluded).toMatchObject({ version: 1, by: { name: "オーナー" } });
    expect(closed.awaited).toEqual([{ id: jiro.id, name: "次郎" }]);
    expect(closed.contentHash).toBe(await hashNow(board));
    expect((await by(jiro.cookie).answer("agree")).body.code).toBe("versionClosed");
    expect((await by(owner).conclude()).body.code).toBe("versionClosed");

    const audit = (await ask(owner, "GET", `/audit?boardId=${board}`)).body.entries;
    const kinds = audit.map(({ kind }: { kind: string }) => kind);
    expect(kinds.filter((kind: string) => kind.startsWith("version"))).toEqual([
      "versionAgreed",
      "versionAnswered",
      "versionAnswered",
      "versionFrozen",
    ]);
  });

  test("[VA1] of something else than was seen is refused, and the board is the same before and after", async () => {
    const board = await boardOf("ready");
    await guest(board, "commenter", "花子");
    const moved = await propose(board, { contentHash: "0".repeat(64) });
    expect([moved.status, moved.body.code]).toEqual([409, "boardMovedOn"]);
    const before = (await ask(owner, "GET", `/boards/${board}/structure`)).body;
    await propose(board);
    const after = (await ask(owner, "GET", `/boards/${board}/structure`)).body;
    expect(after.sequence).toBe(before.sequence);
    expect(after.structure).toEqual(before.structure);
  });

  test("[VA2] is blocked by errors, wants a reason for warnings, and is one at a time for each party", async () => {
    const warned = await boardOf("warned");
    const asked = roles("owner");
    expect((await propose(warned, { asked })).body.code).toBe("warningsNeedReason");
    expect((await propose(warned, { asked: roles("commenter") })).body.code).toBe("nobodyToAsk");
    const reasoned = await propose(warned, { asked, reason: "試しの年だから" });
    expect(reasoned.body.proposals[0].reason).toBe("試しの年だから");
    expect((await propose(warned, { asked, reason: "x" })).body.code).toBe("alreadyProposed");
    const internal = await propose(warned, { asked, reason: "x", party: "internal" });
    expect(internal.status).toBe(200);

    const customers = (await ask(owner, "GET", "/customers")).body;
    const empty = await ask(owner, "POST", "/boards", { customerId: customers[0].id });
    expect((await propose(empty.body.id, { asked })).body.code).toBe("notReadyToAgree");
  });

  test("[VA3] is nothing for programs to answer or close, though they may put one to agreement", async () => {
    const board = await boardOf("ready");
    const body = { contentHash: await hashNow(board), party: "internal", asked: roles("owner") };
    const path = `/api/boards/${board}/agreements`;
    const { token } = app;
    const proposed = await app.ask("POST", path, { token, body, origin: null });
    expect(proposed.status).toBe(200);
    const at = `${path}/${proposed.body.proposals[0].id}`;
    for (const [rest, said] of [
      ["answers", { answer: "agree" }],
      ["conclusion", undefined],
      ["withdrawal", {}],
    ] as const) {
      const refused = await app.ask("POST", `${at}/${rest}`, { token, body: said, origin: null });
      expect([rest, refused.status]).toEqual([rest, 403]);
    }
  });

  test("[VA3] asks by the role of the moment: whoever may no more is not waited for", async () => {
    const board = await boardOf("ready");
    const hanako = await guest(board, "commenter", "花子");
    const jiro = await guest(board, "viewer", "次郎");
    const asked = [...roles("commenter"), { kind: "person", person: jiro.id }];
    const { id, awaited } = (await propose(board, { asked })).body.proposals[0];
    expect(awaited.map(({ name }: { name: string }) => name)).toEqual(["花子"]);
    const roleOf = (person: { id: string }, role: string | null) =>
      ask(owner, "PUT", `/boards/${board}/roles/${person.id}`, { role });
    await roleOf(jiro, "commenter");
    await roleOf(hanako, "viewer");
    expect((await onVersion(board, id, hanako.cookie).answer("agree")).body.code).toBe("forbidden");
    const { proposals } = (await onVersion(board, id, jiro.cookie).answer("agree")).body;
    expect(proposals[0].awaited).toEqual([]);
  });

  test("[VA4] is taken back by a line; what was said stays, and the database keeps it so", async () => {
    const board = await boardOf("ready");
    const { id } = (await propose(board, { asked: roles("owner") })).body.proposals[0];
    const by = onVersion(board, id, owner);
    await Promise.all([by.answer("agree"), by.answer("agree")]);
    const lines = () =>
      app.database.selectFrom("agreementLines").selectAll().where("boardId", "=", board).execute();
    expect(await lines()).toHaveLength(2);
    await by.conclude();
    const withdrawn = (await by.withdraw("市場が変わった")).body;
    expect(withdrawn.proposals[0].withdrawn.reason).toBe("市場が変わった");
    expect(withdrawn.proposals[0].concluded.version).toBe(1);
    expect((await by.withdraw()).body.code).toBe("versionClosed");
    const said = await lines();
    await expect(
      app.database.updateTable("agreementLines").set({ at: 0 }).execute(),
    ).rejects.toThrow(/stays/);
    await expect(sql`delete from "agreementLines"`.execute(app.database)).rejects.toThrow(/stays/);
    expect(await lines()).toEqual(said);
    const second = (await propose(board, { asked: roles("owner") })).body.proposals[0];
    await onVersion(board, second.id, owner).answer("agree");
    const { proposals } = (await onVersion(board, second.id, owner).conclude()).body;
    expect(proposals[0].concluded.version).toBe(2);
  });

  test("[VA4] two people who agree at one moment are two records of one hash", async () => {
    const board = await boardOf("ready");
    const people = [await guest(board, "commenter", "甲"), await guest(board, "commenter", "乙")];
    const { id, contentHash } = (await propose(board)).body.proposals[0];
    await Promise.all(people.map(({ cookie }) => onVersion(board, id, cookie).answer("agree")));
    const lines = await app.database
      .selectFrom("agreementLines")
      .select("saidBody")
      .where("proposalId", "=", id)
      .where("kind", "=", "answered")
      .execute();
    expect(lines.map(({ saidBody }) => JSON.parse(saidBody).contentHash)).toEqual([
      contentHash,
      contentHash,
    ]);
  });

  test("[VA5] whose kept bytes say something else is never closed", async () => {
    const board = await boardOf("ready");
    const { id } = (await propose(board, { asked: roles("owner") })).body.proposals[0];
    await onVersion(board, id, owner).answer("agree");
    const other = await app.database
      .selectFrom("snapshots")
      .select(["hash", "state"])
      .where("boardId", "!=", board)
      .executeTakeFirstOrThrow();
    await app.database.updateTable("snapshots").set(other).where("id", "=", id).execute();
    expect((await onVersion(board, id, owner).conclude()).status).toBe(500);
  });

  test("[VA6] that stands is known to what the board is found to say", async () => {
    const board = await boardOf("ready");
    const { id } = (await propose(board, { asked: roles("owner") })).body.proposals[0];
    await onVersion(board, id, owner).answer("agree");
    const rules = async () =>
      (await ask(owner, "GET", `/boards/${board}/structure`)).body.diagnostics.map(
        ({ rule }: { rule: string }) => rule,
      );
    expect(await rules()).not.toContain("V29");
    await onVersion(board, id, owner).conclude();
    // Agreed, and its capitals are still labels.
    expect(await rules()).toContain("V29");
  });

  test("[VA7] waits in the inbox of those who are asked until they have answered, or it is closed", async () => {
    const board = await boardOf("ready");
    const hanako = await guest(board, "commenter", "花子");
    const jiro = await guest(board, "commenter", "次郎");
    const waiting = async (cookie: string) =>
      (await ask(cookie, "GET", "/inbox")).body.versions.map(
        ({ proposalId }: { proposalId: string }) => proposalId,
      );
    const before = await waiting(owner);
    const { id } = (await propose(board)).body.proposals[0];
    expect([await waiting(hanako.cookie), await waiting(owner)]).toEqual([[id], before]);
    await onVersion(board, id, hanako.cookie).answer("agree");
    expect([await waiting(hanako.cookie), await waiting(jiro.cookie)]).toEqual([[], [id]]);
    await onVersion(board, id, owner).withdraw();
    expect(await waiting(jiro.cookie)).toEqual([]);
  });
});
