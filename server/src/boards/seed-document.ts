import { seedBoardDocument } from "@zentaikan/board-model";
import { findLineup } from "@zentaikan/capital-graph";
import * as Y from "yjs";
import type { NewBoard } from "./create-board.ts";

/** The first update of a board's document: everything that is on it when it is opened first. */
export function seedDocument({ lineup: id, drawn }: NewBoard): Uint8Array {
  const lineup = findLineup(id);
  if (lineup === null) throw new Error(`there is no lineup ${id}`);
  const doc = new Y.Doc();
  seedBoardDocument(doc, drawn === null ? { lineup } : { lineup, drawing: drawn });
  return Y.encodeStateAsUpdate(doc);
}
