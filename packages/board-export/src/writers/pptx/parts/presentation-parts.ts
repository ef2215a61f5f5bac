import { element } from "../../xml-element.ts";
import { emu, SLIDE } from "../lengths.ts";
import { MASTER_ID } from "./master-parts.ts";
import { SNAPSHOT_PATH } from "./document-parts.ts";
import type { OfficePart } from "./office-package.ts";
import { NAMESPACES, PATHS, presentationType } from "./presentation-names.ts";

/** The deck as a whole: its slides in order, and what they stand on. */
export function presentationParts(slidePaths: readonly string[]): readonly OfficePart[] {
  const content = element(
    "p:presentation",
    { ...NAMESPACES, saveSubsetFonts: 1 },
    element("p:sldMasterIdLst", {}, element("p:sldMasterId", { id: MASTER_ID, "r:id": "rId1" })),
    element("p:notesMasterIdLst", {}, element("p:notesMasterId", { "r:id": "rId2" })),
    element(
      "p:sldIdLst",
      {},
      ...slidePaths.map((_, index) =>
        element("p:sldId", { id: FIRST_SLIDE_ID + index, "r:id": slideRelation(index) }),
      ),
    ),
    element("p:sldSz", { cx: emu(SLIDE.width), cy: emu(SLIDE.height) }),
    element("p:notesSz", { cx: emu(540), cy: emu(720) }),
  );
  const relations = [
    { id: "rId1", type: "slideMaster", target: PATHS.master },
    { id: "rId2", type: "notesMaster", target: PATHS.notesMaster },
    { id: "rId3", type: "presProps", target: PATHS.properties },
    { id: "rId4", type: "viewProps", target: PATHS.view },
    { id: "rId5", type: "theme", target: PATHS.theme },
    { id: "rId6", type: "tableStyles", target: PATHS.tableStyles },
    { id: "rId7", type: "customXml", target: SNAPSHOT_PATH },
    ...slidePaths.map((target, index) => ({ id: slideRelation(index), type: "slide", target })),
  ];
  return [
    {
      path: PATHS.presentation,
      contentType: presentationType("presentation.main"),
      content,
      relations,
    },
    {
      path: PATHS.properties,
      contentType: presentationType("presProps"),
      content: element("p:presentationPr", NAMESPACES),
      relations: [],
    },
    {
      path: PATHS.view,
      contentType: presentationType("viewProps"),
      content: element("p:viewPr", NAMESPACES),
      relations: [],
    },
    {
      path: PATHS.tableStyles,
      contentType: presentationType("tableStyles"),
      content: element("a:tblStyleLst", {
        "xmlns:a": NAMESPACES["xmlns:a"],
        def: "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}",
      }),
      relations: [],
    },
  ];
}

function slideRelation(index: number): string {
  return `rId${index + FIRST_SLIDE_RELATION}`;
}

/** The least that the schema allows. */
const FIRST_SLIDE_ID = 256;
const FIRST_SLIDE_RELATION = 8;
