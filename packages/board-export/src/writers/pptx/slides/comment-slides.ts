import type { ExportContent, ExportedThread } from "../../../content/export-content.ts";
import type { Slide } from "../deck.ts";
import { DECK_WORDS, type DeckWords } from "./deck-words.ts";
import { tableSlides } from "./table-slides.ts";

/** Comments as endnotes, under the numbers that they have in every file. */
export function commentSlides({ comments, language }: ExportContent): readonly Slide[] {
  const words = DECK_WORDS[language];
  if (comments.length === 0) return [];
  const [number = "", about = "", said = ""] = words.commentColumns;
  return tableSlides({
    title: words.comments,
    lead: "",
    name: words.comments,
    columns: [
      { header: number, width: 50 },
      { header: about, width: 200 },
      { header: said, width: 614 },
    ],
    rows: comments.map((thread) => threadRow(thread, words)),
    notes: [],
  });
}

function threadRow(thread: ExportedThread, words: DeckWords): readonly string[] {
  const marks = [
    ...(thread.isResolved ? [words.resolved] : []),
    ...(thread.isInternal ? [words.internal] : []),
  ];
  return [
    String(thread.number),
    [thread.about, ...marks.map((mark) => `[${mark}]`)].join("\n"),
    thread.entries.map(({ by, at, text }) => `${by} ${at}\n${text}`).join("\n"),
  ];
}
