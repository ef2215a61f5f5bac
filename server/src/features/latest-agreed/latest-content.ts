import type {
  AgreedSubject,
  AgreementRecord,
  Language,
  MacroStructure,
  OnPurpose,
  Snapshot,
  Text,
} from "@zentaikan/capital-graph";
import type { AnswerKind, BoardId, Party } from "@zentaikan/protocol";
import type { LatestPeople } from "@zentaikan/protocol";

/** What stands as agreed on a board, as one side may know it. */
export interface LatestAgreed {
  readonly frame: LatestFrame | null;
  readonly others: readonly AgreedBeside[];
  readonly isNewerUnderWay: boolean;
}

interface AgreedBeside {
  readonly subject: AgreedSubject;
  readonly version: number;
  readonly party: Party;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface LatestFrame extends AgreedBeside {
  readonly proposalId: string;
  readonly answers: readonly LatestAnswer[];
  readonly onPurpose: readonly OnPurpose[];
  readonly records: readonly AgreementRecord[];
}

interface LatestAnswer {
  readonly name: string;
  readonly answer: AnswerKind;
  readonly reason: string;
  readonly at: number;
}

/** What the frozen bytes of a version say. */
export interface FrozenContent {
  readonly snapshot: Snapshot;
  readonly structure: MacroStructure;
  readonly narrative: Readonly<Record<Language, readonly string[]>>;
}

export interface LatestNeeds {
  readonly latestAgreed: (board: {
    readonly boardId: BoardId;
    readonly side: Party;
  }) => Promise<LatestAgreed>;
  readonly readFrozen: (
    boardId: BoardId,
    frame: LatestFrame,
    customer: Text,
  ) => Promise<FrozenContent>;
  /** The frame alone, as a picture that carries nothing else. */
  readonly drawFrame: (frame: {
    readonly boardId: BoardId;
    readonly id: string;
    readonly customer: Text;
    readonly version: number;
    readonly party: Party;
    readonly at: number;
    readonly agreements: readonly AgreementRecord[];
    readonly language: Language;
    readonly format: "svg" | "png";
  }) => Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * The snapshot with nothing in it but what the broad frame was agreed as: Do results, grounds and,
 * where people are not named, what they wrote, are no part of it. Keys and hash still follow.
 */
export function frameAlone(snapshot: Snapshot, shows: LatestPeople): Snapshot {
  const { drawing } = snapshot;
  return {
    ...snapshot,
    drawing: {
      ...drawing,
      arrows: drawing.arrows.map((arrow) => ({ ...arrow, basisText: "" })),
      doResults: [],
      detailLinks: [],
    },
    onPurpose: shows === "names" ? snapshot.onPurpose : [],
  };
}
