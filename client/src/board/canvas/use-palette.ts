import type { BoardPalette, PaletteChip } from "../ground/board-feature.ts";
import { useBoard } from "../ground/board-context.ts";

interface ShownPalette {
  readonly label: BoardPalette["label"];
  readonly chips: readonly KeyedChip[];
}

export interface KeyedChip extends PaletteChip {
  /** The digit that places it; null for those after the ninth. */
  readonly key: string | null;
}

/** What can be placed on boards of this kind; null where nothing can. */
export function usePalette(): ShownPalette | null {
  const { features, lineup } = useBoard();
  const palette = features.find((feature) => feature.palette !== undefined)?.palette;
  if (palette === undefined) return null;
  const chips = palette.chips(lineup).map((chip, index) => {
    return { ...chip, key: index < 9 ? String(index + 1) : null };
  });
  return { label: palette.label, chips };
}
