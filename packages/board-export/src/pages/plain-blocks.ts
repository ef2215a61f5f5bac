import { COLOURS } from "../picture/print-colours.ts";
import type { ExportContent } from "../content/export-content.ts";
import type { FlowWords } from "./flow.ts";
import { PAGE_WORDS } from "./page-words.ts";

const PLAIN: FlowWords = {
  kind: "words",
  role: "P",
  text: "",
  spans: [],
  size: 9.5,
  weight: "regular",
  colour: COLOURS.ink,
  leading: 1.7,
  before: 4,
  indent: 0,
  marker: "",
  markerIndent: 0,
  link: null,
  keeps: false,
  outline: null,
};

export function paragraph(text: string, look: Partial<FlowWords> = {}): FlowWords {
  return { ...PLAIN, text, ...look };
}

export function heading(text: string, level: 1 | 2 | 3): FlowWords {
  const size = { 1: 16, 2: 12, 3: 10 }[level];
  return paragraph(text, {
    role: level === 1 ? "H1" : level === 2 ? "H2" : "H3",
    size,
    weight: "bold",
    colour: level === 1 ? COLOURS.accent : COLOURS.ink,
    leading: 1.6,
    before: size * 1.1,
    keeps: true,
    outline: level === 3 ? null : level,
  });
}

/** Of a list, with its sign in front of it. */
export const item = (text: string, marker: string, depth = 0): FlowWords =>
  paragraph(text, {
    role: "LI",
    marker,
    markerIndent: depth * 14,
    indent: 18 + depth * 14,
    before: 2,
  });

/** Parts of one cell, one under another. */
export const lines = (...parts: readonly string[]) =>
  parts.filter((part) => part !== "").join("\n");

/** Whoever reads no further knows that it was taken back. */
export function withdrawnBlocks(
  { proposal, language }: ExportContent,
  size: number,
): readonly FlowWords[] {
  const withdrawn = proposal?.withdrawn ?? null;
  if (withdrawn === null) return [];
  const { withdrawn: title, withdrawnBy } = PAGE_WORDS[language];
  const text = `${title}  ${withdrawnBy(withdrawn.by, withdrawn.at)}`;
  return [paragraph(text, { size, weight: "bold", colour: COLOURS.danger })];
}
