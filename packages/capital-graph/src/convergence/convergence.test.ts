import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyTidyDrawing } from "../../test-data/any-drawing.ts";
import { read } from "../../test-data/draw.ts";
import { readSample } from "../../test-data/samples.ts";
import {
  CCPI8,
  commonRoad,
  converge,
  patternDistance,
  patternFeatures,
  patternItems,
  tellConvergence,
  tellConverging,
} from "../index.ts";
import { readRoad, type Road } from "./road.ts";

const sample = (id: string, name = id): Road => readRoad(name, readSample(id));
const anyRoads = fc
  .array(anyTidyDrawing, { maxLength: 9 })
  .map((drawings) => drawings.map((drawing, index) => readRoad(`p${index}`, read(drawing))));
const drawnOf = (roads: readonly Road[]) => roads.filter(({ form }) => form.nodes.length > 0);
const distanceOf = (one: Road, other: Road) =>
  patternDistance(patternFeatures(one.form), patternFeatures(other.form));
const itemsOf = ({ form }: Road) => patternItems(form).map(({ id }) => id);

describe("roads laid over each other", () => {
  it("[RO1] show whose every node and link is", () => {
    fc.assert(
      fc.property(anyRoads, (roads) => {
        const { items } = converge(roads);
        const ids = items.map(({ item }) => item.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(ids)).toEqual(new Set(roads.flatMap(itemsOf)));
        const drawn = roads.map((road) => ({ id: road.id, has: new Set(itemsOf(road)) }));
        for (const { item, by } of items) {
          const having = drawn.filter(({ has }) => has.has(item.id));
          expect(by).toEqual(having.map(({ id }) => id));
        }
      }),
    );
  });

  it("[RO1] look the same in another order and under other names", () => {
    fc.assert(
      fc.property(anyRoads, (roads) => {
        const renamed = roads.map((road, index) => ({ ...road, id: `z${roads.length - index}` }));
        const counts = (given: readonly Road[]) => {
          const { items, divided, distance, groups, bottlenecks } = converge(given);
          return {
            items: items.map(({ item, by, among, standing }) => [
              item.id,
              by.length,
              among,
              standing,
            ]),
            divided: divided.map(({ item }) => item.id),
            distance: distance?.toFixed(9),
            groups: groups.map(({ roads: { length }, form }) => [length, form.nodes.join()]),
            bottlenecks: bottlenecks.map(({ cell, by }) => [cell.id, by.length]),
          };
        };
        expect(counts(roads.toReversed())).toEqual(counts(roads));
        expect(counts(renamed)).toEqual(counts(roads));
      }),
    );
  });

  it("[RO2] are shared, divide, or are few people's", () => {
    const roads = [
      ...["a", "b", "c", "d", "e"].map((name) => sample("A", name)),
      ...["f", "g", "h", "i"].map((name) => sample("B", name)),
    ];
    const { items, divided } = converge(roads);
    for (const { by, among, standing } of items) {
      const share = by.length / among;
      const expected = share > 2 / 3 ? "shared" : share < 1 / 3 ? "few" : "divided";
      expect(standing).toBe(2 * among < roads.length ? "few" : expected);
    }
    expect(divided.every(({ standing }) => standing === "divided")).toBe(true);
    expect(divided.length).toBeGreaterThan(0);
    const [first] = divided;
    expect(Math.abs((first?.by.length ?? 0) - 4.5)).toBe(0.5);
  });

  it("[RO3] are as far apart as their pairs are", () => {
    fc.assert(
      fc.property(anyRoads, (roads) => {
        const drawn = drawnOf(roads);
        const pairs = drawn.flatMap((one, index) =>
          drawn.slice(index + 1).map((other) => distanceOf(one, other)),
        );
        const { distance, band } = converge(roads);
        const mean = pairs.reduce((sum, one) => sum + one, 0) / pairs.length;
        expect(distance ?? 0).toBeCloseTo(pairs.length === 0 ? 0 : mean, 9);
        expect(distance === null).toBe(pairs.length === 0);
        expect(band === "same").toBe(pairs.length > 0 && pairs.every((one) => one === 0));
      }),
    );
  });

  it("[RO4] make groups of near ones, of which none could be joined", () => {
    fc.assert(
      fc.property(anyRoads, (roads) => {
        const drawn = new Map(drawnOf(roads).map((road) => [road.id, road]));
        const { groups } = converge(roads);
        expect(groups.flatMap((group) => group.roads).toSorted()).toEqual([...drawn.keys()]);
        const far = (one: readonly string[], other: readonly string[]) =>
          Math.max(
            ...one.flatMap((left) =>
              other.map((right) => {
                const [a, b] = [drawn.get(left), drawn.get(right)];
                return a === undefined || b === undefined ? 0 : distanceOf(a, b);
              }),
            ),
          );
        for (const [index, { roads: ids, form }] of groups.entries()) {
          expect(far(ids, ids)).toBeLessThanOrEqual(0.45);
          expect(ids.map((id) => drawn.get(id)?.form.nodes)).toContainEqual(form.nodes);
          for (const other of groups.slice(index + 1)) {
            expect(far(ids, other.roads)).toBeGreaterThan(0.45);
          }
        }
      }),
    );
  });

  it("[RO5] are told in sentences", () => {
    const roads = [
      ...["a", "b", "c"].map((name) => sample("A", name)),
      ...["d", "e"].map((name) => sample("B", name)),
    ];
    const told = tellConvergence(converge(roads), CCPI8);
    expect(told.map(({ ja }) => ja)).toMatchInlineSnapshot(`
      [
        "5つの道は大筋で近く、いくつかの所で分かれます。",
        "近い道をまとめると2組になります(3・2)。",
        "5つのうち3つが人的資本(ホップ)から始めます。",
        "5つのうち5つが顧客関係性資本(ジャンプ)を要とします。",
        "人的資本(ホップ)を増やすかどうかは、3対2で割れています。",
        "組織資本(ホップ)を増やすかどうかは、3対2で割れています。",
        "顧客関係性資本(ホップ)を増やすかどうかは、2対3で割れています。",
        "ほかに1か所で割れています。",
      ]
    `);
    expect(told.map(({ en }) => en)).toMatchInlineSnapshot(`
      [
        "The 5 roads are rather near and part in some places.",
        "Roads that are near each other make 2 groups (3, 2).",
        "3 of 5 begin with human capital (Hop).",
        "5 of 5 hinge on customer-relationship capital (Jump).",
        "Whether to grow human capital (Hop) divides you 3 to 2.",
        "Whether to grow organisational capital (Hop) divides you 3 to 2.",
        "Whether to grow customer-relationship capital (Hop) divides you 2 to 3.",
        "More places that divide you: 1.",
      ]
    `);
    expect(tellConvergence(converge(roads.slice(0, 1)), CCPI8).map(({ ja }) => ja)).toEqual([
      "道はまだ1つです。比べるには2つ以上が要ります。",
    ]);
    expect(tellConvergence(converge([]), CCPI8)).toEqual([]);
    const [before, after] = [converge(roads), converge(roads.slice(0, 3))];
    expect(tellConverging(before.divided.length, after.divided.length).ja).toBe(
      `割れた所は${before.divided.length}から0になりました。`,
    );
    expect(tellConverging(0, 0).en).toBe("As many places divide you as before: 0.");
  });

  it("[RO5] are told whole in both languages", () => {
    fc.assert(
      fc.property(anyRoads, (roads) => {
        for (const { ja, en } of tellConvergence(converge(roads), CCPI8)) {
          expect(`${ja}${en}`).not.toMatch(/[{}]|undefined/);
        }
      }),
    );
  });

  it("[RO6] give what at least so many have, as a structure", () => {
    fc.assert(
      fc.property(anyRoads, fc.integer({ min: 1, max: 9 }), (roads, least) => {
        const { items } = converge(roads);
        const { form, left } = commonRoad(items, least);
        const taken = patternItems(form);
        const nodes = new Set(form.nodes);
        for (const item of taken) {
          if (item.kind !== "node") expect(nodes.has(item.from) && nodes.has(item.to)).toBe(true);
        }
        expect(
          [...taken.map(({ id }) => id), ...left.map(({ item }) => item.id)].toSorted(),
        ).toEqual(items.map(({ item }) => item.id).toSorted());
        expect(left.every(({ by }) => by.length > 0 && by.length < least)).toBe(true);
        const ids = new Set(taken.map(({ id }) => id));
        const fewer = patternItems(commonRoad(items, least + 1).form);
        expect(fewer.filter(({ id }) => !ids.has(id))).toEqual([]);
        expect(commonRoad(items, 1).left).toEqual([]);
      }),
    );
  });

  it("[RO6] give a road as it was where everybody drew it", () => {
    const roads = ["a", "b", "c"].map((name) => sample("E", name));
    expect(commonRoad(converge(roads).items, 3).form).toEqual(roads[0]?.form);
  });

  it("[RO7] are a bounded number", () => {
    const roads = Array.from({ length: 230 }, (_, index) => ({
      id: `p${String(index).padStart(3, "0")}`,
      form: { ...sample("A").form, nodes: [`1.own${index}+`], causes: [], reinvests: [] },
      bottlenecks: [],
    }));
    const { roads: counted, left, groups } = converge(roads);
    expect([counted, left, groups.length]).toEqual([200, 30, 200]);
  });

  it("[RO1] of nobody who has drawn nothing yet", () => {
    const empty = { ...sample("A", "late"), form: { ...sample("A").form, nodes: [], causes: [] } };
    const { roads, empty: late, divided } = converge([empty, sample("A", "a"), sample("A", "b")]);
    expect([roads, late, divided]).toEqual([2, ["late"], []]);
  });
});
