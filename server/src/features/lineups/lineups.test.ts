import { CCPI8, IIRC6 } from "@zentaikan/capital-graph";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTestApp, type Answer, type TestApp } from "../../../test/support/test-app.ts";
import { namingLineup } from "./naming-lineup.ts";

let app: TestApp;
let ask: (method: string, path: string, body?: unknown) => Promise<Answer>;
beforeEach(async () => {
  app = await openTestApp();
  const cookie = await app.signIn();
  ask = (method, path, body) => app.ask(method, path, { cookie, body });
});
afterEach(() => app.close());

const name = { ja: "当社版", en: "Ours" };
const preset = { id: CCPI8.id, version: 1 };
const copyOf = (more: object = {}) => ({
  basedOn: preset,
  name,
  capitals: CCPI8.capitals,
  ...more,
});
const brand = { ...CCPI8.capitals[0], id: "brand", conceptId: null, tone: "plum" };

describe("[L1] lineups of the workspace's own", () => {
  test("stand after the presets, with who saved each version and why", async () => {
    expect((await ask("GET", "/api/lineups")).body).toMatchObject([
      { preset: true, newest: { id: "ccpi8" }, versions: [{ version: 1, createdBy: null }] },
      { preset: true, newest: { id: "iirc6" } },
    ]);
    const made = await ask("POST", "/api/lineups", copyOf({ note: "まず写す" }));
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ version: 1, name });
    const { id } = made.body;
    const capitals = [...CCPI8.capitals, brand];
    const next = { after: 1, name, capitals, note: "名を足す", became: {} };
    expect((await ask("POST", `/api/lineups/${id}/versions`, next)).body.version).toBe(2);

    const [, , own] = (await ask("GET", "/api/lineups")).body;
    expect(own).toMatchObject({ preset: false, newest: { id, version: 2 } });
    expect(own.newest.capitals.at(-1)).toEqual(brand);
    expect(own.versions).toMatchObject([
      { version: 1, basedOn: preset, note: "まず写す", createdBy: { name: expect.any(String) } },
      { version: 2, basedOn: { id, version: 1 }, note: "名を足す" },
    ]);
    const first = await ask("GET", `/api/lineups/${id}/versions/1`);
    expect(first.body).toEqual({ ...CCPI8, id, name });
  });

  test("never change a version, and refuse what was edited from an older one", async () => {
    const { id } = (await ask("POST", "/api/lineups", copyOf())).body;
    const path = `/api/lineups/${id}/versions`;
    const next = { after: 1, name, capitals: [...CCPI8.capitals, brand] };
    const both = await Promise.all([ask("POST", path, next), ask("POST", path, next)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    const late = await ask("POST", path, { after: 1, name, capitals: CCPI8.capitals });
    expect([late.status, late.body.code]).toEqual([409, "lineupMovedOn"]);
    expect((await ask("GET", `${path}/1`)).body.capitals).toHaveLength(8);
    expect((await ask("GET", `${path}/2`)).body.capitals).toHaveLength(9);
  });

  test("refuse nonsense, and leave presets as they are", async () => {
    const refusal = async (path: string, body: unknown) => {
      const answer = await ask("POST", path, body);
      return [answer.status, answer.body.code];
    };
    const twins = [brand, brand];
    expect(await refusal("/api/lineups", copyOf({ capitals: twins }))).toEqual([400, "badRequest"]);
    expect(await refusal("/api/lineups", copyOf({ capitals: [] }))).toEqual([400, "badRequest"]);
    const nowhere = { id: "nowhere", version: 1 };
    expect(await refusal("/api/lineups", copyOf({ basedOn: nowhere }))).toEqual([
      404,
      "noSuchLineup",
    ]);
    const next = { after: 1, name, capitals: CCPI8.capitals };
    expect(await refusal("/api/lineups/ccpi8/versions", next)).toEqual([404, "noSuchLineup"]);
    expect((await ask("GET", "/api/lineups/ccpi8/versions/2")).status).toBe(404);
    expect((await app.ask("GET", "/api/lineups")).status).toBe(401);
  });
});

describe("[L2] a board changes its lineup", () => {
  async function sampleBoard(): Promise<string> {
    await app.drawSamples();
    return (await ask("GET", "/api/boards")).body[0].id;
  }
  const conceptsOn = async (id: string): Promise<{ lineup: object; capitals: string[] }> => {
    const { structure } = (await ask("GET", `/api/boards/${id}/structure`)).body;
    const capitals = structure.nodes.map((node: { capital: string }) => node.capital);
    return { lineup: structure.lineup, capitals: capitals.toSorted() };
  };
  const change = (id: string, body: object) => ask("PATCH", `/api/boards/${id}/lineup`, body);
  const six = { id: "iirc6", version: 1 };

  test("with its cards, by choice, and says so if somebody was quicker", async () => {
    const id = await sampleBoard();
    const before = await conceptsOn(id);
    const changed = await change(id, { from: preset, to: six });
    expect([changed.status, changed.body.id]).toEqual([200, IIRC6.id]);
    const after = await conceptsOn(id);
    expect(after.lineup).toEqual(six);
    expect(after.capitals).toContain("int");

    const late = await change(id, { from: preset, to: six });
    expect([late.status, late.body.code]).toEqual([409, "boardLineupMovedOn"]);
    const back = { from: six, to: preset, choices: { int: "tec", soc: "cus" } };
    expect((await change(id, back)).status).toBe(200);
    const again = await conceptsOn(id);
    expect(again.lineup).toEqual(before.lineup);
    expect(again.capitals.every((capital) => !["int", "man", "nat"].includes(capital))).toBe(true);
  });

  test("goes to an own version by every step between, and no other board goes with it", async () => {
    const id = await sampleBoard();
    const others = (await ask("GET", "/api/boards")).body.slice(1, 3);
    const own = (await ask("POST", "/api/lineups", copyOf())).body;
    const capitals = CCPI8.capitals.filter((capital) => capital.id !== "tec");
    const became = { tec: ["brand"] };
    const next = { after: 1, name, capitals: [...capitals, brand], became };
    await ask("POST", `/api/lineups/${own.id}/versions`, next);
    await change(id, { from: preset, to: { id: own.id, version: 2 } });
    const after = await conceptsOn(id);
    expect(after.lineup).toEqual({ id: own.id, version: 2 });
    expect(after.capitals).toContain("brand");
    expect(after.capitals).not.toContain("tec");
    for (const other of others) expect((await conceptsOn(other.id)).lineup).toEqual(preset);
  });

  test("is refused for boards and lineups that are not there", async () => {
    const id = await sampleBoard();
    const nowhere = await change(id, { from: preset, to: { id: "nowhere", version: 1 } });
    expect([nowhere.status, nowhere.body.code]).toEqual([404, "noSuchLineup"]);
    const nothing = await change("0".repeat(26), { from: preset, to: six });
    expect([nothing.status, nothing.body.code]).toEqual([404, "noSuchBoard"]);
  });

  test("starts with the newest version of the lineup that was chosen for it", async () => {
    const own = (await ask("POST", "/api/lineups", copyOf())).body;
    const next = { after: 1, name, capitals: [...CCPI8.capitals, brand] };
    await ask("POST", `/api/lineups/${own.id}/versions`, next);
    const customerId = (await ask("POST", "/api/customers", { name: "甲社" })).body.id;
    const board = await ask("POST", "/api/boards", { customerId, lineup: own.id });
    expect((await conceptsOn(board.body.id)).lineup).toEqual({ id: own.id, version: 2 });
    const none = await ask("POST", "/api/boards", { customerId, lineup: "nowhere" });
    expect([none.status, none.body.code]).toEqual([404, "noSuchLineup"]);
  });
});

test("[KY11] over all boards, what versions of a lineup have all their own is named as each of them names it", async () => {
  const { newest } = (await ask("GET", "/api/lineups")).body[0];
  const own = { ...newest.capitals[0], id: "k1", conceptId: null, initial: "調" };
  const called = (ja: string) => ({ ...own, label: { ja, en: ja } });
  const sent = { name: { ja: "自社版", en: "ours" }, note: "" };
  const basedOn = { id: newest.id, version: newest.version };
  const first = { ...sent, basedOn, capitals: [...newest.capitals, called("調達資本")] };
  const { id } = (await ask("POST", "/api/lineups", first)).body;
  const next = { ...sent, after: 1, capitals: [...newest.capitals, called("購買資本")] };
  expect((await ask("POST", `/api/lineups/${id}/versions`, next)).status).toBe(201);
  const naming = await namingLineup(app.database);
  expect(naming.own?.filter(({ name }) => name.endsWith("/k1"))).toMatchObject([
    { label: { ja: "購買資本/調達資本" }, initial: "調" },
  ]);
  expect(naming.capitals).toHaveLength(new Set(naming.capitals.map((one) => one.conceptId)).size);
});
