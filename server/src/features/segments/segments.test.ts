import { MARK_HEADER } from "@zentaikan/protocol";
import { SegmentationBody, SegmentationProgressBody } from "@zentaikan/protocol/segments";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { cookieOf, openTestApp, type TestApp } from "../../../test/support/test-app.ts";

let app: TestApp;
let owner: string;
beforeAll(async () => {
  app = await openTestApp();
  owner = await app.signIn();
  await app.drawSamples();
});
afterAll(() => app.close());
// Nobody works faster than the limits let people.
beforeEach(() => void (app.now += 60_000));

/** Waits as a page does: by asking again. */
async function segments(basis = "now", cookie = owner): Promise<SegmentationBody> {
  const found: { body: unknown } = { body: null };
  const status = async () => {
    const answer = await app.ask("GET", `/api/segments?basis=${basis}`, { cookie });
    found.body = answer.body;
    if (answer.status === 202) SegmentationProgressBody.parse(answer.body);
    return answer.status;
  };
  await expect.poll(status, { timeout: 30_000, interval: 50 }).toBe(200);
  return SegmentationBody.parse(found.body);
}

/** The samples by their letter, as the table of the domain has them. */
const letterOf = ({ known }: SegmentationBody["customers"][number]) =>
  /[A-L](?=[社行法])/.exec(known?.name.ja ?? "")?.[0] ?? "";

test("[SM1] the twelve samples fall into the four segments of the oracle, and are named", async () => {
  const { verdict, found, customers, patterns, leftOut, basis } = await segments();
  expect(basis).toBe("now");
  expect(leftOut).toEqual({ noBoard: 0, emptyBoard: 0, notAgreed: 0, unread: 0 });
  expect([verdict.kind, patterns.length]).toEqual(["visible", 10]);
  expect(customers.map(letterOf).join("")).toBe("ABCDEFGHIJKL");
  const table = found?.segments.map(({ autoName, medoid, pattern, count, stability }, segment) => {
    const members = customers.filter(({ place }) => place?.nearest.segment === segment);
    const medoidBody = customers[medoid];
    expect([members.length, stability, medoidBody?.pattern]).toEqual([count, 1, pattern]);
    expect(medoidBody?.place?.nearest).toEqual({ segment, distance: 0 });
    return [members.map(letterOf).join(""), medoidBody && letterOf(medoidBody), autoName.ja];
  });
  expect(table?.toSorted()).toEqual([
    ["AHI", "A", "人的・組織起点→技術→顧客関係性・財務型"],
    ["BJK", "B", "顧客関係性起点→技術・組織→顧客関係性深耕型"],
    ["CDE", "C", "環境・技術起点→生産→社会関係性・財務型"],
    ["FGL", "F", "社会関係性起点→顧客関係性・人的→財務・環境型"],
  ]);
  expect(found?.silhouette).toBeCloseTo(0.652, 3);
  expect(found?.nullTest.observed).toBeGreaterThan(found?.nullTest.greatest ?? 1);
});

test("[SM2] a guest is told nothing, and of a customer whose board a member may not read nobody is told who it is", async () => {
  const member = await app.signIn();
  const before = await segments("now", member);
  const barred = before.customers[3]?.known;
  const path = `/api/boards/${barred?.boardId}/roles`;
  await app.ask("PATCH", path, { cookie: owner, body: { memberRole: "none" } });
  const { customers, ...others } = await segments("now", member);
  expect(customers[3]).toEqual({ ...before.customers[3], known: null });
  expect({ ...others, customers: customers.toSpliced(3, 1) }).toEqual({
    ...before,
    customers: before.customers.toSpliced(3, 1),
  });
  expect((await segments("now", owner)).customers[3]?.known).toEqual(barred);
  await app.ask("PATCH", path, { cookie: owner, body: { memberRole: null } });

  const boardId = before.customers[0]?.known?.boardId;
  const place = { kind: "board", boardId, role: "owner" };
  const body = { ...place, lifetimeDays: 1, maxUses: 1, note: "" };
  const { link } = (await app.ask("POST", "/api/invitations", { cookie: owner, body })).body;
  const secret = new URL(link).hash.slice(1);
  const guest = cookieOf(await app.ask("POST", "/api/join", { body: { secret, name: "客" } }));
  for (const method of ["GET", "DELETE"]) {
    const { status, body } = await app.ask(method, "/api/segments", { cookie: guest });
    expect([status, body.code]).toEqual([403, "forbidden"]);
  }
});

test("[SM6] what many begin with is what was found and who stands for it, as its reader may know them", async () => {
  const member = await app.signIn();
  const whole = await segments("now", member);
  const begin = async (first: number) => {
    const path = `/api/segments?first=${first}`;
    const { body, headers } = await app.ask("GET", path, { cookie: member });
    return { body, mark: headers.get(MARK_HEADER) };
  };
  const medoids = whole.found?.segments ?? [];
  const { patterns, customers, ...head } = whole;
  const begun = (barred: number | null) => ({
    ...head,
    kind: "beginning",
    all: { patterns: patterns.length, customers: 12 },
    patterns: medoids.map(({ pattern: at }) => ({ at, pattern: patterns[at] })),
    customers: medoids.map(({ medoid: at }) => ({
      at,
      customer: at === barred ? { ...customers[at], known: null } : customers[at],
    })),
  });
  expect(medoids).toHaveLength(4);
  expect(await begin(11)).toEqual({ body: begun(null), mark: null });
  expect(await begin(12)).toEqual({ body: whole, mark: expect.stringContaining("~") });

  const barred = medoids[1]?.medoid ?? -1;
  const path = `/api/boards/${customers[barred]?.known?.boardId}/roles`;
  await app.ask("PATCH", path, { cookie: owner, body: { memberRole: "none" } });
  expect((await begin(11)).body).toEqual(begun(barred));
  await app.ask("PATCH", path, { cookie: owner, body: { memberRole: null } });
});

test("[SM3] what several ask for at once is computed once, and again only when customers change", async () => {
  const member = await app.signIn();
  const [one, other] = await Promise.all([segments("now", owner), segments("now", member)]);
  expect(other.computedAt).toBe(one.computedAt);
  app.now += 60_000;
  expect((await segments()).computedAt).toBe(one.computedAt);
  const id = one.customers.at(-1)?.known?.id;
  const archive = (archived: boolean) =>
    app.ask("PATCH", `/api/customers/${id}`, { cookie: owner, body: { archived } });
  await archive(true);
  const fewer = await segments();
  expect([fewer.customers.length, fewer.inputHash === one.inputHash]).toEqual([11, false]);
  await archive(false);
  expect(await segments()).toEqual(one);
});

test("[B14] a row holds the key of what the board says, and one of an earlier form counts as unread", async () => {
  const { patterns, customers, leftOut } = await segments();
  const boardId = customers[0]?.known?.boardId ?? "";
  const row = () =>
    app.database
      .selectFrom("boardPatterns")
      .selectAll()
      .where("boardId", "=", boardId)
      .executeTakeFirstOrThrow();
  const { body } = await app.ask("GET", `/api/boards/${boardId}/structure`, { cookie: owner });
  const { patternKey, stageKey } = body;
  expect(await row()).toMatchObject({ patternKey, stageKey, isIncomplete: 0, agreedId: null });
  expect(patterns[customers[0]?.pattern ?? -1]?.key).toBe(patternKey);
  const { formVersion } = await row();
  const make = (version: number) =>
    app.database
      .updateTable("boardPatterns")
      .set({ formVersion: version })
      .where("boardId", "=", boardId)
      .execute();
  await make(formVersion - 1);
  expect((await segments()).leftOut).toEqual({ ...leftOut, unread: 1 });
  await make(formVersion);
  expect((await segments()).leftOut).toEqual(leftOut);
});

test("[B14][SM1] what was agreed stands beside what the board says, the customer's before ours, and until it is taken back", async () => {
  const { customers } = await segments();
  const boardId = customers[0]?.known?.boardId ?? "";
  const on = (method: string, path: string, body?: unknown, cookie = owner) =>
    app.ask(method, `/api/boards/${boardId}${path}`, { cookie, body });
  const agree = async (party: string): Promise<string> => {
    const { id } = (await on("POST", "/snapshots", {})).body;
    const { contentHash } = (await on("GET", `/snapshots/${id}`)).body.words;
    const asked = [{ kind: "role", role: "owner" }];
    const reason = "このまま進める";
    const { proposals } = (await on("POST", "/agreements", { contentHash, party, asked, reason }))
      .body;
    const version = proposals.find(({ concluded }: { concluded: unknown }) => concluded === null);
    await on("POST", `/agreements/${version.id}/answers`, { answer: "agree" });
    expect((await on("POST", `/agreements/${version.id}/conclusion`)).status).toBe(200);
    return version.id;
  };
  const row = () =>
    app.database
      .selectFrom("boardPatterns")
      .selectAll()
      .where("boardId", "=", boardId)
      .executeTakeFirstOrThrow();
  expect((await segments("agreed")).leftOut.notAgreed).toBe(12);

  const id = await agree("customer");
  const { patternKey, contentHash } = await row();
  expect(await row()).toMatchObject({
    agreedId: id,
    agreedVersion: 1,
    agreedParty: "customer",
    agreedHash: contentHash,
    agreedKey: patternKey,
  });
  await agree("internal");
  expect(await row()).toMatchObject({ agreedId: id, agreedParty: "customer" });
  const agreed = await segments("agreed");
  expect(agreed.leftOut.notAgreed).toBe(11);
  expect(agreed.verdict.kind).toBe("tooFew");
  expect(agreed.customers).toMatchObject([{ agreedVersion: 1, isStale: false, place: null }]);

  await on("POST", `/agreements/${id}/withdrawal`, { reason: "考え直す" });
  expect(await row()).toMatchObject({ agreedParty: "internal", agreedVersion: 1 });
});

test("[SM1] a second board, blank or started from a pattern, stands for its customer once it is drawn", async () => {
  const { id: customerId = "", boardId: first = "" } = (await segments()).customers[4]?.known ?? {};
  const standing = async () =>
    (await segments()).customers.find(({ known }) => known?.id === customerId)?.known?.boardId;
  const pattern = { key: "mk1|n=1.hum+,2.tec+,3.fin+|e=|r=", name: { ja: "型", en: "Type" } };
  const { body } = await app.ask("POST", "/api/pattern-boards", {
    cookie: owner,
    body: { customerId, lineup: "ccpi8", pattern },
  });
  for (const [nodes, stageKey, stands] of [
    ["", "sk1|>>", first],
    ["1.hum+", "sk1|hum>>", first],
    ["2.tec+,3.fin+", "sk1|>tec>fin", first],
    ["1.hum+,2.tec+,3.fin+", "sk1|hum>tec>fin", body.id],
  ]) {
    app.now += 60_000;
    await app.database
      .updateTable("boardPatterns")
      .set({ patternKey: `mk1|n=${nodes}|e=|r=`, stageKey, editedAt: app.now })
      .where("boardId", "=", body.id)
      .execute();
    expect([stageKey, await standing()]).toEqual([stageKey, stands]);
  }
  const archive = { cookie: owner, body: { archived: true } };
  await app.ask("PATCH", `/api/boards/${body.id}`, archive);
  expect(await standing()).toBe(first);
});

test("[SM1] customers whose capitals mean something else in each show no common patterns", async () => {
  const kept = await app.database.selectFrom("boardPatterns").selectAll().execute();
  const put = async (keys: ReadonlyMap<string, string>): Promise<void> => {
    for (const [boardId, patternKey] of keys) {
      await app.database
        .updateTable("boardPatterns")
        .set({ patternKey })
        .where("boardId", "=", boardId)
        .execute();
    }
  };
  const before = await segments();
  let state = 7;
  const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const capitals = ["fin", "cus", "tec", "org", "pro", "hum", "soc", "env"];
  const relabelled = new Map(
    before.customers.map(({ known }) => {
      const { boardId = "", patternKey = "" } =
        kept.find((row) => row.boardId === known?.boardId) ?? {};
      const order = capitals
        .map((capital) => ({ capital, at: random() }))
        .toSorted((one, other) => one.at - other.at);
      const renamed = new Map(capitals.map((capital, at) => [capital, order[at]?.capital ?? ""]));
      return [boardId, patternKey.replaceAll(/(?<=\.)[a-z]{3}/g, (one) => renamed.get(one) ?? one)];
    }),
  );
  await put(relabelled);
  const { verdict } = await segments();
  await put(new Map(kept.map(({ boardId, patternKey }) => [boardId, patternKey])));
  expect(verdict).toEqual({
    kind: "none",
    text: expect.objectContaining({ ja: "集約は見られません(各社各様)。" }),
  });
  expect((await segments()).verdict.kind).toBe("visible");
});

test("[SM5] of a segmentation that was read before, and is the same still, what its customers say otherwise is sent alone", async () => {
  const member = await app.signIn();
  const read = async (since: string, cookie = owner) => {
    const path = `/api/segments?since=${encodeURIComponent(since)}`;
    const { body, headers } = await app.ask("GET", path, { cookie });
    return { body, mark: headers.get(MARK_HEADER) ?? "" };
  };
  await segments();
  const whole = await read("");
  const { leftOut, customers } = SegmentationBody.parse(whole.body);
  expect((await read(whole.mark)).body).toEqual({ kind: "some", leftOut, customers: [] });
  const id = customers[3]?.known?.id;
  const change = (body: object) =>
    app.ask("PATCH", `/api/customers/${id}`, { cookie: owner, body });
  await change({ name: "丁社" });
  const now = SegmentationBody.parse((await read("")).body);
  expect(now.customers[3]?.known?.name.ja).toBe("丁社");
  const changed = { kind: "some", leftOut, customers: [{ at: 3, customer: now.customers[3] }] };
  expect((await read(whole.mark)).body).toEqual(changed);

  // Whoever may no longer see a board hears nothing of its customer, and a mark that is none of ours is none.
  const known = await read("", member);
  const path = `/api/boards/${now.customers[3]?.known?.boardId}/roles`;
  await app.ask("PATCH", path, { cookie: owner, body: { memberRole: "none" } });
  expect((await read(known.mark, member)).body).toMatchObject({
    kind: "some",
    customers: [{ at: 3, customer: { known: null } }],
  });
  await app.ask("PATCH", path, { cookie: owner, body: { memberRole: null } });
  for (const nonsense of ["x", "~", `${whole.mark}x`]) {
    SegmentationBody.parse((await read(nonsense)).body);
  }
  await change({ archived: true });
  await segments();
  SegmentationBody.parse((await read(whole.mark)).body);
  await change({ archived: false });
});
