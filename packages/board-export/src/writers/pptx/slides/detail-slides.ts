import { STAGE_NAMES } from "@zentaikan/capital-graph";
import type { ExportContent, ExportedResult } from "../../../content/export-content.ts";
import type { Slide } from "../deck.ts";
import { DECK_WORDS, type DeckWords } from "./deck-words.ts";
import { tableSlides } from "./table-slides.ts";

const WIDTHS = [120, 296, 80, 146, 82, 80, 60];
const WIDTHS_BESIDE_OURS = [104, 218, 70, 118, 82, 72, 54, 146];

/** 明細HSJ, a table for each stage. */
export function detailSlides(content: ExportContent): readonly Slide[] {
  const words = DECK_WORDS[content.language];
  return content.detail.flatMap(({ stage, results }) => {
    if (results.length === 0) return [];
    const title = `${words.detail} – ${STAGE_NAMES[stage][content.language]}`;
    const hasOurs = results.some(({ ourDos }) => ourDos.length > 0);
    const widths = hasOurs ? WIDTHS_BESIDE_OURS : WIDTHS;
    const headers = hasOurs ? [...words.resultColumns, words.ourDos] : words.resultColumns;
    return tableSlides({
      title,
      lead: "",
      name: title,
      columns: headers.map((header, index) => ({ header, width: widths[index] ?? 80 })),
      rows: results.map((result) => resultRow(result, { words, hasOurs })),
      notes: [],
    });
  });
}

function resultRow(
  result: ExportedResult,
  { words, hasOurs }: { readonly words: DeckWords; readonly hasOurs: boolean },
): readonly string[] {
  const { capital, subdivision, text, actor, indicator, target, due, owner, state, ourDos } =
    result;
  const ours = ourDos.map((own) => `${own.text} (${words.paid(own.paid)})`).join("\n");
  return [
    [capital, subdivision].filter(isSaid).join("\n"),
    text,
    words.actor[actor],
    [indicator, target].filter(isSaid).join("\n→ "),
    due,
    owner,
    words.state[state],
    ...(hasOurs ? [ours] : []),
  ];
}

function isSaid(text: string): boolean {
  return text !== "";
}
