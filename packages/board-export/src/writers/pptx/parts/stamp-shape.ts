import { element, type Xml } from "../../xml-element.ts";
import { emu, SLIDE } from "../lengths.ts";
import { COLOURS } from "../look.ts";
import { fill, identity, presetGeometry, transform } from "../shapes/shape-parts.ts";
import { shapeText } from "../shapes/text-body.ts";
import type { SlideGround } from "../shapes/slide-ground.ts";

/**
 * What is not agreed says so across the slide, before everything else that stands there. It cannot
 * be taken hold of by mistake while people work on what lies behind it.
 */
export function stampShape(text: string, { newId, language }: SlideGround): Xml {
  const size = Math.min(120, 620 / Math.max(1, text.length));
  const width = SLIDE.width * 0.8;
  const height = size * 1.6;
  const frame = {
    x: emu((SLIDE.width - width) / 2),
    y: emu((SLIDE.height - height) / 2),
    w: emu(width),
    h: emu(height),
  };
  return element(
    "p:sp",
    {},
    element(
      "p:nvSpPr",
      {},
      identity({ id: newId(), name: text, description: text }),
      element(
        "p:cNvSpPr",
        { txBox: 1 },
        element("a:spLocks", { noGrp: 1, noSelect: 1, noRot: 1, noMove: 1, noResize: 1 }),
      ),
      element("p:nvPr", { userDrawn: 1 }),
    ),
    element(
      "p:spPr",
      {},
      transform(frame, { degrees: -18 }),
      presetGeometry("rect", []),
      fill(null),
    ),
    shapeText(
      [
        {
          text,
          size,
          isBold: true,
          colour: COLOURS.danger,
          align: "ctr",
          lineHeight: size * 1.3,
          before: 0,
          opacity: STAMP_OPACITY,
        },
      ],
      { room: { insets: [0, 0, 0, 0], anchor: "ctr", wraps: false }, language },
    ),
  );
}

/** Read from afar, read through from near. */
const STAMP_OPACITY = 0.1;
