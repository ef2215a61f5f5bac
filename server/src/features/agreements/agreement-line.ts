import type { OnPurpose, Text } from "@zentaikan/capital-graph";
import { harmlessName, type AgreedSubject, type AnswerKind, type Party } from "@zentaikan/protocol";
import type { AskedBody } from "@zentaikan/protocol/versions";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { WorkspaceTables } from "../../workspace-tables.ts";

/** Something that somebody said to a frozen version. Lines are only ever appended. */
export type AgreementLine = {
  readonly id: string;
  readonly proposalId: string;
  readonly by: PersonBody;
  /** Milliseconds since 1970. */
  readonly at: number;
} & Said;

export type Said =
  | {
      readonly kind: "proposed";
      /** Missing in lines of an earlier release, which knew the broad frame alone. */
      readonly subject?: AgreedSubject;
      readonly party: Party;
      readonly note: string;
      readonly reason: string;
      readonly contentHash: string;
      readonly sentence: { readonly ja: string; readonly en: string };
      readonly asked: readonly AskedBody[];
      /** Milliseconds since 1970. This and what follows is missing in lines of an earlier release. */
      readonly dueAt?: number | null;
      readonly onPurpose?: readonly OnPurpose[];
      readonly renews?: Renewal | null;
    }
  | {
      readonly kind: "answered";
      readonly answer: AnswerKind;
      readonly reason: string;
      /** What it was an answer to. */
      readonly contentHash: string;
      /** Records that it is about; none, or missing, for the whole. */
      readonly subjects?: readonly string[];
    }
  /** The server's own word: `before` the time is over, to those who have not answered. */
  | { readonly kind: "reminded"; readonly when: "before" | "passed"; readonly dueAt: number }
  | {
      readonly kind: "concluded";
      readonly version: number;
      readonly contentHash: string;
      /** Who was asked and had not answered. */
      readonly awaited: readonly { readonly id: string; readonly name: string }[];
    }
  | { readonly kind: "withdrawn"; readonly reason: string };

/** An agreed version that is taken up again, with the answers that what changed does not touch. */
export interface Renewal {
  readonly proposalId: string;
  readonly version: number;
  readonly changes: readonly Text[];
  readonly carried: readonly CarriedAnswer[];
}

export interface CarriedAnswer {
  readonly id: string;
  readonly by: PersonBody;
  readonly at: number;
  readonly answer: AnswerKind;
  readonly reason: string;
  readonly contentHash: string;
  readonly subjects: readonly string[];
  /** The version to which it was given. */
  readonly version: number;
}

export function subjectOf({
  subject = "frame",
}: {
  readonly subject?: AgreedSubject | undefined;
}): AgreedSubject {
  return subject;
}

type Row = Omit<WorkspaceTables["agreementLines"], "number">;

export function writeLine(line: AgreementLine, boardId: string): Row {
  const { id, proposalId, by, at, ...said } = line;
  const person = { personId: by.id, personName: by.name, personColor: by.color };
  return {
    id,
    boardId,
    proposalId,
    kind: said.kind,
    at,
    ...person,
    saidBody: JSON.stringify(said),
  };
}

/** Rows are written by `writeLine` alone, and never changed. */
export function readLine(row: Row): AgreementLine {
  const { id, proposalId, at, personId, personName, personColor, saidBody } = row;
  const by = { id: personId, name: harmlessName(personName), color: personColor };
  return { id, proposalId, by, at, ...(JSON.parse(saidBody) as Said) };
}
