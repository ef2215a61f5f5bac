import {
  EMPTY_CIRCULATION,
  EMPTY_DRAWING,
  type CapitalLineup,
  type Drawing,
  type MacroKind,
} from "@zentaikan/capital-graph";
import type { Doc } from "yjs";
import { BOARD_SCHEMA_VERSION } from "../records/board-schema-version.ts";
import { boardSchema } from "../records/board-schema.ts";
import { BoardDocument, toPlainRecord } from "../document/board-document.ts";
import { readBoardSchemaVersion, writeBoardMeta } from "../document/board-meta.ts";
import { FIRST_RECORDS } from "../records/first-records.ts";
import { layOutCirculation } from "../drawing/write-circulation.ts";
import { layOutDrawing } from "../drawing/write-drawing.ts";

/** What a new board shows: three lanes, and a star that waits for its text. */
export const NEW_BOARD: Drawing = { ...EMPTY_DRAWING, stars: [{ id: "star", text: "" }] };

/**
 * Writes a whole board into an empty document. Only the server does: two clients that seeded one
 * board at once would leave it with everything twice.
 * @throws Error when the document is a board already
 */
export function seedBoardDocument(
  doc: Doc,
  {
    lineup,
    kind = "capital",
    drawing = NEW_BOARD,
    internal = null,
  }: {
    readonly lineup: CapitalLineup;
    readonly kind?: MacroKind;
    readonly drawing?: Drawing;
    /** Takes what of the drawing is for our team alone; without it that is left out. */
    readonly internal?: Doc | null;
  },
): void {
  if (readBoardSchemaVersion(doc) !== null) throw new Error("the document is a board already");
  const document = new BoardDocument(doc, internal);
  doc.transact(() => {
    // First, for it says in which form records lie.
    writeBoardMeta(doc, {
      schemaVersion: BOARD_SCHEMA_VERSION,
      tldrawSchema: boardSchema.serialize(),
      lineup,
      baseline: drawing.baseline,
      kind,
    });
    const drawn =
      kind === "capital"
        ? layOutDrawing(drawing)
        : layOutCirculation(drawing.circulation ?? EMPTY_CIRCULATION);
    for (const record of [...FIRST_RECORDS, ...drawn]) {
      document.put(toPlainRecord(record));
    }
  });
}
