import { SECTOR_LOOKS } from "@zentaikan/board-model/sector-looks";
import { SECTOR_KINDS, sectorWord } from "@zentaikan/capital-graph";
import type { BoardPalette } from "../../ground/board-feature.ts";
import { createSector, freePlaceForSector } from "../../canvas/drawing/create-sector.ts";

/** The kinds of sectors: a chip places one. */
export const SECTOR_CHIPS: BoardPalette = {
  label: "sector.palette",
  chips: () =>
    SECTOR_KINDS.map((kind) => ({
      id: kind,
      ...SECTOR_LOOKS[kind],
      label: sectorWord(kind),
      place: (editor, centre = freePlaceForSector(editor)) => {
        editor.markHistoryStoppingPoint("place sector");
        editor.select(createSector(editor, { kind }, centre));
        editor.setCurrentTool("select");
      },
    })),
};
