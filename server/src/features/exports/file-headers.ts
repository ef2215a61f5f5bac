import { EXPORT_FILES, type ExportFormat } from "@zentaikan/board-export/export-files";
import { contentDisposition } from "./export-file-name.ts";

/** Made of what people wrote: whoever opens its address gets a file that may do nothing. */
const inert = {
  "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
  "Cache-Control": "private, no-store",
} as const;

/** With what a file of this name is served. */
export function fileHeaders(format: ExportFormat, fileName: string) {
  return {
    ...inert,
    "Content-Type": EXPORT_FILES[format].mime,
    "Content-Disposition": contentDisposition(fileName),
  };
}
