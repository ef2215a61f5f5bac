import type { CountedPattern } from "@zentaikan/capital-graph";
import type { SegmentationBody } from "@zentaikan/protocol/segments";
import { createContext, use } from "react";
import type { CapitalWords } from "./segment-words.ts";
import type { NameOf } from "./segmentation-model.ts";
import type { SegmentsView } from "./segments-view.ts";
import type { ChangeView } from "./use-segments-view.ts";

/** What every part of the page looks at. */
export interface ShownSegments {
  readonly body: SegmentationBody;
  /** Else of its customers only those are here that stand for segments. */
  readonly isWhole: boolean;
  readonly view: SegmentsView;
  readonly change: ChangeView;
  readonly nameOf: NameOf;
  /** What a segment is called, by its place in the body. */
  readonly segmentName: (segment: number) => string;
  readonly words: CapitalWords;
  /** Places of the customers that the view asks for. */
  readonly shown: readonly number[];
  /** All patterns of the body, each with how many of those have it. */
  readonly counted: readonly CountedPattern[];
}

export const ShownSegmentsContext = createContext<ShownSegments | null>(null);

export function useShownSegments(): ShownSegments {
  const shown = use(ShownSegmentsContext);
  if (shown === null) throw new Error("useShownSegments needs the page above it");
  return shown;
}
