import type {
  AgreedSubject,
  Interpretation,
  Language,
  Party,
  Snapshot,
  Stage,
} from "@zentaikan/capital-graph";
import type { Picture, PictureBytes } from "../picture/picture.ts";
import type { RichBlock } from "./rich-block.ts";

/**
 * Everything that one export may say, in one language. Rights and anonymity are decided before it
 * is made: a writer may put all of it into a file, and has nothing else. Plain values but for the
 * interpretation, which is computed of the snapshot.
 */
export interface ExportContent {
  readonly language: Language;
  readonly source: ExportSource;
  readonly standing: ExportStanding;
  /** The customer's name, or the one that stands for it. */
  readonly customer: string;
  /** The board's title; empty where it has none or may not be named. */
  readonly title: string;
  /** When the file was asked for, with its zone, such as `2026-11-29 16:03 JST`. */
  readonly writtenAt: string;
  /** Milliseconds since 1970, the date of the file itself: with it the same export has the same bytes. */
  readonly writtenAtMs: number;
  /** Where the newest of it is, for a QR code; null where nobody may follow. */
  readonly link: string | null;
  /** What proves itself: drawing, lineup, keys and hash. */
  readonly snapshot: Snapshot;
  readonly interpretation: Interpretation;
  /** The board as it stands, free drawing with it. */
  readonly picture: Picture;
  /** The reading aloud: まず, 次に, そうして; paragraph by paragraph. */
  readonly reading: readonly string[];
  /** 明細HSJ, stage by stage; stages without any are left out. */
  readonly detail: readonly StageDetail[];
  /** Of a version, who put it to agreement and how it ended; null for anything else. */
  readonly proposal: ExportedProposal | null;
  readonly answers: readonly ExportedAnswer[];
  /** Names of those who were asked and have not answered. */
  readonly awaited: readonly string[];
  readonly onPurpose: readonly ExportedOnPurpose[];
  /** Findings that nobody answered, in words. */
  readonly openFindings: readonly string[];
  /** What is other than in the version before, in words; null where there is none before. */
  readonly changes: ExportedChanges | null;
  readonly notes: readonly ExportedNote[];
  /** Bytes of the pictures in the notes, by the hash that a block names; some may be missing. */
  readonly noteImages: ReadonlyMap<string, PictureBytes>;
  readonly comments: readonly ExportedThread[];
  /** What was decided on this board, oldest first. */
  readonly decisions: readonly ExportedDecision[];
}

/** Of what it is a file. */
interface ExportSource {
  readonly kind: "version" | "keptState" | "now";
  /** What people call it, such as 第2版 or 「11月の会議」; empty for what is now. */
  readonly name: string;
  /** When that state was, with its zone. */
  readonly at: string;
  readonly subject: AgreedSubject;
}

export type ExportStanding =
  | {
      readonly kind: "agreed";
      readonly version: number;
      readonly parties: readonly Party[];
      readonly at: string;
    }
  /** Stamped across the page, and in the metadata. */
  | { readonly kind: "unagreed" }
  /** Nobody agreed to what an anonymous file says. */
  | { readonly kind: "anonymised" };

export interface StageDetail {
  readonly stage: Stage;
  readonly results: readonly ExportedResult[];
}

export interface ExportedResult {
  readonly id: string;
  /** Name of the capital whose growth it makes true. */
  readonly capital: string;
  readonly subdivision: string;
  readonly text: string;
  readonly actor: "customer" | "customersCustomer" | "other";
  readonly indicator: string;
  readonly target: string;
  readonly due: string;
  readonly owner: string;
  readonly state: "idea" | "agreed" | "doing" | "achieved";
  /** 当社Do; none in a file of whoever may not know them. */
  readonly ourDos: readonly { readonly text: string; readonly paid: boolean | null }[];
}

interface ExportedProposal {
  /** Whose agreement was asked for. */
  readonly party: Party;
  readonly by: string;
  readonly at: string;
  /** Until when answers were wanted; empty where nobody said. */
  readonly due: string;
  /** A word that went along with it. */
  readonly note: string;
  /** Why it was put to agreement although something looked odd. */
  readonly reason: string;
  readonly concluded: { readonly by: string; readonly at: string } | null;
  readonly withdrawn: { readonly by: string; readonly at: string; readonly reason: string } | null;
}

export interface ExportedAnswer {
  readonly by: string;
  readonly party: Party;
  readonly answer: "agree" | "reserve" | "object";
  /** Word for word. */
  readonly reason: string;
  readonly at: string;
  /** What of the structure it is about, in words. */
  readonly about: readonly string[];
  /** The version that it was given to, where it is carried over from an earlier one. */
  readonly carriedFrom: number | null;
}

interface ExportedOnPurpose {
  readonly finding: string;
  readonly reason: string;
  readonly by: string;
}

interface ExportedChanges {
  readonly since: string;
  readonly lines: readonly string[];
}

export interface ExportedNote {
  /** What it is the note of: a card, an arrow, the star; the board where empty. */
  readonly about: string;
  /** The record that carries it; null for the board's. */
  readonly record: string | null;
  readonly isInternal: boolean;
  readonly blocks: readonly RichBlock[];
}

export interface ExportedThread {
  /** Its number among the endnotes, from 1. */
  readonly number: number;
  readonly about: string;
  readonly record: string | null;
  readonly isInternal: boolean;
  readonly isResolved: boolean;
  readonly entries: readonly { readonly by: string; readonly at: string; readonly text: string }[];
}

export interface ExportedDecision {
  readonly at: string;
  readonly by: string;
  readonly text: string;
}
