import type { TLArrowShape } from "@tldraw/tlschema";
import type { Fonts } from "../../text/open-fonts.ts";
import { tag } from "../draw-link.ts";
import type { PictureShape } from "../picture.ts";
import type { ArrowRoute } from "../route-arrow.ts";
import { stroke } from "../shape-parts.ts";
import { drawnStroke, lineColour } from "./drawn-look.ts";
import { richTextWords } from "./rich-text-words.ts";

/** An arrow that says nothing of growth: a remark. */
export function drawFreeArrow(
  { id, props }: TLArrowShape,
  { route, fonts }: { readonly route: ArrowRoute; readonly fonts: Fonts },
): PictureShape[] {
  const text = richTextWords(props.richText).trim();
  return [
    {
      kind: "connector",
      id,
      name: text,
      from: route.from,
      to: route.to,
      commands: route.commands,
      stroke: drawnStroke(props) ?? stroke(lineColour(props.color), 2),
      isDouble: false,
      hasTail: props.arrowheadStart !== "none",
      hasHead: props.arrowheadEnd !== "none",
      words: null,
    },
    ...(text === "" ? [] : [tag(`${id}/label`, text, { at: route.middle, fonts, isPlain: true })]),
  ];
}
