import type { SectorShape } from "@zentaikan/board-model";
import { SECTOR_KINDS, type SectorKind } from "@zentaikan/capital-graph";

/** Whatever nobody knows is read as a partner, as the method does. */
export function sectorKindOf({ props }: SectorShape): SectorKind {
  return SECTOR_KINDS.find((kind) => kind === props.kind) ?? "partner";
}
