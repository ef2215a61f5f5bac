import type { BoardFeature } from "../../ground/board-feature.ts";
import { SECTOR_CHIPS } from "./sector-chips.ts";
import { SectorPanel } from "./SectorPanel.tsx";

export const SECTOR: BoardFeature = {
  name: "sector",
  palette: SECTOR_CHIPS,
  Selected: SectorPanel,
};
