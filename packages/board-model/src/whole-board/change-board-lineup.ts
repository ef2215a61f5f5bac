import {
  moveToLineup,
  type CapitalId,
  type CapitalLineup,
  type CardId,
  type Migration,
} from "@zentaikan/capital-graph";
import type { Doc } from "yjs";
import { BoardDocument, toPlainRecord } from "../document/board-document.ts";
import { readAboutBoard, readBoardLineup, writeBoardMeta } from "../document/board-meta.ts";
import { BoardView } from "../view/board-view.ts";
import { CAPITAL_CARD } from "../records/capital-card.ts";
import { writeFormerLineup } from "../document/former-lineup.ts";
import { readDrawing } from "../drawing/read-drawing.ts";

export interface BoardLineupChange {
  readonly to: CapitalLineup;
  readonly migration: Migration;
  readonly choices: ReadonlyMap<CapitalId, CapitalId>;
  readonly byCard: ReadonlyMap<CardId, CapitalId>;
}

/**
 * Makes the board speak of another lineup, in one transaction: its cards become what is certain,
 * chosen or said of a card (`moveToLineup`), all others stay as they are. Only the server does: a
 * lineup that two clients changed at once would leave cards of both.
 *
 * To change to the lineup it has already settles open choices and keeps what was there before.
 */
export function changeBoardLineup(doc: Doc, { to, ...decisions }: BoardLineupChange): void {
  const from = readBoardLineup(doc);
  const document = new BoardDocument(doc);
  const view = new BoardView(document, null);
  const records = [...view.ids()].flatMap((id) => view.get(id) ?? []);
  const drawing = readDrawing(records, readAboutBoard(doc));
  const move = moveToLineup(drawing, { from, to, ...decisions });
  const before = new Map(drawing.cards.map((card) => [card.id, card.capital]));
  const changed = move.drawing.cards.filter((card) => before.get(card.id) !== card.capital);
  const isNew = from.id !== to.id || from.version !== to.version;
  doc.transact(() => {
    for (const { id, capital } of changed) {
      const record = view.get(id);
      if (record?.typeName !== "shape" || record.type !== CAPITAL_CARD) continue;
      const after = { ...record, props: { ...record.props, capital } };
      document.update(toPlainRecord(record), toPlainRecord(after));
    }
    if (!isNew) return;
    const { migration } = decisions;
    const cards = new Map(changed.map(({ id }) => [id, before.get(id) ?? ""]));
    const formerLineup = writeFormerLineup({ lineup: from, migration, cards });
    writeBoardMeta(doc, { lineup: to, formerLineup });
  });
}
