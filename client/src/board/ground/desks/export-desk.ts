import type { Atom } from "tldraw";
import type { AskedExport } from "@zentaikan/protocol/exports";
import { defineBoardPart } from "../board-part.ts";

/** Of what somebody begins to make a file. */
export interface BegunExport {
  readonly source: AskedExport["source"];
  /** What it is called, such as 第2版; empty for the board as it is now. */
  readonly name: string;
  /** The kind of picture that somebody asked for on the canvas, of what is selected there. */
  readonly picture?: "svg" | "png";
  /** The picture goes to the clipboard at once; of the whole board, and PNG, where nothing else is said. */
  readonly copies?: true;
}

/** The way to a file of the board, of a version or of a kept state. */
interface ExportDesk {
  /** Null while nobody makes one. */
  readonly begun: Atom<BegunExport | null>;
}

export const EXPORT_DESK = defineBoardPart<ExportDesk>("export desk");
