import {
  interpretBoard,
  migrateDocument,
  readBoardLineup,
  readDrawingFromDocument,
} from "@zentaikan/board-model";
import {
  narrate,
  takeSnapshot,
  type AgreedSubject,
  type AgreementRecord,
  type Language,
  type MacroStructure,
  type OnPurpose,
  type Snapshot,
  type Text,
} from "@zentaikan/capital-graph";
import * as Y from "yjs";

export interface StateToExport {
  readonly state: Uint8Array;
  readonly customer: Text;
  /** What was said to this state, and to no other. */
  readonly agreements: readonly AgreementRecord[];
  readonly subject: AgreedSubject;
  /** What looked odd then and was meant so. */
  readonly onPurpose: readonly OnPurpose[];
}

/**
 * What was agreed, for whoever reads it on a page: what proves itself, and what people read in both
 * languages. Files say far more (`board-export`), and are made where fonts and pictures are.
 */
export interface ExportedState {
  readonly snapshot: Snapshot;
  readonly structure: MacroStructure;
  /** Paragraph by paragraph. */
  readonly narrative: Readonly<Record<Language, readonly string[]>>;
}

/** @throws Error when the state is of a later release than this one */
export function exportState({
  state,
  customer,
  agreements,
  subject,
  onPurpose,
}: StateToExport): ExportedState {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  if (migrateDocument(doc) === "newer") throw new Error("the kept state is of a later release");
  const drawing = readDrawingFromDocument(doc);
  const lineup = readBoardLineup(doc);
  const interpretation = interpretBoard(drawing, { lineup, former: null });
  const told = (language: Language) => narrate(interpretation, language).map(({ text }) => text);
  return {
    snapshot: takeSnapshot({ customer, drawing, lineup, agreements, subject, onPurpose }),
    structure: interpretation.structure,
    narrative: { ja: told("ja"), en: told("en") },
  };
}
