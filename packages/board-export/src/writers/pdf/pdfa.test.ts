import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOutAgreement } from "../../pages/agreement-page.ts";
import { layOutReport } from "../../pages/report.ts";
import type { Paper } from "../../pages/page.ts";
import { boardContent } from "../../test-support/board-content.ts";
import { brokenPdfaRules } from "../../test-support/pdf/pdfa-rules.ts";
import { NASTY_TEXTS, randomContent } from "../../test-support/random-content.ts";
import { sampleContent } from "../../test-support/sample-content.ts";
import { openFonts } from "../../text/open-fonts.ts";
import { writePdf } from "./write-pdf.ts";

const fonts = openFonts();
const broken = (paper: Paper) => brokenPdfaRules(writePdf(paper, fonts));
const plain = sampleContent("A", { language: "ja" });
const agreement = (more: Partial<typeof plain>) =>
  layOutAgreement({ ...plain, ...more }, { paper: "a4", fonts });

describe("PDF/A-3a, as far as bytes tell", () => {
  it("[PG6] agreements and reports of samples break no rule", () => {
    const link = "https://zentaikan.example/boards/1?a=1&b=(2)\\";
    for (const id of ["A", "K"]) {
      const content = { ...boardContent(id, { language: "ja", level: "detail" }), link };
      expect(broken(layOutAgreement(content, { paper: "a3", fonts }))).toEqual([]);
      expect(broken(layOutReport({ ...plain, link }, { fonts }))).toEqual([]);
    }
  });

  it("[PG6] nor does what is written in any letters", () => {
    const answers = [...NASTY_TEXTS, "한국어 \ue000 \u200d\ufe0f لِلّٰه שָׁלוֹם, עולם (אב) 1"].map(
      (reason) => plain.answers.map((answer) => ({ ...answer, by: reason.slice(0, 40), reason })),
    );
    expect(broken(agreement({ answers: answers.flat(), customer: NASTY_TEXTS.join("") }))).toEqual(
      [],
    );
  });

  it("[PG6] nor does what is drawn and written at random", () => {
    fc.assert(
      fc.property(randomContent, (content) => {
        expect(broken(layOutReport(content, { fonts }))).toEqual([]);
      }),
      { seed: 13, numRuns: 4 },
    );
  });
});

describe("a rule that is broken is seen", () => {
  const whole = Buffer.from(writePdf(agreement({}), fonts)).toString("latin1");
  /** Of the same length, so that the table still fits. */
  const bent: readonly (readonly [string, string, string])[] = [
    ["%PDF-1.7\n%", "%PDF-1.7\n ", "6.1.2"],
    ["%%EOF\n", "%%EOF\n ", "6.1.3"],
    ["/ID [", "/IE [", "6.1.3"],
    ["xref\n0 ", "xref \n0", "6.1.4"],
    ["\nendstream\nendobj", "\nendstream endobj", "6.1.7"],
    [" 0 obj\n<<", " 0 obj <<", "6.1.9"],
    ["/FlateDecode", "/LZWDecode  ", "6.1.7"],
    ["/Type /ExtGState", "/TR/Id/Foo/Type ", "6.2.5"],
    ["/GTS_PDFA1", "/GTS_PDFX1", "6.2.3"],
    ["/CIDFontType2", "/CIDFontType0", "6.2.11"],
    ["/Identity-H", "/Identity-V", "6.2.11"],
    ["<pdfaid:part>3<", "<pdfaid:part>2<", "6.6"],
    ["conformance>A<", "conformance>B<", "6.6"],
    ["/AFRelationship", "/AFRelationshiq", "6.8"],
    ["/Subtype /application#2Fjson", "/Subtypf /application#2Fjson", "6.8"],
    ["/Marked true", "/Marked null", "6.7"],
    ["/Lang (", "/Lanh (", "6.7"],
    ["/S /H1", "/S /HX", "6.7"],
    ["/Alt (", "/Alu (", "6.7"],
    ["/StructTreeRoot", "/StructTreeRoof", "6.7"],
    ["/ParentTree ", "/ParentTred ", "6.7"],
  ];
  it.each(bent)("[PG6] %j", (was, is, clause) => {
    expect(whole).toContain(was);
    const bytes = Buffer.from(whole.replace(was, is), "latin1");
    expect(brokenPdfaRules(bytes).join("\n")).toContain(clause);
  });
});
