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

/** Opened by the first pages, kept for the next. */
let opened: ReturnType<typeof openFonts> | undefined;
const fontsOfPages = () => (opened ??= openFonts());

/** Every kind of file, each with what writes it. */
const writers: Readonly<Partial<Record<ExportFormat, Write>>> = {
  "agreement.pdf": (content, { paper }) => {
    const fonts = fontsOfPages();
    return writePdf(layOutAgreement(content, { paper, fonts }), fonts);
  },
  "report.pdf": (content) => {
    const fonts = fontsOfPages();
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

/** Formats that there is a writer for. */
export const WRITTEN_FORMATS = Object.keys(writers) as readonly ExportFormat[];

/** @throws Error where nobody writes this format */
export async function writeExport(
  format: ExportFormat,
  content: ExportContent,
  options: WritingOptions,
): Promise<Uint8Array> {
  const write = writers[format];
  if (write === undefined) throw new Error(`nobody writes ${format}`);
  const written = await write(content, options);
  return typeof written === "string" ? new TextEncoder().encode(written) : written;
}
