import type { ExportContent } from "./content/export-content.ts";
import type { ExportFormat } from "./export-files.ts";
import type { WritingOptions } from "./writing-options.ts";
import { writeCsvFiles } from "./writers/csv/write-csv.ts";
import { writeDot } from "./writers/dot/write-dot.ts";
import { writeGraphml } from "./writers/graphml/write-graphml.ts";
import { writeJson } from "./writers/json/write-json.ts";
import { writeMarkdown } from "./writers/markdown/write-markdown.ts";
import { writeMermaid } from "./writers/mermaid/write-mermaid.ts";
import { writePptx } from "./writers/pptx/write-pptx.ts";
import { writeXlsx } from "./writers/xlsx/write-xlsx.ts";
import { layOutAgreement } from "./pages/agreement-page.ts";
import { layOutReport } from "./pages/report.ts";
import { openFonts } from "./text/open-fonts.ts";
import { writePdf } from "./writers/pdf/write-pdf.ts";
import { writePng } from "./writers/png/write-png.ts";
import { writeSvg } from "./writers/svg/write-svg.ts";

type Write = (
  content: ExportContent,
  options: WritingOptions,
) => Uint8Array | string | Promise<Uint8Array | string>;

/** Every kind of file, each with what writes it. */
const writers: Readonly<Record<ExportFormat, Write>> = {
  "agreement.pdf": (content, { paper }) => {
    const fonts = openFonts();
    return writePdf(layOutAgreement(content, { paper, fonts }), fonts);
  },
  "report.pdf": (content) => {
    const fonts = openFonts();
    return writePdf(layOutReport(content, { fonts }), fonts);
  },
  pptx: writePptx,
  xlsx: writeXlsx,
  csv: writeCsvFiles,
  md: writeMarkdown,
  json: writeJson,
  graphml: writeGraphml,
  mermaid: writeMermaid,
  dot: writeDot,
  svg: writeSvg,
  png: writePng,
};

export async function writeExport(
  format: ExportFormat,
  content: ExportContent,
  options: WritingOptions,
): Promise<Uint8Array> {
  const written = await writers[format](content, options);
  return typeof written === "string" ? new TextEncoder().encode(written) : written;
}
