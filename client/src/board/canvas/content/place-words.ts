import { defaultHandleExternalTextContent, type Editor, type VecLike } from "tldraw";
import { MAX_WRITTEN_LENGTH, RUNS_OF_TEXT } from "@zentaikan/board-model";
import { boardInPictures } from "../../ground/board-context.ts";
import { createCardInStage } from "../drawing/create-card.ts";
import { lineOfCells, pastedCells, putInLines } from "../../ground/clipboard/pasted-cells.ts";
import { makeReadable, parsePasted } from "../../ground/clipboard/readable-html.ts";
import { cardsOfCells } from "./cards-of-cells.ts";
import { readCarried } from "./carried.ts";
import type { Refuse } from "./content-refusal.ts";
import { placeShapes } from "./place-shapes.ts";

interface PastedWords {
  readonly text: string;
  readonly html?: string;
  readonly point?: VecLike;
}

/**
 * Shapes of a board are placed as such [KB8]. Of words from elsewhere, cells that name capitals
 * become cards, everything else a text [KB10].
 */
export async function placeWords(
  editor: Editor,
  { text, html, point }: PastedWords,
  refuse: Refuse,
): Promise<void> {
  const carried = html === undefined ? null : readCarried(html);
  if (carried !== null) {
    return placeShapes(editor, { ...carried, ...(point && { point }) }, refuse);
  }
  const lines = text.split(/\r?\n/u);
  // Each line becomes a paragraph, with two ends.
  const size = text.length + 2 * lines.length;
  if (
    size > RUNS_OF_TEXT * MAX_WRITTEN_LENGTH ||
    lines.some(({ length }) => length > MAX_WRITTEN_LENGTH)
  ) {
    return refuse({ kind: "textTooLong" });
  }
  const page = parsePasted(html ?? "");
  const cells = pastedCells(text, page);
  const lineup = boardInPictures(editor)?.lineup;
  const cards = cells && lineup && cardsOfCells(cells, lineup);
  if (cards) {
    editor.run(() => {
      editor.select(
        ...cards.map(({ capital, stage }) => createCardInStage(editor, capital, stage)),
      );
    });
    return;
  }
  const ofCells = cells?.map(lineOfCells).join("\n");
  makeReadable(page);
  putInLines(page.querySelectorAll("table"));
  await defaultHandleExternalTextContent(editor, {
    text: ofCells ?? text,
    ...(html !== undefined && cells === null && { html: page.body.innerHTML }),
    ...(point && { point }),
  });
}
