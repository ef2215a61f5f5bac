import { createHash } from "node:crypto";
import {
  canonicalForm,
  CCPI8,
  interpret,
  parseCompactCustomers,
  patternKey,
  segmentCustomers,
  type Drawing,
  type Member,
} from "@zentaikan/capital-graph";
import { AdoptPatternsBody } from "@zentaikan/protocol/patterns";
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openLog } from "../../log.ts";
import customers from "../boards/sample-customers.json" with { type: "json" };
import { openTestWorkspace } from "../../../test/support/test-workspace.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { adoptPatterns, dismissPatterns } from "./adopt-patterns.ts";
import { changePattern } from "./change-pattern.ts";
import type { FoundPatterns } from "./found-patterns.ts";
import type { RolesOn } from "../../policy/board-role.ts";
import { moveCustomer } from "./move-customer.ts";
import { customerPlacer, type Standing } from "./place-customers.ts";
import { mergePlaces, placesNow } from "./places.ts";
import { readBoardPattern, readCustomerPlaces, readPatterns, readPlaces } from "./read-patterns.ts";
import { readPatternHistory } from "./read-pattern-history.ts";
import { readProposal } from "./read-proposal.ts";

const formOf = (drawing: Drawing) => canonicalForm(interpret(drawing, CCPI8).structure);
const compact = (customers: unknown): readonly Member[] => {
  const parsed = parseCompactCustomers(customers);
  if (parsed.kind === "refused") throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value.map(({ id, drawing }) => ({ id, form: formOf(drawing) }));
};
const SAMPLES = compact(customers);
/** The assignment tests of the domain, 4.8. */
const CHAIN = ["HUM.h>TEC.s", "TEC.s>CUS.j", "CUS.j>FIN.j"];
const M = one("M", ["HUM.h", "TEC.s", "CUS.j", "FIN.j"], CHAIN);
const O = one("O", ["HUM.h", "CUS.h", "TEC.s", "CUS.j", "FIN.j"], ["CUS.h>TEC.s", ...CHAIN]);
const N = one("N", ["FIN.h", "PRO.s", "FIN.j"], ["FIN.h>PRO.s", "PRO.s>FIN.j"]);

function one(id: string, nodes: readonly string[], links: readonly string[]): Member {
  const [member] = compact([{ id, nodes, links }]);
  if (member === undefined) throw new Error(id);
  return member;
}
function sample(id: string): Member {
  const found = SAMPLES.find((member) => member.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

/** As the analysis of rows gives them, with a board for each customer. */
function foundOf(members: readonly Member[]): FoundPatterns {
  const { verdict, groups, found } = segmentCustomers(members, CCPI8);
  const customers = members.map(({ id, form }) => standing(id, patternKey(form)));
  return {
    basis: "now",
    inputHash: createHash("sha256").update(JSON.stringify(customers)).digest("hex"),
    lineup: CCPI8,
    verdict,
    patterns: groups.length,
    customers,
    placeOf(key) {
      const at = groups.find((group) => group.key === key)?.members[0];
      const assigned = found?.customers.find(({ id }) => id === at)?.assignment;
      if (found === null || assigned === undefined) return null;
      const near = ({ medoid, distance }: typeof assigned.nearest) => ({
        segment: found.segments.findIndex((segment) => segment.medoid === medoid),
        distance,
      });
      const { kind, nearest, next } = assigned;
      return { kind, nearest: near(nearest), next: next && near(next) };
    },
    segments:
      found?.segments.map(({ autoName, medoidKey, members: inside, stability }) => ({
        autoName,
        patternKey: medoidKey,
        count: inside.length,
        stability,
      })) ?? null,
  };
}
const standing = (customerId: string, key: string) => ({
  customerId,
  boardId: `board ${customerId}`,
  patternKey: key,
});

/** Looking for segments takes its time: once for all tests. */
const FOUND = foundOf(SAMPLES);

let database: WorkspaceDatabase;
const person = { id: "p", name: "山田", color: "#000000" };
const all = new Map<string, "editor">();
beforeEach(async () => {
  database = await openTestWorkspace();
  await database
    .insertInto("persons")
    .values({ ...person, number: 1, createdAt: 1 })
    .execute();
  all.clear();
  for (const id of "ABCDEFGHIJKLMNOX") await addCustomer(id);
});
afterEach(() => database.destroy());

async function addCustomer(id: string): Promise<void> {
  const name = { nameJa: `${id}社`, nameEn: id, anonymousName: "", industry: "" };
  const bands = {
    salesBand: null,
    peopleBand: null,
    tags: "[]",
    archived: 0,
    sample: null,
  } as const;
  await database
    .insertInto("customers")
    .values({ id, ...name, ...bands, createdAt: 1 })
    .execute();
  await database
    .insertInto("boards")
    .values({
      id: `board ${id}`,
      customerId: id,
      title: id,
      lineup: "ccpi8",
      lineupVersion: 1,
      archived: 0,
      memberRole: null,
      createdAt: 1,
      updatedAt: 1,
    })
    .execute();
  all.set(`board ${id}`, "editor");
}

let time = 1;
const run = <Result>(work: (transaction: WorkspaceDatabase) => Promise<Result>) =>
  inTransaction(database, work);
const rolesOn =
  (roles: ReadonlyMap<string, "editor"> = all): RolesOn =>
  async (ids) =>
    new Map([...roles].filter(([id]) => ids.includes(id)));
const reading = async (roles = all) => ({
  ...(await readPatterns(database, "p")),
  ...(await readPlaces(database, null, rolesOn(roles))),
});
async function adopt(found: FoundPatterns, more: object = {}): Promise<void> {
  const was = (await reading()).version?.version ?? null;
  const { basis, inputHash } = found;
  const asked = AdoptPatternsBody.parse({ basis, inputHash, was, ...more });
  await run((transaction) => adoptPatterns(transaction, found, { asked, person, at: (time += 1) }));
}
const change = (segmentId: string, said: Parameters<typeof changePattern>[1]["change"]) =>
  run((transaction) =>
    changePattern(transaction, { segmentId, change: said, person, at: (time += 1) }),
  );
const move = (
  customerId: string,
  asked: Parameters<typeof moveCustomer>[1]["asked"],
  roles = all,
) =>
  run((transaction) =>
    moveCustomer(transaction, {
      customerId,
      asked,
      maySee: (boardId) => roles.has(boardId),
      person,
      at: (time += 1),
    }),
  );
/** Who stands where, by the names of segments, without what is measured. */
async function placesByName(): Promise<Record<string, string>> {
  const { segments, customers: placed } = await reading();
  const names = new Map(segments.map(({ id, autoName }) => [id, autoName.ja]));
  return Object.fromEntries(
    placed.map(({ known, place }) => [
      known?.id ?? "?",
      `${place.kind} ${names.get(place.segment ?? "") ?? "-"} ${place.how}`,
    ]),
  );
}
const segmentOf = async (customerId: string) =>
  (await reading()).customers.find(({ known }) => known?.id === customerId)?.place.segment ?? null;
/** Its board went quiet, and this stands for the customer. */
async function rest(customerId: string, patternKey: string | null | undefined) {
  let told = 0;
  const of = { customerId, createdAt: 1 };
  const stands: Standing =
    patternKey == null
      ? { ...of, kind: patternKey === null ? "noBoard" : "unread" }
      : { ...of, kind: "structure", boardId: `board ${customerId}`, patternKey };
  const placer = customerPlacer({
    database,
    standings: { changes: async () => 0, page: async () => [stands] },
    onChanged: () => void (told += 1),
    now: () => (time += 1),
    log: openLog("silent"),
  });
  placer.boardChanged(`board ${customerId}`);
  await new Promise((resolve) => setImmediate(resolve));
  await placer.close();
  return told;
}

test("[PT1] what is found becomes the next version, said by whom, when, why and on what data", async () => {
  const found = FOUND;
  const proposed = await readProposal(database, found, rolesOn());
  expect(proposed).toMatchObject({ was: null, verdict: { kind: "visible" }, dismissed: null });
  await adopt(found, { reason: "会議で決めた", names: [{ found: 0, name: "人から始める型" }] });
  const { version, segments, customers: placed, due } = await reading();
  expect(version).toMatchObject({
    version: 1,
    by: "山田",
    reason: "会議で決めた",
    basis: "now",
    inputHash: found.inputHash,
    customers: 12,
    patterns: 10,
    verdict: { kind: "visible" },
  });
  expect(segments.map(({ count }) => count)).toEqual([3, 3, 3, 3]);
  expect(segments.filter(({ name }) => name === "人から始める型")).toHaveLength(1);
  // L is farther from F than a member is: the loosest one of the domain's table.
  expect(placed.filter(({ place }) => place.kind === "member").length).toBeGreaterThanOrEqual(11);
  expect(due).toEqual([]);
  const [line] = await readPatternHistory(database, null, rolesOn());
  expect(line).toMatchObject({ kind: "adopted", by: "山田", version: 1, reason: "会議で決めた" });
  expect(line?.data).toMatchObject({ inputHash: found.inputHash, customers: 12, moved: 12 });
});

test("[PT1] decided about another version, or another input, than was read: refused, and nothing is done", async () => {
  const found = FOUND;
  await adopt(found);
  await expect(adopt(found, { was: null })).rejects.toMatchObject({
    code: "patternsAdoptedMeanwhile",
  });
  await expect(adopt(found, { inputHash: "another" })).rejects.toMatchObject({
    code: "segmentationMovedOn",
  });
  await expect(adopt(foundOf(SAMPLES.slice(0, 5)))).rejects.toMatchObject({
    code: "noPatternsFound",
  });
  expect((await reading()).version?.version).toBe(1);
  expect(await readPatternHistory(database, null, rolesOn())).toHaveLength(1);
});

test("[PT2] renaming and describing move nobody, in whatever order people do it", async () => {
  await adopt(FOUND);
  const before = await placesNow(database).execute();
  const ids = (await reading()).segments.map(({ id }) => id);
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          place: fc.nat({ max: ids.length - 1 }),
          name: fc.option(fc.string({ maxLength: 20 }), { nil: undefined }),
          description: fc.option(fc.string({ maxLength: 20 }), { nil: undefined }),
        }),
        { maxLength: 5 },
      ),
      async (changes) => {
        for (const { place, name, description } of changes) {
          await change(ids[place] ?? "", {
            ...(name !== undefined && { name }),
            ...(description !== undefined && { description }),
          });
        }
        expect(await placesNow(database).execute()).toEqual(before);
      },
    ),
    { numRuns: 20 },
  );
});

test("[PT2] a name that a colleague gave meanwhile stays; another field is none of its business", async () => {
  await adopt(FOUND);
  const [segment] = (await reading()).segments;
  const id = segment?.id ?? "";
  await change(id, { name: "甲", was: { name: "" } });
  await expect(change(id, { name: "乙", was: { name: "" } })).rejects.toMatchObject({
    code: "changedMeanwhile",
  });
  await change(id, { description: "人が先", was: { description: "" } });
  const known = (await reading()).segments.find((one) => one.id === id);
  expect(known).toMatchObject({ name: "甲", description: "人が先" });
  const [described, renamed] = await readPatternHistory(database, null, rolesOn());
  expect(described).toMatchObject({ kind: "described", is: { ja: "人が先" } });
  expect(renamed).toMatchObject({
    kind: "renamed",
    was: segment?.autoName,
    is: { ja: "甲", en: "甲" },
  });
});

test("[PT3] a segment keeps id, name and description in the next version, and what is new gets its own", async () => {
  await adopt(FOUND);
  const before = await reading();
  for (const { id } of before.segments) await change(id, { name: `名前 ${id}` });
  const grown = [...SAMPLES, M, O, N];
  const proposal = await readProposal(database, foundOf(grown), rolesOn());
  const continued = proposal.found?.segments.flatMap(({ continues }) => continues ?? []) ?? [];
  await adopt(foundOf(grown));
  const after = await reading();
  expect(after.version?.version).toBe(2);
  const kept = after.segments.filter(({ name }) => name !== "");
  expect(new Map(kept.map(({ id, name }) => [id, name]))).toEqual(
    new Map(continued.map((id) => [id, `名前 ${id}`])),
  );
  expect(kept.length).toBeGreaterThanOrEqual(3);
  // Who stays where they were keeps the row that says since when.
  const rows = await placesNow(database).where("customerId", "=", "A").execute();
  expect(rows).toMatchObject([{ version: 1, how: "adopted" }]);
});

test("[PT4] a customer that was moved by hand stays there, whatever its board says and is adopted, until it is given back", async () => {
  await adopt(FOUND);
  const was = await segmentOf("A");
  const other = await segmentOf("F");
  await move("A", { kind: "byHand", segment: other, was, reason: "実態は地域から" });
  expect(await segmentOf("A")).toBe(other);
  await rest("A", patternKey(sample("B").form));
  await adopt(FOUND);
  const { customers: placed } = await reading();
  const place = placed.find(({ known }) => known?.id === "A")?.place;
  expect(place).toMatchObject({
    segment: other,
    how: "byHand",
    by: "山田",
    reason: "実態は地域から",
  });
  await expect(
    move("A", { kind: "byHand", segment: was, was, reason: "遅れて" }),
  ).rejects.toMatchObject({ code: "patternsAdoptedMeanwhile" });
  await move("A", { kind: "back", was: other, reason: "" });
  expect(await segmentOf("A")).toBe(was);
  const { places } = await readCustomerPlaces(database, "A", rolesOn());
  expect(places.map(({ how }) => how)).toEqual(["placed", "byHand", "adopted"]);
  const kinds = (await readPatternHistory(database, null, rolesOn())).map(({ kind }) => kind);
  expect(kinds).toEqual(["movedBack", "adopted", "movedByHand", "adopted"]);
});

test("[PT4] where its pattern ends, a place by hand ends with it, and the proposal says so before", async () => {
  await adopt(FOUND);
  const other = await segmentOf("F");
  await move("A", { kind: "byHand", segment: other, was: await segmentOf("A"), reason: "実態" });
  // The community-first customers are gone, and others have come.
  const without = SAMPLES.filter(({ id }) => !["F", "G", "L"].includes(id));
  const others = compact(
    ["X", "Y", "Z"].map((id) => ({
      id,
      nodes: ["PRO.h", "ORG.s", "ENV.j"],
      links: ["PRO.h>ORG.s", ...(id === "X" ? [] : ["ORG.s>ENV.j"])],
    })),
  );
  const found = foundOf([...without, ...others]);
  const { found: proposed } = await readProposal(database, found, rolesOn());
  expect(proposed?.vanishing).toContain(other);
  const moving = proposed?.moves.find(({ known }) => known?.id === "A");
  expect(moving).toMatchObject({ endsByHand: true });
  await adopt(found);
  expect(await segmentOf("A")).not.toBe(other);
});

test("[PT5] newcomers are placed when their board goes quiet: M belongs, O stands between two, N may be a new pattern", async () => {
  expect(await rest("M", patternKey(M.form))).toBe(0);
  await adopt(FOUND);
  for (const one of [M, O, N]) {
    expect(await rest(one.id, patternKey(one.form))).toBe(1);
    // Nothing else is said: nobody is told, and history has no line more.
    expect(await rest(one.id, patternKey(one.form))).toBe(0);
  }
  const places = await placesByName();
  expect(places).toMatchObject({
    M: expect.stringMatching(/^member 人的・組織起点→.* placed$/),
    O: expect.stringMatching(/^borderline 人的・組織起点→.* placed$/),
    N: "candidate - placed",
  });
  const say = (id: string, roles = all) =>
    readBoardPattern(database, `board ${id}`, rolesOn(roles));
  expect(await say("M")).toMatchObject({ kind: "member", names: [{ ja: /^人的/ }] });
  expect((await say("O"))?.names.map(({ ja }) => ja)).toEqual([
    expect.stringMatching(/^人的・組織起点/),
    expect.stringMatching(/^顧客関係性起点/),
  ]);
  expect(await say("N")).toEqual({ customerId: "N", kind: "candidate", byHand: false, names: [] });
  // Its board says nothing any more.
  expect(await rest("N", null)).toBe(1);
  expect(await say("N")).toBeNull();
  // One that is still to be read changes nothing.
  expect(await rest("M", undefined)).toBe(0);
  expect(await say("M")).not.toBeNull();
});

test("[PT5] a board that goes to and fro leaves a hundred former places", async () => {
  await adopt(FOUND);
  const keys = [M, N].map(({ form }) => patternKey(form));
  for (let turn = 0; turn < 210; turn += 1) {
    await rest("X", keys[turn % 2] ?? "");
  }
  const rows = await database
    .selectFrom("patternPlaces")
    .selectAll()
    .where("customerId", "=", "X")
    .execute();
  expect(rows).toHaveLength(100);
  expect(rows.filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
});

test("[PT6] a retired segment takes nobody; those it had stand elsewhere until it is taken back", async () => {
  await adopt(FOUND);
  const before = await placesByName();
  const [id = "", other = ""] = [await segmentOf("A"), await segmentOf("B")].map(String);
  await move("B", { kind: "byHand", segment: id, was: other, reason: "実態" });
  await change(id, { retired: true });
  expect(await segmentOf("A")).not.toBe(id);
  // People put it there, and people take it away.
  expect(await segmentOf("B")).toBe(id);
  await rest("M", patternKey(M.form));
  expect(await segmentOf("M")).not.toBe(id);
  await expect(
    move("C", { kind: "byHand", segment: id, was: await segmentOf("C"), reason: "x" }),
  ).rejects.toMatchObject({ code: "segmentRetired" });
  await change(id, { retired: false });
  expect(await segmentOf("M")).toBe(id);
  await move("B", { kind: "back", was: id, reason: "" });
  const after = await placesByName();
  for (const { id: customerId } of SAMPLES) {
    expect(after[customerId]?.replace("placed", "adopted")).toBe(before[customerId]);
  }
});

test("[PT7] the proposal says of everybody who moves whence, whither and why, and adopting does just that", async () => {
  await adopt(FOUND);
  const changed = [
    ...SAMPLES.map((one) => (one.id === "A" ? { id: "A", form: M.form } : one)).filter(
      ({ id }) => id !== "L",
    ),
    { id: "H", form: sample("F").form },
    O,
    N,
  ].filter((one, place, list) => list.findLastIndex(({ id }) => id === one.id) === place);
  const found = foundOf(changed);
  const proposal = await readProposal(database, found, rolesOn());
  const moves = new Map(proposal.found?.moves.map((one) => [one.known?.id, one]));
  expect(moves.get("H")?.from?.segment).toBe(await segmentOf("A"));
  expect(moves.get("H")?.shared.map(({ ja }) => ja)).toContainEqual(
    expect.stringContaining("社会関係性資本"),
  );
  expect(moves.get("H")?.differing.length).toBeGreaterThan(0);
  expect(moves.get("L")).toMatchObject({ to: null, shared: [], differing: [] });
  expect(moves.get("O")?.from).toBeNull();
  const before = new Map(
    (await reading()).customers.map(({ known, place }) => [known?.id, place.segment]),
  );
  await adopt(found);
  const after = await reading();
  const moved = after.customers
    .filter(({ known, place }) => before.get(known?.id) !== place.segment || !before.has(known?.id))
    .map(({ known }) => known?.id);
  expect(new Set([...moved, "L"])).toEqual(new Set(moves.keys()));
  expect(proposal.found?.stays).toBe(after.customers.length - moved.length);
});

test("[PT7] a proposal is due with five candidates, one in ten, or a segment that hardly came back; people may dismiss it", async () => {
  await adopt(FOUND);
  await rest("N", patternKey(N.form));
  expect((await reading()).due).toEqual([]);
  await rest("X", patternKey(N.form));
  expect((await reading()).due).toEqual([{ kind: "candidates", count: 2, share: 2 / 14 }]);
  await database.updateTable("patternMedoids").set({ stability: 0.5 }).execute();
  expect((await reading()).due).toContainEqual({ kind: "unstable", stability: 0.5 });
  const found = FOUND;
  const { basis, inputHash } = found;
  const asked = { basis, inputHash, was: 1, reason: "まだ早い" };
  await run((transaction) => dismissPatterns(transaction, found, { asked, person, at: 9 }));
  const { dismissed } = await readProposal(database, found, rolesOn());
  expect(dismissed).toMatchObject({ by: "山田", reason: "まだ早い" });
  const other = { ...found, inputHash: "another" };
  expect((await readProposal(database, other, rolesOn())).dismissed).toBeNull();
});

test("[PT8] of a customer whose board somebody may not see they are told nothing: name, reason, history, sentence", async () => {
  await adopt(FOUND);
  const [was, other] = [await segmentOf("A"), await segmentOf("F")];
  await move("A", { kind: "byHand", segment: other, was, reason: "A社の社長の言葉" });
  const barred = new Map([...all].filter(([boardId]) => boardId !== "board A"));
  const seen = await reading(barred);
  expect(seen.customers).toHaveLength(12);
  expect(seen.customers.filter(({ known }) => known === null)).toHaveLength(1);
  const history = await readPatternHistory(database, null, rolesOn(barred));
  expect(JSON.stringify([seen, history])).not.toMatch(/A社/);
  await expect(readCustomerPlaces(database, "A", rolesOn(barred))).rejects.toMatchObject({
    code: "noSuchCustomer",
  });
  await expect(move("A", { kind: "back", was: other, reason: "" }, barred)).rejects.toMatchObject({
    code: "noSuchCustomer",
  });
  const said = await readBoardPattern(database, "board A", rolesOn(barred));
  expect(said).toBeNull();
});

test("[PT10] of two customers who are one, the one that stays keeps its place, and has the history of both", async () => {
  await adopt(FOUND);
  const [a, f] = [await segmentOf("A"), await segmentOf("F")];
  await move("F", { kind: "byHand", segment: a, was: f, reason: "同じ会社" });
  await run((transaction) => mergePlaces(transaction, { from: "F", into: "A", now: 9 }));
  expect(await segmentOf("A")).toBe(a);
  expect(await placesNow(database).where("customerId", "=", "F").execute()).toEqual([]);
  const { places } = await readCustomerPlaces(database, "A", rolesOn());
  // The id of the one that went leads there.
  const former = { id: "gone", customerId: "A", mergedAt: 9 };
  await database.insertInto("formerCustomers").values(former).execute();
  expect(await readCustomerPlaces(database, "gone", rolesOn())).toEqual({ places });
  await move("gone", { kind: "byHand", segment: f, was: a, reason: "別の会社" });
  expect(await segmentOf("A")).toBe(f);
  await move("gone", { kind: "byHand", segment: a, was: f, reason: "同じ会社" });
  expect(places).toHaveLength(3);
  // One that stood nowhere takes the place of the other.
  await run((transaction) => mergePlaces(transaction, { from: "A", into: "X", now: 9 }));
  expect(await segmentOf("X")).toBe(a);
});

test("[Q1] versions and lines of history have an end, and what cannot be recorded is not done", async () => {
  await adopt(FOUND);
  const tally = (what: string, count: number) =>
    database.updateTable("tallies").set({ count }).where("what", "=", what).execute();
  await tally("patternVersions", 999);
  await adopt(FOUND);
  await expect(adopt(FOUND)).rejects.toMatchObject({
    code: "quotaReached",
    quota: { what: "patternVersions workspace", most: 1000 },
  });
  expect((await reading()).version?.version).toBe(2);
  const [segment] = (await reading()).segments;
  await tally("patternEvents", 99_999);
  await change(segment?.id ?? "", { name: "ひとつめ" });
  await expect(change(segment?.id ?? "", { name: "ふたつめ" })).rejects.toMatchObject({
    quota: { what: "patternEvents workspace", most: 100_000 },
  });
  expect((await reading()).segments.find(({ id }) => id === segment?.id)?.name).toBe("ひとつめ");
});
