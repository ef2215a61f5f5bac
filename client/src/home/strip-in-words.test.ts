import { describe, expect, it } from "vitest";
import { translatorFor } from "../messages/translate.ts";
import { stripRows } from "./strip-cells.ts";
import { stripInWords } from "./strip-in-words.ts";

const rows = stripRows([
  { stage: 1, capital: "hum" },
  { stage: 1, capital: "org" },
  { stage: 3, capital: "fin" },
]);

describe("stripInWords", () => {
  it("[HO7] says in Japanese what each beat grows, and where nothing does", () =>
    expect(stripInWords(rows, { language: "ja", translate: translatorFor("ja") })).toBe(
      "まず組織資本、人的資本。次になし。そうして財務資本。",
    ));

  it("[HO7] says it in English", () =>
    expect(stripInWords(rows, { language: "en", translate: translatorFor("en") })).toBe(
      "First: Organisational capital, Human capital. Next: nothing yet. And so: Financial capital.",
    ));

  it("[HO7] says of an empty strip that it is empty", () =>
    expect(stripInWords(stripRows([]), { language: "ja", translate: translatorFor("ja") })).toBe(
      "まだどの資本も置かれていません",
    ));
});
