import { atom } from "tldraw";
import { opens, type BoardFeature } from "../../ground/board-feature.ts";
import { EXPORT_DESK } from "../../ground/desks/export-desk.ts";
import { ExportButton } from "./ExportButton.tsx";

export const EXPORT: BoardFeature = {
  name: "export",
  parts: [opens(EXPORT_DESK, () => ({ begun: atom("begun export", null) }))],
  InBar: ExportButton,
  keys: [
    {
      key: "s",
      words: "export.open",
      needs: "export",
      press: (_editor, { part }) =>
        part(EXPORT_DESK).begun.set({ source: { kind: "now" }, name: "" }),
    },
  ],
};
