import { describe, expect, it } from "vitest";
import { translatorFor } from "../messages/translate.ts";
import { boardTitle } from "./board-title.ts";

describe("boardTitle", () => {
  it("[HO12] speaks the reader's language where nobody chose a title", () => {
    expect(boardTitle({ title: "マクロ構造" }, translatorFor("ja"))).toBe("マクロ構造");
    expect(boardTitle({ title: "マクロ構造" }, translatorFor("en"))).toBe("Macro structure");
    expect(boardTitle({ title: "マネタイズ・シナリオ" }, translatorFor("en"))).toBe(
      "Monetisation scenario",
    );
    expect(boardTitle({ title: "マクロ構造 12" }, translatorFor("en"))).toBe("Macro structure 12");
  });

  it("[HO12] leaves a chosen title alone", () =>
    expect(boardTitle({ title: "海外の大枠" }, translatorFor("en"))).toBe("海外の大枠"));

  it.each(["マクロ構造2", "マクロ構造 2 3", "次のマクロ構造 2", " 2", "海外 2"])(
    "[HO12] leaves %s alone",
    (title) => expect(boardTitle({ title }, translatorFor("en"))).toBe(title),
  );
});
