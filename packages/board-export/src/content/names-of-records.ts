import { BoardDocument, BoardView, STAGE_LANE } from "@zentaikan/board-model";
import { partsOfSubject, STAGE_NAMES, type Language } from "@zentaikan/capital-graph";
import type { FrozenBoard } from "./read-frozen-board.ts";

/** What everything on a board that somebody may speak of is called, by its record. */
export function namesOfRecords(
  { doc, interpretation }: FrozenBoard,
  language: Language,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const view = new BoardView(new BoardDocument(doc), null);
  for (const id of view.ids()) {
    const record = view.get(id);
    if (record?.typeName !== "shape") continue;
    const stage = record.type === STAGE_LANE ? record.props.stage : null;
    names.set(id, stage === null ? "" : STAGE_NAMES[stage][language]);
  }
  for (const { records, name } of partsOfSubject("frame", interpretation)) {
    for (const record of records) names.set(record, name[language]);
  }
  for (const { drawn } of interpretation.detail.doResults) names.set(drawn.id, drawn.text.trim());
  return names;
}
