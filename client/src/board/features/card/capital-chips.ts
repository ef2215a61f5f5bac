import { capitalColor } from "@zentaikan/board-model/capital-colors";
import type { BoardPalette } from "../../ground/board-feature.ts";
import { placeCard } from "../../canvas/drawing/place-card.ts";

/** The lineup: a chip places a card of its capital. */
export const CAPITAL_CHIPS: BoardPalette = {
  label: "board.palette",
  chips: ({ capitals }) =>
    capitals
      .filter(({ retired }) => !retired)
      .map((capital) => ({
        id: capital.id,
        initial: capital.initial,
        color: capitalColor(capital),
        label: capital.label,
        place: (editor, centre) => placeCard(editor, capital.id, centre),
      })),
};
