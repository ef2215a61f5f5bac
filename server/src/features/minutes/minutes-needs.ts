import type { CapitalLineup } from "@zentaikan/capital-graph";
import type { CommentThread } from "@zentaikan/board-model";
import type { AgreedSubject, BoardId, Party } from "@zentaikan/protocol";
import type { StructureBody } from "@zentaikan/protocol/http";
import type { DocumentWorker } from "../../interpretation/document-worker.ts";
import type { StateWordsBody } from "@zentaikan/protocol/versions";

interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** Somebody who reads, and what of the board they are told. */
export interface MinutesReader {
  readonly boardId: BoardId;
  readonly personId: string;
  /** Whose history they know. */
  readonly chargedTo: string;
  /** On whose side of the table they are. */
  readonly side: Party;
  /** For whom it is told: for nobody who knows more than they do. */
  readonly readers: Party;
  /** Nobody who sat in a meeting. */
  readonly isProgram: boolean;
}

interface OfSide {
  readonly boardId: BoardId;
  readonly side: Party;
}

/** What minutes need of other features. */
export interface MinutesNeeds {
  /** What a kept state says to somebody; null where it is there no more, or not for them. */
  readonly wordsOfState: (
    reader: Pick<MinutesReader, "boardId" | "side" | "chargedTo">,
    id: string,
  ) => Promise<StateWordsBody | null>;
  readonly versionDecisions: (reader: OfSide) => Promise<readonly VersionDecision[]>;
  readonly versionsAwaitedAt: (reader: OfSide, at: number) => Promise<readonly AwaitedVersion[]>;
  readonly threadsOf: (channel: {
    readonly boardId: BoardId;
    readonly party: Party;
  }) => Promise<readonly CommentThread[]>;
  readonly freshStructure: (boardId: BoardId, side: Party) => Promise<StructureBody>;
  readonly lineupOf: (boardId: BoardId) => Promise<CapitalLineup>;
  readonly textFile: (named: { readonly parts: readonly string[]; readonly day: string }) => {
    readonly fileName: string;
    readonly headers: Readonly<Record<string, string>>;
  };
  readonly tellRoads: DocumentWorker["tellRoads"];
}

/** Something that was settled about a version. */
export interface VersionDecision {
  readonly id: string;
  readonly kind: "agreed" | "withdrawn" | "objected";
  readonly at: number;
  readonly by: NamedPerson;
  readonly subject: AgreedSubject;
  readonly party: Party;
  readonly version: number | null;
  readonly reason: string;
  readonly reservations: readonly { readonly by: NamedPerson; readonly reason: string }[];
  readonly records: readonly string[];
}

/** A version that was open at a moment. */
interface AwaitedVersion {
  readonly subject: AgreedSubject;
  readonly party: Party;
  readonly by: NamedPerson;
  readonly awaited: readonly NamedPerson[];
}
