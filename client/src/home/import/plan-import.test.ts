import type { CustomerBody } from "@zentaikan/protocol/customers";
import { describe, expect, it } from "vitest";
import { translatorFor } from "../../messages/translate.ts";
import { customersTable } from "../customers-table.ts";
import { sampleCustomer } from "../test-support/sample-customer.ts";
import { plannedChanges, planImport } from "./plan-import.ts";
import { rowInWords } from "./row-in-words.ts";

const customer = (id: string, name: string, change: Partial<CustomerBody> = {}) =>
  sampleCustomer(id, name, { name: { ja: name, en: `${name} en` }, ...change });

const known = [
  customer("a", "甲社", { industry: "food", salesBand: "100-500", tags: ["重点"] }),
  customer("b", "乙社", { archived: true }),
  customer("c", "同名"),
  customer("d", "同名"),
];

const plan = (rows: readonly (readonly string[])[], clears = false) => {
  const planned = planImport([rows], { customers: known, language: "ja", clears });
  if (planned === null) throw new Error("no plan");
  return planned;
};
const words = (rows: readonly (readonly string[])[]) =>
  plan(rows).rows.map((row) => [
    row.line,
    row.kind,
    ...rowInWords(row, { language: "ja", translate: translatorFor("ja") }),
  ]);

describe("[HO26] a file of customers", () => {
  it("says of each row what it would do and why", () => {
    expect(
      words([
        ["顧客名", "業種", "売上高(億円)", "従業員数", "タグ", "担当"],
        ["甲社", "食品", "420", "1,150名", "重点", "佐藤"],
        ["新しい社", "化学", "¥42 bn", "", "重点、春", ""],
        ["", "", "", "", "", ""],
        ["ＥＮ社", "", "たくさん", "", "", ""],
        ["長".repeat(121), "", "", "", "", ""],
        ["", "食品", "", "", "", ""],
        ["同名", "", "", "", "", ""],
        [" 甲社　", "", "", "", "", ""],
        ["乙社", "", "", "", "", ""],
      ]),
    ).toEqual([
      [2, "changed", "人数の規模: (空) → 1,000〜3,000人"],
      [3, "created", "業種: 化学", "売上の規模: 100億〜500億円", "タグ: 重点、春"],
      [
        5,
        "refused",
        "売上の規模「たくさん」を読めません。420億円、1,150名のように書いてください。",
      ],
      [6, "refused", "名前は120文字までです。"],
      [7, "refused", "顧客の名前がありません。"],
      [8, "refused", "同じ名前の顧客が2件あります。IDの列で、どれかを決めてください。"],
      [9, "refused", "2行目と同じ顧客です。"],
      [10, "unchanged"],
    ]);
  });

  it("finds customers by id before their names, in either language and any width", () => {
    const rows = plan([
      ["Customer", "ID"],
      ["同名", "c"],
      ["別名", "d"],
      ["甲社 ＥＮ", ""],
      ["誰", "nobody"],
    ]).rows;
    expect(rows.map(({ kind }) => kind)).toEqual(["unchanged", "changed", "unchanged", "refused"]);
    expect(plannedChanges({ rows, ignored: [] })).toEqual([
      { kind: "change", id: "d", sheet: { name: "別名" }, was: { name: "同名" } },
    ]);
  });

  it("is about the customer that one was merged into where it names the one that went", () => {
    const customers = [customer("a", "甲社", { formerIds: ["old"] })];
    const tables = [
      [
        ["ID", "業種"],
        ["old", "食品"],
      ],
    ];
    const planned = planImport(tables, { customers, language: "ja", clears: false });
    expect(planned?.rows).toMatchObject([{ kind: "changed", id: "a", name: "甲社" }]);
  });

  it("leaves what an empty cell stands for, unless it is to be cleared", () => {
    const table = [
      ["顧客", "業種", "売上", "タグ"],
      ["甲社", "", "", ""],
    ];
    expect(plan(table).rows[0]?.kind).toBe("unchanged");
    expect(plannedChanges(plan(table, true))).toEqual([
      {
        kind: "change",
        id: "a",
        sheet: { industry: "", salesBand: null, tags: [] },
        was: { industry: "food", salesBand: "100-500", tags: ["重点"] },
      },
    ]);
  });

  it("names the columns that it leaves aside, and finds nothing in a table without customers", () => {
    expect(plan([["顧客", "担当", "合意"], ["丙社"]]).ignored).toEqual(["担当", "合意"]);
    expect(
      planImport([[["資本", "まず"]]], { customers: known, language: "ja", clears: false }),
    ).toBeNull();
  });

  it("takes two new ones of one name for one, and knows a customer that was there twice", () => {
    expect(plan([["顧客"], ["丁社"], ["丁 社"], ["丁社"]]).rows.map(({ kind }) => kind)).toEqual([
      "created",
      "created",
      "refused",
    ]);
  });

  it("plans ten thousand rows in less time than a page may stand still", () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      customer(`c${index}`, `第${index}社`),
    );
    const rows = [
      ["顧客", "業種", "売上"],
      ...many.map(({ name }) => [name.ja, "食品", "420億円"]),
    ];
    const before = process.cpuUsage();
    const planned = planImport([rows], { customers: many, language: "ja", clears: false });
    const { user } = process.cpuUsage(before);
    expect(planned?.rows.every(({ kind }) => kind === "changed")).toBe(true);
    expect(user / 1000).toBeLessThan(1500);
  });
});

describe("[HO27] what leaves as a table", () => {
  for (const language of ["ja", "en"] as const) {
    it(`comes back in ${language} as it was`, () => {
      const translate = translatorFor(language);
      const list = [
        customer("e", "=SUM(A1)", {
          anonymousName: "中部の会社",
          industry: "auto-parts",
          salesBand: "0-10",
          peopleBand: "10000-",
          tags: ["重点", "春の改定"],
        }),
        customer("f", "己社", { salesBand: "10000-", peopleBand: "0-50", industry: "印刷" }),
        ...known,
      ];
      const { headers, rows } = customersTable(list, { language, translate });
      const planned = planImport([[headers, ...rows]], { customers: list, language, clears: true });
      expect(planned?.rows.map(({ kind }) => kind)).toEqual(list.map(() => "unchanged"));
      expect(planned?.ignored).toHaveLength(4);
    });
  }
});
