import { CCPI8, interpret, takeSnapshot, type Drawing } from "@zentaikan/capital-graph";
import type { ExportContent } from "../content/export-content.ts";

/** A drawing as an export that says nothing but its structure. */
export function graphContent(
  drawing: Drawing,
  { title = "来年度の大枠", customer = "北浜精機" }: { title?: string; customer?: string } = {},
): ExportContent {
  const snapshot = takeSnapshot({
    customer: { ja: customer, en: customer },
    drawing,
    lineup: CCPI8,
    agreements: [],
  });
  return {
    language: "ja",
    source: { kind: "now", name: "", at: "2026-11-29 16:00 JST", subject: "frame" },
    standing: { kind: "unagreed" },
    customer,
    title,
    writtenAt: "2026-11-29 16:03 JST",
    writtenAtMs: Date.UTC(2026, 10, 29, 7, 3),
    link: null,
    snapshot,
    interpretation: interpret(snapshot.drawing, CCPI8),
    picture: { width: 160, height: 90, shapes: [], images: new Map() },
    reading: [],
    detail: [],
    proposal: null,
    answers: [],
    awaited: [],
    onPurpose: [],
    openFindings: [],
    changes: null,
    notes: [],
    noteImages: new Map(),
    comments: [],
    decisions: [],
  };
}
