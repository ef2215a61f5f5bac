import { element, type Xml } from "../../xml-element.ts";
import { FACE, hexOf, THEME_COLOURS } from "../look.ts";
import { type OfficePart } from "./office-package.ts";
import { NAMESPACES, THEME_TYPE } from "./presentation-names.ts";

/** Colours and faces of the product, under the names by which people choose them. */
export function themePart(path: string): OfficePart {
  const content = element(
    "a:theme",
    { "xmlns:a": NAMESPACES["xmlns:a"], name: "Zentaikan" },
    element(
      "a:themeElements",
      {},
      element(
        "a:clrScheme",
        { name: "Zentaikan" },
        ...THEME_COLOURS.map(([slot, colour]) =>
          element(`a:${slot}`, {}, element("a:srgbClr", { val: hexOf(colour) })),
        ),
      ),
      element("a:fontScheme", { name: "Zentaikan" }, faces("a:majorFont"), faces("a:minorFont")),
      FORMATS,
    ),
  );
  return { path, contentType: THEME_TYPE, content, relations: [] };
}

function faces(name: string): Xml {
  return element(
    name,
    {},
    element("a:latin", { typeface: FACE }),
    element("a:ea", { typeface: FACE }),
    element("a:cs", { typeface: FACE }),
    element("a:font", { script: "Jpan", typeface: FACE }),
  );
}

/** Three of each are asked for; ours are all plain. */
const PLAIN = element("a:solidFill", {}, element("a:schemeClr", { val: "phClr" }));
const FORMATS = element(
  "a:fmtScheme",
  { name: "Zentaikan" },
  element("a:fillStyleLst", {}, PLAIN, PLAIN, PLAIN),
  element(
    "a:lnStyleLst",
    {},
    ...[9525, 12_700, 19_050].map((w) =>
      element("a:ln", { w, cap: "flat" }, PLAIN, element("a:prstDash", { val: "solid" })),
    ),
  ),
  element(
    "a:effectStyleLst",
    {},
    ...[1, 2, 3].map(() => element("a:effectStyle", {}, element("a:effectLst", {}))),
  ),
  element("a:bgFillStyleLst", {}, PLAIN, PLAIN, PLAIN),
);
