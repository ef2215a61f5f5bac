import { atom } from "tldraw";
import { GhostChoice } from "./GhostChoice.tsx";
import { opens, type BoardFeature } from "../../ground/board-feature.ts";
import { DASHED_PATTERN } from "../../ground/desks/dashed-pattern.ts";
import { openPatternDesk, PATTERN_DESK } from "./pattern-desk.ts";
import { PatternCard } from "./PatternCard.tsx";
import { PatternGhosts } from "./PatternGhosts.tsx";

export const PATTERN: BoardFeature = {
  name: "pattern",
  parts: [
    opens(PATTERN_DESK, openPatternDesk),
    opens(DASHED_PATTERN, () => ({ isShown: atom("dashed pattern shown", false) })),
  ],
  Above: PatternCard,
  OnCanvas: PatternGhosts,
  InFront: GhostChoice,
};
