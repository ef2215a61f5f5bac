import type { CommentThread } from "@zentaikan/board-model";
import type {
  AgreedSubject,
  AgreementRecord,
  Language,
  OnPurpose,
  Party,
  Text,
} from "@zentaikan/capital-graph";
import type { PictureBytes } from "../picture/picture.ts";

/**
 * What an export is made of: bytes, and what the server alone knows. It crosses to another process.
 * Whoever gathers it leaves out what whoever asks may not have at all; `ExportOptions` say what of
 * the rest goes into this file.
 */
export interface ContentSource {
  /** The whole board as it is to be exported, as one update. */
  readonly board: Uint8Array;
  /** What lies beside it for our team alone; null for whoever may not know it, and of what was. */
  readonly internal: Uint8Array | null;
  /** The agreed version before, by what it is called; null where there is none. */
  readonly before: { readonly version: number; readonly state: Uint8Array } | null;
  readonly threads: readonly { readonly thread: CommentThread; readonly isInternal: boolean }[];
  readonly images: ReadonlyMap<string, PictureBytes>;
  readonly facts: ExportFacts;
}

/** Times are milliseconds since 1970. */
export interface ExportFacts {
  readonly customer: Text;
  readonly title: string;
  readonly link: string | null;
  readonly askedAt: number;
  readonly kind: "version" | "keptState" | "now";
  /** Of a kept state what people called it. */
  readonly name: string;
  /** When that state was. */
  readonly at: number;
  readonly subject: AgreedSubject;
  /** What was said to this state, and to no other. */
  readonly agreements: readonly AgreementRecord[];
  readonly proposal: ProposalFacts | null;
  readonly decisions: readonly DecisionFact[];
  /** What people that notes speak of are called, by id. */
  readonly people: ReadonlyMap<string, string>;
}

export interface ProposalFacts {
  readonly party: Party;
  readonly by: string;
  readonly at: number;
  readonly dueAt: number | null;
  readonly note: string;
  readonly reason: string;
  readonly concluded: { readonly by: string; readonly at: number; readonly version: number } | null;
  readonly withdrawn: { readonly by: string; readonly at: number; readonly reason: string } | null;
  readonly answers: readonly {
    readonly by: string;
    readonly party: Party;
    readonly answer: "agree" | "reserve" | "object";
    readonly reason: string;
    readonly at: number;
    readonly subjects: readonly string[];
    readonly carriedFrom: number | null;
  }[];
  readonly awaited: readonly string[];
  readonly onPurpose: readonly OnPurpose[];
  /** What it takes up again, and what changed since; null for a first one. */
  readonly renews: { readonly version: number; readonly changes: readonly Text[] } | null;
}

export interface DecisionFact {
  readonly kind: "agreed" | "withdrawn";
  readonly version: number | null;
  readonly subject: AgreedSubject;
  readonly party: Party;
  readonly by: string;
  readonly at: number;
}

export interface ExportOptions {
  readonly language: Language;
  readonly audience: "named" | "anonymous";
  readonly readers: Party;
  readonly level: "frame" | "detail";
  readonly withNotes: boolean;
  readonly withComments: boolean;
  readonly withAnswers: boolean;
  readonly showsGrounds: boolean;
  /** Records that are selected; what the broad frame is drawn with; null for the whole board. */
  readonly selection: readonly string[] | "frame" | null;
}
