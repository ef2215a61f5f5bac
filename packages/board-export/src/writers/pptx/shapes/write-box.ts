import { formOutline } from "../../../picture/form-outline.ts";
import { element, type Xml } from "../../xml-element.ts";
import { BOX_FORMS } from "./box-forms.ts";
import { customGeometry } from "./custom-geometry.ts";

import type { Placement } from "./frame.ts";
import { fill, identity, outline, presetGeometry, transform } from "./shape-parts.ts";
import { NO_TEXT, shapeText } from "./text-body.ts";
import { roomForWords, wordsAsParagraphs } from "./words-in-box.ts";
import type { PlacedBox, SlideGround } from "./slide-ground.ts";

/** A box with its words; a text box where neither a fill nor a line is to be seen. */
export function writeBox(placed: PlacedBox, on: Placement & SlideGround): Xml {
  const { box } = placed;
  const isText = box.fill === null && box.stroke === null && box.words !== null;
  const isOrnament = box.name === "" && box.words === null;
  const name = box.name || box.words?.lines[0]?.text || "Box";
  return element(
    "p:sp",
    {},
    element(
      "p:nvSpPr",
      {},
      identity({ id: placed.id, name, description: box.name }, isOrnament),
      element("p:cNvSpPr", { txBox: isText ? 1 : null }),
      element("p:nvPr", {}),
    ),
    element(
      "p:spPr",
      {},
      transform(placed.frame, { degrees: box.rotation }),
      geometry(placed),
      fill(box.fill),
      outline(box.stroke, { scale: on.scale }),
    ),
    text(placed, on),
  );
}

function geometry({ box, frame, hasOwnSites }: PlacedBox): Xml {
  if (hasOwnSites) {
    const { w, h } = frame;
    const outline = formOutline({ ...box, at: { x: 0, y: 0, w, h } });
    return customGeometry(outline, { ...frame, isFilled: box.fill !== null, hasSites: true });
  }
  if (box.form !== "rounded") return presetGeometry(BOX_FORMS[box.form].preset, []);
  const least = Math.max(1e-9, Math.min(box.at.w, box.at.h));
  const share = Math.min(50_000, Math.max(0, Math.round((box.radius / least) * 100_000)));
  return presetGeometry("roundRect", [["adj", share]]);
}

function text({ box, hasOwnSites }: PlacedBox, on: Placement & SlideGround): Xml {
  const { words, at } = box;
  if (words === null || words.lines.length === 0) return NO_TEXT;
  const [left, top, right, bottom] = hasOwnSites ? [0, 0, 1, 1] : BOX_FORMS[box.form].room;
  // Words of a rounded box begin where its corners leave room: 1 - 1/√2 of the radius.
  const corner =
    box.form === "rounded" ? Math.min(box.radius, at.w / 2, at.h / 2) * (1 - Math.SQRT1_2) : 0;
  const room = {
    x: at.x + left * at.w + corner,
    y: at.y + top * at.h + corner,
    w: (right - left) * at.w - 2 * corner,
    h: (bottom - top) * at.h - 2 * corner,
  };
  return shapeText(wordsAsParagraphs(words, on.scale), {
    room: roomForWords(words, {
      // A form that leaves less room than its frame does not break words; a rounded box does.
      at: box.form === "rounded" ? { ...room, y: at.y, h: at.h } : at,
      room,
      scale: on.scale,
    }),
    language: on.language,
  });
}
