import type { Language } from "@zentaikan/capital-graph";
import { element, type Xml } from "../../xml-element.ts";
import { COLOURS, solidFill } from "../look.ts";
import { emu } from "../lengths.ts";
import { identity, transform, presetGeometry } from "../shapes/shape-parts.ts";
import { FACES, NO_TEXT, placeholderText } from "../shapes/text-body.ts";
import type { OfficePart } from "./office-package.ts";
import { shapeTree } from "./placeholders.ts";
import { NAMESPACES, PATHS, presentationType } from "./presentation-names.ts";

/** What speakers see beside a slide, and how that is printed. */
export function notesMasterPart(): OfficePart {
  const content = element(
    "p:notesMaster",
    NAMESPACES,
    element(
      "p:cSld",
      {},
      element(
        "p:bg",
        {},
        element("p:bgPr", {}, solidFill(COLOURS.surface), element("a:effectLst", {})),
      ),
      shapeTree([
        place({ id: 2, kind: "sldImg", index: 2, at: { x: 60, y: 60, w: 420, h: 236 } }),
        place({ id: 3, kind: "body", index: 3, at: { x: 60, y: 324, w: 420, h: 360 } }),
      ]),
    ),
    element("p:clrMap", {
      bg1: "lt1",
      tx1: "dk1",
      bg2: "lt2",
      tx2: "dk2",
      ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((at) => [`accent${at}`, `accent${at}`])),
      hlink: "hlink",
      folHlink: "folHlink",
    }),
    element(
      "p:notesStyle",
      {},
      element(
        "a:lvl1pPr",
        { marL: 0, algn: "l" },
        element("a:defRPr", { sz: 1200 }, solidFill(COLOURS.ink), FACES),
      ),
    ),
  );
  return {
    path: PATHS.notesMaster,
    contentType: presentationType("notesMaster"),
    content,
    relations: [{ id: "rId1", type: "theme", target: PATHS.notesTheme }],
  };
}

export function notesPart({
  path,
  slidePath,
  notes,
  language,
}: {
  readonly path: string;
  readonly slidePath: string;
  readonly notes: readonly string[];
  readonly language: Language;
}): OfficePart {
  const content = element(
    "p:notes",
    NAMESPACES,
    element(
      "p:cSld",
      {},
      shapeTree([
        place({ id: 2, kind: "sldImg", index: null, at: null }),
        place({ id: 3, kind: "body", index: 1, at: null, text: placeholderText(notes, language) }),
      ]),
    ),
    element("p:clrMapOvr", {}, element("a:masterClrMapping", {})),
  );
  return {
    path,
    contentType: presentationType("notesSlide"),
    content,
    relations: [
      { id: "rId1", type: "notesMaster", target: PATHS.notesMaster },
      { id: "rId2", type: "slide", target: slidePath },
    ],
  };
}

function place({
  id,
  kind,
  index,
  at,
  text = NO_TEXT,
}: {
  readonly id: number;
  readonly kind: "sldImg" | "body";
  readonly index: number | null;
  readonly at: {
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
  } | null;
  readonly text?: Xml;
}): Xml {
  const locks = kind === "sldImg" ? { noGrp: 1, noRot: 1, noChangeAspect: 1 } : { noGrp: 1 };
  const name = kind === "sldImg" ? "Slide" : "Notes";
  return element(
    "p:sp",
    {},
    element(
      "p:nvSpPr",
      {},
      identity({ id, name: `${name} ${id}`, description: "" }),
      element("p:cNvSpPr", {}, element("a:spLocks", locks)),
      element("p:nvPr", {}, element("p:ph", { type: kind, idx: index })),
    ),
    at === null
      ? element("p:spPr", {})
      : element(
          "p:spPr",
          {},
          transform({ x: emu(at.x), y: emu(at.y), w: emu(at.w), h: emu(at.h) }),
          presetGeometry("rect", []),
        ),
    kind === "body" ? text : NO_TEXT,
  );
}
