import type { TLArrowShape } from "@tldraw/tlschema";
import { readFlowMeaning } from "@zentaikan/board-model";
import { familyOf, type Language } from "@zentaikan/capital-graph";
import type { Fonts } from "../text/open-fonts.ts";
import { tag } from "./draw-link.ts";
import { flowText } from "./flow-text.ts";
import type { PictureShape } from "./picture.ts";
import { COLOURS } from "./print-colours.ts";
import type { ArrowRoute } from "./route-arrow.ts";
import { stroke } from "./shape-parts.ts";

const WIDTH = 2;
const COLOUR = { real: COLOURS.ink, money: COLOURS.star, nonMoney: COLOURS.accent } as const;

/** What flows: goods and work as a line, money as a double line with ¥, trust and information dashed. */
export function drawFlow(
  arrow: TLArrowShape,
  {
    route,
    language,
    fonts,
  }: { readonly route: ArrowRoute; readonly language: Language; readonly fonts: Fonts },
): PictureShape[] {
  const family = familyOf(readFlowMeaning(arrow.meta).kind);
  const text = flowText(arrow, language);
  return [
    {
      kind: "connector",
      id: arrow.id,
      name: text,
      from: route.from,
      to: route.to,
      commands: route.commands,
      stroke: stroke(COLOUR[family], WIDTH, family === "nonMoney" ? "dashed" : "solid"),
      isDouble: family === "money",
      hasTail: false,
      hasHead: true,
      words: null,
    },
    tag(`${arrow.id}/label`, text, { at: route.middle, fonts, isPlain: true }),
  ];
}
