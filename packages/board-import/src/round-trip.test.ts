import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeExport } from "@zentaikan/board-export";
import type { ExportFormat } from "@zentaikan/board-export/export-files";
import {
  canonicalForm,
  CCPI8,
  contentHash,
  EMPTY_DRAWING,
  interpret,
  patternKey,
  type Drawing,
} from "@zentaikan/capital-graph";
import { graphContent } from "../../board-export/src/test-support/graph-content.ts";
import { anyDrawing, anyTidyDrawing } from "../../capital-graph/test-data/any-drawing.ts";
import { fitToLineup } from "./fit-to-lineup.ts";
import { readFile } from "./read-file.ts";

const LOOK = { paper: "a4", background: "paper" } as const;

async function takeBack(format: ExportFormat, drawing: Drawing) {
  const content = graphContent(drawing);
  const bytes = await writeExport(format, content, LOOK);
  return { content, taken: readFile(bytes, { name: `board.${format}`, lineup: CCPI8 }) };
}

function proofOf(drawing: Drawing) {
  const { structure } = interpret(drawing, CCPI8);
  return { hash: contentHash(structure), pattern: patternKey(canonicalForm(structure)) };
}

describe("our own files", () => {
  const carriers: readonly (readonly [ExportFormat, number])[] = [
    ["json", 60],
    ["svg", 15],
    ["png", 8],
    ["pptx", 15],
    ["agreement.pdf", 6],
    ["report.pdf", 4],
  ];
  it.each(carriers)("[IM2] %s comes back with all that it carried", async (format, runs) => {
    await fc.assert(
      fc.asyncProperty(anyDrawing, async (drawing) => {
        const { content, taken } = await takeBack(format, drawing);
        if (taken.kind === "refused") throw new Error(taken.sentence.en);
        expect(taken.lineup).toEqual(CCPI8);
        expect(taken.drawing).toEqual(content.snapshot.drawing);
        // What hangs on nothing means nothing: without it, it is still what was agreed.
        const { hash, pattern } = proofOf(fitToLineup(taken, CCPI8).drawing);
        expect(hash).toBe(content.snapshot.contentHash);
        expect(pattern).toBe(content.snapshot.patternKey);
      }),
      { numRuns: runs, seed: 13 },
    );
  });

  it("[IM10] every part that hangs on nothing is said, and nothing else is left out", () => {
    fc.assert(
      fc.property(anyDrawing, (drawing) => {
        const { snapshot } = graphContent(drawing);
        const taken = readFile(new TextEncoder().encode(JSON.stringify(snapshot)), {
          name: "a.json",
          lineup: CCPI8,
        });
        if (taken.kind === "refused") throw new Error(taken.sentence.en);
        const fitted = fitToLineup(taken, CCPI8);
        const isLess = PARTS.some(
          (part) => (fitted.drawing[part] ?? []).length < (snapshot.drawing[part] ?? []).length,
        );
        expect(fitted.unread.length > taken.unread.length).toBe(isLess);
        expect({ ...fitted.drawing, arrows: [], doResults: [], detailLinks: [] }).toEqual({
          ...snapshot.drawing,
          arrows: [],
          doResults: [],
          detailLinks: [],
        });
      }),
      { numRuns: 200, seed: 15 },
    );
  });

  it("[IM10] what was said about it stays with its board, and this is said", () => {
    const [drawing = EMPTY_DRAWING] = fc.sample(anyTidyDrawing, { seed: 1, numRuns: 1 });
    const { snapshot } = graphContent(drawing);
    const beside = { comments: [1, 2], answers: [1], notes: [], decisions: [] };
    const read = (json: object) =>
      readFile(new TextEncoder().encode(JSON.stringify(json)), { name: "a.json", lineup: CCPI8 });
    expect(read({ ...snapshot, export: beside })).toMatchObject({
      unread: [{ ja: "コメント 2件、合意への答え 1件は、もとのボードに残ります。" }],
    });
    const agreed = { ...snapshot, edition: "agreed", agreedBy: ["customer"] };
    expect(read(agreed)).toMatchObject({ unread: [{ ja: /まだ誰も合意していません/ }] });
    expect(read({ ...snapshot, export: "x" })).toMatchObject({ unread: [] });
  });

  it("[IM2] what was changed since its export is refused", async () => {
    const [drawing = EMPTY_DRAWING] = fc.sample(anyTidyDrawing, { seed: 1, numRuns: 1 });
    const { content } = await takeBack("json", drawing);
    const bent = { ...content.snapshot, patternKey: "another" };
    const bytes = new TextEncoder().encode(JSON.stringify(bent));
    const taken = readFile(bytes, { name: "a.json", lineup: CCPI8 });
    expect(taken).toMatchObject({ kind: "refused", sentence: { en: /changed after its export/ } });
  });
});

const PARTS = ["cards", "arrows", "stars", "doResults", "detailLinks"] as const;

describe("foreign readers' forms", () => {
  it.each([["xlsx"], ["csv"], ["graphml"], ["mermaid"]] as const)(
    "[IM3] %s comes back with the same pattern",
    async (format) => {
      await fc.assert(
        fc.asyncProperty(anyTidyDrawing, async (drawing) => {
          const { content, taken } = await takeBack(format, drawing);
          if (taken.kind === "refused") throw new Error(taken.sentence.en);
          expect(proofOf(taken.drawing).pattern).toBe(content.snapshot.patternKey);
        }),
        { numRuns: 25, seed: 14 },
      );
    },
  );
});
