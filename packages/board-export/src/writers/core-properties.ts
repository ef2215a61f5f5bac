import type { Language } from "@zentaikan/capital-graph";
import type { ExportContent } from "../content/export-content.ts";
import { element, xmlText, type Xml } from "./xml-element.ts";

export const CORE_PROPERTIES_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
export const CORE_PROPERTIES_RELATION =
  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/** What an office file says of itself (ECMA-376, part 2): a file that is anonymous has no date. */
export function coreProperties({
  customer,
  title,
  source,
  standing,
  language,
  writtenAtMs,
  standingWords,
}: Pick<
  ExportContent,
  "customer" | "title" | "source" | "standing" | "language" | "writtenAtMs"
> & { readonly standingWords: string }): Xml {
  return fileProperties({
    called: [customer, title, source.name].filter((part) => part !== "").join(" – "),
    language,
    writtenAtMs: standing.kind === "anonymised" ? null : writtenAtMs,
    standing: standingWords,
  });
}

interface FileProperties {
  readonly called: string;
  readonly language: Language;
  /** Null for a file that has no date. */
  readonly writtenAtMs: number | null;
  /** How what it shows stands; null where there is nothing to agree to. */
  readonly standing: string | null;
}

export function fileProperties({ called, language, writtenAtMs, standing }: FileProperties): Xml {
  const when = (name: string) => {
    if (writtenAtMs === null) return "";
    const date = new Date(writtenAtMs).toISOString().replace(/\.\d+Z$/, "Z");
    return element(name, { "xsi:type": "dcterms:W3CDTF" }, date);
  };
  const stands = (name: string) => (standing === null ? "" : element(name, {}, xmlText(standing)));
  return element(
    "cp:coreProperties",
    {
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    },
    element("dc:title", {}, xmlText(called)),
    stands("dc:subject"),
    element("dc:creator", {}, "Zentaikan"),
    element("dc:language", {}, language === "ja" ? "ja-JP" : "en-US"),
    when("dcterms:created"),
    when("dcterms:modified"),
    stands("cp:contentStatus"),
  );
}
