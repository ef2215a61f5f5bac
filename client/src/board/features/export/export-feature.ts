import { atom } from "tldraw";
import { opens, type BoardFeature } from "../../ground/board-feature.ts";
import { EXPORT_DESK } from "../../ground/desks/export-desk.ts";
import { ExportButton } from "./ExportButton.tsx";

export const EXPORT: BoardFeature = {
  name: "export",
  parts: [opens(EXPORT_DESK, () => ({ begun: atom("begun export", null) }))],
  InBar: ExportButton,
};
