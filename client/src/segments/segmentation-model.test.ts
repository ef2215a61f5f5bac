import type { SegmentationBody, SegmentedCustomerBody } from "@zentaikan/protocol/segments";
import { describe, expect, it } from "vitest";
import { translatorFor } from "../messages/translate.ts";
import { customerCells } from "./customers/customer-cells.ts";
import { countPatterns, findCustomers, namesOf, toldCount } from "./segmentation-model.ts";
import { sortCustomers } from "./sort-customers.ts";

const translate = translatorFor("ja");
const form = { nodes: [], causes: [], reinvests: [], local: false, incomplete: false };

function customer(
  id: string | null,
  {
    segment = 0,
    ...change
  }: Partial<SegmentedCustomerBody> & {
    readonly segment?: number;
    readonly industry?: string;
    readonly salesBand?: "0-10" | "10-50" | null;
    readonly anonymousName?: string;
  } = {},
): SegmentedCustomerBody {
  const { industry = "", salesBand = null, anonymousName = "", ...rest } = change;
  return {
    known:
      id === null
        ? null
        : {
            id,
            name: { ja: `${id}社`, en: id },
            anonymousName,
            industry,
            salesBand,
            peopleBand: null,
            tags: [],
            boardId: `board-${id}`,
            boardTitle: "",
          },
    agreedVersion: null,
    isStale: false,
    pattern: segment,
    place: { kind: "member", nearest: { segment, distance: 0 }, next: null },
    ...rest,
  };
}

const segment = (pattern: number, count: number) => ({
  autoName: { ja: `型${pattern}`, en: `type ${pattern}` },
  medoid: 0,
  pattern,
  count,
  radius: 0,
  stability: 1,
  signature: [],
});

function bodyOf(customers: SegmentedCustomerBody[], counts: readonly number[]): SegmentationBody {
  return {
    basis: "now",
    inputHash: "",
    computedAt: "",
    leftOut: { noBoard: 0, emptyBoard: 0, notAgreed: 0, unread: 0 },
    own: [],
    verdict: { kind: "visible", text: { ja: "", en: "" } },
    patterns: counts.map((_, at) => ({ id: `p${at}`, key: `k${at}`, stageKey: "", form })),
    customers,
    found: {
      silhouette: 0,
      silhouettes: [],
      stable: true,
      nullTest: { observed: 0, p95: 0, greatest: 0, relabellings: 40 },
      segments: counts.map((count, at) => segment(at, count)),
    },
  };
}

const naming = { language: "ja" as const, translate, isAnonymous: false };

describe("names", () => {
  const body = bodyOf(
    [customer("A", { anonymousName: "部品の会社" }), customer("B"), customer(null)],
    [3],
  );

  it("[SP3] of whom one may not see the board nothing is named", () => {
    expect([0, 1, 2].map(namesOf(body, naming))).toEqual(["A社", "B社", "非公開の顧客"]);
  });

  it("[SP3] without names stand the ones that stand for them, else numbers", () => {
    const nameOf = namesOf(body, { ...naming, isAnonymous: true });
    expect([0, 1, 2].map(nameOf)).toEqual(["部品の会社", "顧客 2", "非公開の顧客"]);
  });
});

describe("what is narrowed", () => {
  const body = bodyOf(
    [
      customer("A", { industry: "food" }),
      customer("B", { segment: 1, industry: "food" }),
      customer("C", {
        segment: 1,
        place: { kind: "borderline", nearest: { segment: 1, distance: 0.4 }, next: null },
      }),
      customer(null, { segment: 1 }),
    ],
    [1, 3],
  );

  it("[SP4] by segment, standing and industry together", () => {
    const all = { segment: null, kind: null, industry: null };
    expect(findCustomers(body, all)).toEqual([0, 1, 2, 3]);
    expect(findCustomers(body, { ...all, segment: "p1" })).toEqual([1, 2, 3]);
    expect(findCustomers(body, { ...all, segment: "p1", kind: "borderline" })).toEqual([2]);
    expect(findCustomers(body, { ...all, industry: "food", segment: "p1" })).toEqual([1]);
    // What is not known of whom one may not see is no answer to what is asked.
    expect(findCustomers(body, { ...all, industry: "" })).toEqual([2]);
    expect(findCustomers(body, { ...all, segment: "gone" })).toEqual([]);
  });

  it("[SP4] is what pictures count", () => {
    expect(countPatterns(body, [1, 2]).map(({ customers }) => customers)).toEqual([0, 2]);
  });
});

describe("order", () => {
  const body = bodyOf(
    [
      customer("B", { salesBand: "10-50" }),
      customer(null),
      customer("A", { salesBand: "0-10" }),
      customer("C"),
    ],
    [4],
  );
  const order = (sort: "name" | "sales", isDown: boolean) =>
    sortCustomers(body, [0, 1, 2, 3], { view: { sort, isDown }, nameOf: namesOf(body, naming) });

  it("[SP5] of whom nothing is known comes last, whichever way it goes", () => {
    expect(order("sales", false)).toEqual([2, 0, 1, 3]);
    expect(order("sales", true)).toEqual([0, 2, 1, 3]);
    expect(order("name", false)).toEqual([2, 0, 3, 1]);
    expect(order("name", true)).toEqual([3, 0, 2, 1]);
  });
});

describe("what leaves the page", () => {
  it("[SP8] a count below three is told as that", () => {
    expect([0, 1, 2, 3].map((count) => toldCount(count, translate))).toEqual([
      "0",
      "3件未満",
      "3件未満",
      "3",
    ]);
  });

  it("[SP8] a pattern of fewer than three customers gives no name", () => {
    const body = bodyOf([customer("A"), customer("B", { segment: 1 })], [3, 1]);
    const cells = customerCells(
      [0, 1],
      { body, nameOf: namesOf(body, naming), segmentName: (at) => `型${at}` },
      { language: "ja", translate },
    );
    expect(cells.map(([name, pattern]) => [name, pattern])).toEqual([
      ["顧客", "パターン"],
      ["A社", "型0"],
      ["B社", "3件未満"],
    ]);
  });
});
