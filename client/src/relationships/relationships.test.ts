import type { RelatedCustomerBody, StandingLevelBody } from "@zentaikan/protocol/relationships";
import { describe, expect, test } from "vitest";
import { translatorFor } from "../messages/translate.ts";
import { whole } from "../ui/sliced.ts";
import { arrangeRows } from "./arrange-rows.ts";
import { spanOf, stepsOf, yearsIn } from "./level-steps.ts";
import { relationshipRow } from "./relationship-row.ts";
import { levelMeaning, levelName } from "./relationship-words.ts";
import {
  readRelationshipsView,
  writeRelationshipsView,
  type RelationshipsView,
} from "./relationships-view.ts";
import { rowCells } from "./row-cells.ts";

const everything: RelationshipsView = readRelationshipsView("");
const point = (
  at: string,
  level: number,
  viewpoint: StandingLevelBody["viewpoint"] = "customer",
): StandingLevelBody => ({ at, level, viewpoint });
const grounds = { isAgreed: true, outlookYears: 3, isOnRoute: true, isProven: true };
const counts = { paid: 1, free: 0, unsettled: 0 };
const contribution = (routeShare: number | null) => ({
  capitals: [{ capital: "tec", label: { ja: "技術資本", en: "Technology capital" }, ...counts }],
  routeShare,
  brokenShare: 0.5,
  isOfListed: false,
  total: counts,
});
const customer = (id: string, more: Partial<RelatedCustomerBody> = {}): RelatedCustomerBody => ({
  id,
  name: { ja: id, en: id },
  anonymousName: "",
  archived: false,
  points: [],
  board: null,
  ...more,
});
const seen = (routeShare: number | null, more: Partial<typeof grounds> = {}) => ({
  kind: "read" as const,
  id: "b",
  title: "",
  contribution: contribution(routeShare),
  grounds: { ...grounds, ...more },
});

describe("[RP1] a row", () => {
  test("has the level of either side, since it is the same, and the latest of both", () => {
    const { sides, latest } = relationshipRow(
      customer("甲", {
        points: [
          point("2023-01-01", 4),
          point("2024-01-01", 2),
          point("2024-06-01", 5, "ourGuess"),
          point("2025-01-01", 4),
          point("2025-06-01", 4),
        ],
      }),
    );
    expect(sides).toEqual({
      customer: { level: 4, since: "2025-01-01" },
      ourGuess: { level: 5, since: "2024-06-01" },
    });
    expect(latest).toEqual(point("2025-06-01", 4));
  });

  test("names what level 7 lacks, and nothing where the board is not known", () => {
    const points = [point("2025-01-01", 7)];
    const borneOut = relationshipRow(customer("甲", { points, board: seen(1) }));
    expect([borneOut.gaps, borneOut.isUnsupported]).toEqual([[], false]);
    const claimed = relationshipRow(
      customer("乙", { points, board: seen(1, { isProven: false }) }),
    );
    expect([claimed.gaps, claimed.isUnsupported]).toEqual([["proof"], true]);
    const guessed = relationshipRow(
      customer("丙", { points: [point("2025-01-01", 6, "ourGuess")], board: seen(1) }),
    );
    expect([guessed.gaps, guessed.isUnsupported]).toEqual([["viewpoint"], false]);
    const withheld = relationshipRow(customer("丁", { points, board: { kind: "withheld" } }));
    expect([withheld.gaps, withheld.isUnsupported]).toEqual([null, false]);
    expect(relationshipRow(customer("戊")).gaps).toEqual([
      "agreement",
      "contribution",
      "proof",
      "viewpoint",
    ]);
  });

  test("is found, narrowed and ordered; of whom nothing is known comes last", () => {
    const rows = [
      customer("未知"),
      customer("カタカナ社", { points: [point("2025-01-01", 7)], board: seen(0.2) }),
      customer("乙", { points: [point("2025-02-01", 3)], board: seen(0.8) }),
      customer("済", { archived: true }),
    ].map(relationshipRow);
    const found = (view: Partial<RelationshipsView>) =>
      whole(arrangeRows(rows, { ...everything, ...view }, "ja")).map((row) => row.customer.id);
    expect(found({})).toEqual(["未知", "カタカナ社", "乙"]);
    expect(found({ showArchived: true })).toContain("済");
    expect(found({ text: "かたかな" })).toEqual(["カタカナ社"]);
    expect(found({ level: 3 })).toEqual(["乙"]);
    expect(found({ level: "none" })).toEqual(["未知"]);
    expect(found({ level: "gaps" })).toEqual([]);
    expect(found({ order: "level" })).toEqual(["カタカナ社", "乙", "未知"]);
    expect(found({ order: "changed" })).toEqual(["乙", "カタカナ社", "未知"]);
    expect(found({ order: "share" })).toEqual(["乙", "カタカナ社", "未知"]);
  });

  test("is a line of a spreadsheet", () => {
    const row = relationshipRow(
      customer("甲", { points: [point("2025-01-01", 6, "ourGuess")], board: seen(1) }),
    );
    const [heads, cells] = rowCells([row], { language: "ja", translate: translatorFor("ja") });
    expect(cells).toHaveLength(heads?.length ?? 0);
    expect(cells?.slice(0, 6)).toEqual([
      "甲",
      "",
      "",
      "6",
      "2025-01-01",
      "2025/01/01 レベル6(当社の推測)",
    ]);
    expect(cells?.at(-1)).toBe("顧客から見た評価");
  });
});

test("[RP1] the view stands in the address, and what is not understood is left out", () => {
  const view: RelationshipsView = {
    text: "甲 乙",
    level: 7,
    order: "share",
    showArchived: true,
    inWords: true,
  };
  expect(readRelationshipsView(`?${writeRelationshipsView(view)}`)).toEqual(view);
  expect(writeRelationshipsView(everything)).toBe("");
  expect(readRelationshipsView("?level=8&sort=luck")).toEqual(everything);
});

describe("[RP1] steps over time", () => {
  const nowMs = Date.UTC(2026, 0, 1);
  const frame = { width: 100, height: 72, margin: 6 };

  test("share one span of a year at least, with as many years as there is room for", () => {
    const short = spanOf([customer("甲")], nowMs);
    expect(short.to - short.from).toBeGreaterThan(364 * 86_400_000);
    const long = spanOf([customer("甲", { points: [point("1999-05-01", 3)] })], nowMs);
    expect(long.from).toBe(Date.UTC(1999, 4, 1));
    const years = yearsIn(long, 6).map(({ year }) => year);
    expect(years).toEqual([2000, 2005, 2010, 2015, 2020, 2025]);
  });

  test("hold a level until the next one, and until today; each side by itself", () => {
    const span = { from: Date.UTC(2024, 0, 1), to: nowMs };
    const points = [
      point("2024-01-01", 1),
      point("2025-01-01", 7),
      point("2025-06-01", 2, "ourGuess"),
    ];
    const steps = stepsOf(points, { viewpoint: "customer", span, frame });
    expect(steps?.marks.map(({ y }) => y)).toEqual([66, 6]);
    expect(steps?.path).toBe("M6 66H50.1V6H94");
    expect(stepsOf([], { viewpoint: "customer", span, frame })).toBeNull();
  });
});

test("[RP2] no level has a name that nobody gave it, and the seventh says what it means", () => {
  const speech = { language: "ja", translate: translatorFor("ja") } as const;
  const levels = [{ level: 3, name: "相談相手", text: "声がかかる" }];
  expect([1, 3, 7].map((level) => levelName(level, levels, speech))).toEqual([
    "レベル1 名称未設定",
    "レベル3 相談相手",
    "レベル7",
  ]);
  expect([1, 3].map((level) => levelMeaning(level, levels, speech))).toEqual(["", "声がかかる"]);
  expect(levelMeaning(7, levels, speech)).toContain("中長期的展望");
});
