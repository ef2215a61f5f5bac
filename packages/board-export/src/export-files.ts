/**
 * What each kind of file is called and how it is served. Apart from the writers, so that whoever
 * only names a file loads neither fonts nor libraries.
 */
export const EXPORT_FILES = {
  "agreement.pdf": { extension: "pdf", mime: "application/pdf" },
  "report.pdf": { extension: "pdf", mime: "application/pdf" },
  pptx: {
    extension: "pptx",
    mime: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  },
  xlsx: {
    extension: "xlsx",
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  /** Three tables, each a file of its own. */
  csv: { extension: "csv.zip", mime: "application/zip" },
  svg: { extension: "svg", mime: "image/svg+xml" },
  png: { extension: "png", mime: "image/png" },
  md: { extension: "md", mime: "text/markdown; charset=utf-8" },
  json: { extension: "json", mime: "application/json; charset=utf-8" },
  graphml: { extension: "graphml", mime: "application/graphml+xml" },
  mermaid: { extension: "mmd", mime: "text/vnd.mermaid; charset=utf-8" },
  dot: { extension: "dot", mime: "text/vnd.graphviz; charset=utf-8" },
} as const satisfies Record<string, { readonly extension: string; readonly mime: string }>;

export type ExportFormat = keyof typeof EXPORT_FILES;
