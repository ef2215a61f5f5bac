import type { TLArrowShape } from "@tldraw/tlschema";
import { readFlowMeaning } from "@zentaikan/board-model";
import { familyOf, flowWord, type Language } from "@zentaikan/capital-graph";
import type { Fonts } from "../text/open-fonts.ts";
import { tag } from "./draw-link.ts";
import { richTextWords } from "./free/rich-text-words.ts";
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
  const { kind } = readFlowMeaning(arrow.meta);
  const family = familyOf(kind);
  const written = richTextWords(arrow.props.richText).replaceAll(/\s+/g, " ").trim();
  const words = written === "" ? flowWord(kind)[language] : written;
  const text = family === "money" ? `¥ ${words}` : words;
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
