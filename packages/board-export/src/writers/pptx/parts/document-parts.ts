import type { ExportContent } from "../../../content/export-content.ts";
import { element, xmlText, type Xml } from "../../xml-element.ts";
import { coreProperties, CORE_PROPERTIES_TYPE } from "../../core-properties.ts";
import { standingWords } from "../../standing-words.ts";
import type { OfficePart } from "./office-package.ts";

/** Parts that say what file this is, to whoever looks for files. */
export function propertyParts(content: ExportContent, slides: number): readonly OfficePart[] {
  return [core(content), application(slides), custom(content)];
}

/** Where the structure lies in a deck: JSON as text of one element (docs/formats.md). */
export const SNAPSHOT_PATH = "customXml/item1.xml";
const SNAPSHOT_NAMESPACE = "urn:zentaikan:snapshot:1";

/** PowerPoint keeps such a part, of which it knows nothing, when people save the deck. */
export function snapshotParts({ snapshot }: ExportContent): readonly OfficePart[] {
  const properties = "customXml/itemProps1.xml";
  return [
    {
      path: SNAPSHOT_PATH,
      contentType: "application/xml",
      content: element("snapshot", { xmlns: SNAPSHOT_NAMESPACE }, xmlText(jsonForXml(snapshot))),
      relations: [{ id: "rId1", type: "customXmlProps", target: properties }],
    },
    {
      path: properties,
      contentType: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
      content: element(
        "ds:datastoreItem",
        {
          "ds:itemID": "{2B4A87C9-8A0A-4E1B-9C55-5A454E54414B}",
          "xmlns:ds": "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
        },
        element("ds:schemaRefs", {}, element("ds:schemaRef", { "ds:uri": SNAPSHOT_NAMESPACE })),
      ),
      relations: [],
    },
  ];
}

/** JSON escapes control characters by itself; these two letters XML cannot say either. */
function jsonForXml(value: ExportContent["snapshot"]): string {
  return JSON.stringify(value).replace(
    /[\uFFFE\uFFFF]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16)}`,
  );
}

function core(content: ExportContent): OfficePart {
  return {
    path: "docProps/core.xml",
    contentType: CORE_PROPERTIES_TYPE,
    content: coreProperties({ ...content, standingWords: standingWords(content) }),
    relations: [],
  };
}

function application(slides: number): OfficePart {
  return {
    path: "docProps/app.xml",
    contentType: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    content: element(
      "Properties",
      { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
      element("Slides", {}, String(slides)),
      element("Application", {}, "Zentaikan"),
    ),
    relations: [],
  };
}

/** For programs: standing, hash and pattern, as the snapshot has them. */
function custom({ snapshot }: ExportContent): OfficePart {
  const facts: readonly (readonly [string, string])[] = [
    ["ZentaikanEdition", snapshot.edition],
    ["ZentaikanContentHash", snapshot.contentHash],
    ["ZentaikanPatternKey", snapshot.patternKey],
  ];
  const properties = facts.map(([name, value], index): Xml =>
    element(
      "property",
      { fmtid: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", pid: index + 2, name },
      element("vt:lpwstr", {}, xmlText(value)),
    ),
  );
  return {
    path: "docProps/custom.xml",
    contentType: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    content: element(
      "Properties",
      {
        xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
        "xmlns:vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
      },
      ...properties,
    ),
    relations: [],
  };
}
