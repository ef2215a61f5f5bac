import type { ContentSource } from "@zentaikan/board-export";
import type { AgreedSubject, BoardId, Party } from "@zentaikan/protocol";
import type { BoardActor } from "../../identity/actor.ts";

type Facts = ContentSource["facts"];

interface NamedState {
  readonly boardId: BoardId;
  readonly id: string;
}

/** What exports need of other features. */
export interface ExportNeeds {
  /** A version as somebody knows it. @throws Refusal noSuchVersion */
  readonly versionOf: (
    reader: Pick<BoardActor, "boardId" | "side">,
    id: string,
  ) => Promise<{
    readonly subject: AgreedSubject;
    readonly party: Party;
    readonly at: number;
    readonly agreements: Facts["agreements"];
    readonly proposal: NonNullable<Facts["proposal"]>;
  }>;
  /** What was settled by versions that readers know of, the oldest first, and the last agreed one of a subject. */
  readonly versionsOn: (reader: { readonly boardId: BoardId; readonly side: Party }) => Promise<{
    readonly decisions: Facts["decisions"];
    readonly agreed: readonly {
      readonly id: string;
      readonly version: number;
      readonly subject: AgreedSubject;
      readonly party: Party;
      readonly at: number;
    }[];
  }>;
  /** @throws Refusal noSuchSnapshot */
  readonly keptState: (
    reader: Pick<BoardActor, "boardId" | "side" | "chargedTo">,
    id: string,
  ) => Promise<{
    readonly name: string;
    readonly at: number;
    readonly party: Party;
    readonly bytes: Uint8Array;
  }>;
  readonly frozenBytes: (version: NamedState) => Promise<Uint8Array>;
  /** Null where there is none that a file can show. */
  readonly findImage: (image: {
    readonly boardId: BoardId;
    readonly hash: string;
    readonly parties: readonly Party[];
  }) => Promise<{
    readonly mime: "image/png" | "image/jpeg";
    readonly bytes: Uint8Array;
  } | null>;
}
