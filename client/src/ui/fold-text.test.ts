import { describe, expect, it } from "vitest";
import { foldText } from "./fold-text.ts";

describe("foldText", () => {
  it.each([
    ["ひらがな", "ヒラガナ"],
    ["スーパー", "すーぱー"],
    ["サーバー", "サーバ"],
    ["ｽｰﾊﾟｰ", "スーパー"],
    ["ＩＴサービスＩ社", "itさーびすi社"],
    ["Manufacturer", "MANUFACTURER"],
    ["㈱", "(株)"],
    ["ヴ", "ゔ"],
    ["か\u3099", "が"],
  ])("[HO2] finds %j and %j alike", (a, b) => expect(foldText(a)).toBe(foldText(b)));

  it.each([
    ["か", "が"],
    ["技術", "技能"],
    ["つ", "っ"],
  ])("[HO2] keeps %j and %j apart", (a, b) => expect(foldText(a)).not.toBe(foldText(b)));
});
