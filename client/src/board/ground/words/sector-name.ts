import type { SectorShape } from "@zentaikan/board-model";
import { SECTOR_KINDS, sectorWord, type Language } from "@zentaikan/capital-graph";

/** What a sector that is drawn is called: by its name, else by its kind. */
export function sectorName({ props: { text, kind } }: SectorShape, language: Language): string {
  const known = SECTOR_KINDS.find((one) => one === kind) ?? "partner";
  return text.trim() === "" ? sectorWord(known)[language] : text.trim();
}
