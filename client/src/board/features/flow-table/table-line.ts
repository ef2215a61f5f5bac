import type { Editor } from "tldraw";
import type { SectorShape } from "@zentaikan/board-model";

/** What every line of the table stands on. */
export interface TableLine {
  readonly editor: Editor;
  readonly sectors: readonly SectorShape[];
  readonly mayEdit: boolean;
}
