import type { ExportFormat } from "@zentaikan/protocol";
import type { AskedExport } from "@zentaikan/protocol/exports";
import type { BegunExport } from "../../ground/desks/export-desk.ts";

/** What somebody chose in the form, whatever they make a file of. */
export type ExportChoice = Omit<Required<AskedExport>, "source" | "selection" | "isPreview"> & {
  /** Only what is selected on the canvas. */
  readonly isOfSelection: boolean;
};

/** What the form begins with: what was chosen last, but for the kind of picture that somebody asked for. */
export function choiceFor(
  { picture }: BegunExport,
  {
    remembered,
    offered,
  }: { readonly remembered: ExportChoice; readonly offered: readonly ExportFormat[] },
): ExportChoice {
  const { format } = remembered;
  return picture === undefined
    ? { ...remembered, format: offered.includes(format) ? format : (offered[0] ?? format) }
    : { ...remembered, format: picture, isOfSelection: true };
}

/** Kinds of files by what they are for. */
export const FORMAT_GROUPS = [
  { name: "papers", formats: ["agreement.pdf", "report.pdf", "pptx", "md"] },
  { name: "tables", formats: ["xlsx", "csv"] },
  { name: "pictures", formats: ["png", "svg"] },
  { name: "tools", formats: ["json", "graphml", "mermaid", "dot"] },
] as const satisfies readonly {
  readonly name: string;
  readonly formats: readonly ExportFormat[];
}[];

export const ALL_FORMATS: readonly ExportFormat[] = FORMAT_GROUPS.flatMap(({ formats }) => formats);

/** Parts of the form that make a difference to some files only. */
export type ExportOption =
  | "level"
  | "paper"
  | "background"
  | "showsGrounds"
  | "withAnswers"
  | "withNotes"
  | "withComments"
  | "isOfSelection";

const withPicture = ["level", "showsGrounds"] as const;
const withWords = ["withAnswers", "withNotes", "withComments"] as const;

/** What of the form each kind of file hears; anonymous files carry nobody's words. */
const optionsOf: Readonly<Record<ExportFormat, readonly ExportOption[]>> = {
  "agreement.pdf": ["paper", ...withPicture],
  "report.pdf": [...withPicture, ...withWords],
  pptx: [...withPicture, ...withWords],
  md: withWords,
  xlsx: ["withAnswers", "withComments"],
  csv: [],
  png: ["isOfSelection", "background", ...withPicture],
  svg: ["isOfSelection", "background", ...withPicture],
  json: [],
  graphml: [],
  mermaid: [],
  dot: [],
};

/** Whether the form asks for it: where it makes no difference, nobody is asked. */
export function isAsked(
  option: ExportOption,
  {
    choice,
    begun,
    hasSelection,
  }: {
    readonly choice: ExportChoice;
    readonly begun: BegunExport;
    readonly hasSelection: boolean;
  },
): boolean {
  if (!optionsOf[choice.format].includes(option)) return false;
  if (option === "isOfSelection") return hasSelection && begun.source.kind === "now";
  if (option === "withAnswers" && begun.source.kind !== "version") return false;
  return choice.audience === "named" || !(withWords as readonly string[]).includes(option);
}

/** What is asked of the server. What the form does not ask for stays as it is by itself. */
export function askOf(
  choice: ExportChoice,
  begun: BegunExport,
  selection: readonly string[],
): AskedExport {
  const { isOfSelection, ...chosen } = choice;
  const hasSelection = selection.length > 0;
  const hears = (option: ExportOption) => isAsked(option, { choice, begun, hasSelection });
  return {
    ...chosen,
    source: begun.source,
    withNotes: chosen.withNotes && hears("withNotes"),
    withComments: chosen.withComments && hears("withComments"),
    selection: isOfSelection && hears("isOfSelection") ? [...selection] : null,
  };
}

/** The same as a picture to look at before the file is made. */
export function previewOf(ask: AskedExport): AskedExport {
  // What makes no difference to the picture makes no other one.
  return {
    ...ask,
    isPreview: true,
    format: "svg",
    background: "paper",
    withNotes: false,
    withComments: false,
  };
}
