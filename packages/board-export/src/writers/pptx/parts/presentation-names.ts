/** Names that every part of a deck begins with. */
export const NAMESPACES = {
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:p": "http://schemas.openxmlformats.org/presentationml/2006/main",
} as const;

/** Content types of PresentationML. */
export function presentationType(kind: string): string {
  return `application/vnd.openxmlformats-officedocument.presentationml.${kind}+xml`;
}

export const THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml";

/** Where the parts that every deck has lie. */
export const PATHS = {
  presentation: "ppt/presentation.xml",
  master: "ppt/slideMasters/slideMaster1.xml",
  theme: "ppt/theme/theme1.xml",
  notesMaster: "ppt/notesMasters/notesMaster1.xml",
  notesTheme: "ppt/theme/theme2.xml",
  properties: "ppt/presProps.xml",
  view: "ppt/viewProps.xml",
  tableStyles: "ppt/tableStyles.xml",
} as const;
