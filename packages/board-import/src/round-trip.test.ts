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
  it.each(carriers)("[IM2] %s comes back with its hash and its pattern", async (format, runs) => {
    await fc.assert(
      fc.asyncProperty(anyDrawing, async (drawing) => {
        const { content, taken } = await takeBack(format, drawing);
        if (taken.kind === "refused") throw new Error(taken.sentence.en);
        expect(taken.lineup).toEqual(CCPI8);
        const { hash, pattern } = proofOf(taken.drawing);
        expect(hash).toBe(content.snapshot.contentHash);
        expect(pattern).toBe(content.snapshot.patternKey);
      }),
      { numRuns: runs, seed: 13 },
    );
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
