import {
  partsOfSubject,
  type AgreedBoard,
  type AgreedSubject,
  type Language,
  type Snapshot,
} from "@zentaikan/capital-graph";
import type { ExportFacts, ProposalFacts } from "./content-source.ts";
import type { ExportContent, ExportStanding } from "./export-content.ts";
import { CONTENT_WORDS } from "./export-words.ts";

type WriteTime = (at: number) => string;

/** What people call what is exported; empty for what is now. */
export function nameOfSource({ kind, name, proposal }: ExportFacts, language: Language): string {
  const words = CONTENT_WORDS[language];
  switch (kind) {
    case "now":
      return "";
    case "keptState":
      return name === "" ? words.keptState : name;
    case "version": {
      const version = proposal?.concluded?.version;
      return version === undefined ? words.proposed : words.version(version);
    }
  }
}

/** Agreed is what was closed and not taken back, and only while the hash is that of what is exported. */
export function standingOf(
  { edition, agreedBy }: Snapshot,
  proposal: ProposalFacts | null,
  writeTime: WriteTime,
): ExportStanding {
  const concluded = proposal?.concluded ?? null;
  if (edition !== "agreed" || concluded === null) return { kind: "unagreed" };
  const { version, at } = concluded;
  return { kind: "agreed", version, parties: agreedBy, at: writeTime(at) };
}

/** Who was asked for what, and what they answered. */
export function exportedProposal(
  proposal: ProposalFacts | null,
  {
    withAnswers,
    board,
    subject,
    language,
    writeTime,
  }: {
    readonly withAnswers: boolean;
    readonly board: AgreedBoard;
    readonly subject: AgreedSubject;
    readonly language: Language;
    readonly writeTime: WriteTime;
  },
): Pick<ExportContent, "proposal" | "answers" | "awaited"> {
  if (proposal === null) return { proposal: null, answers: [], awaited: [] };
  const names = new Map(
    partsOfSubject(subject, board).flatMap(({ records, record, name }) =>
      [record, ...records].map((one) => [one, name[language]] as const),
    ),
  );
  const { party, by, at, dueAt, note, reason, concluded, withdrawn, answers, awaited } = proposal;
  return {
    proposal: {
      party,
      by,
      at: writeTime(at),
      due: dueAt === null ? "" : writeTime(dueAt),
      note,
      reason,
      concluded: concluded && { by: concluded.by, at: writeTime(concluded.at) },
      withdrawn: withdrawn && {
        by: withdrawn.by,
        at: writeTime(withdrawn.at),
        reason: withdrawn.reason,
      },
    },
    answers: (withAnswers ? answers : []).map(({ subjects, at: answeredAt, ...answer }) => ({
      ...answer,
      at: writeTime(answeredAt),
      about: subjects.flatMap((record) => names.get(record) ?? []),
    })),
    awaited: withAnswers ? awaited : [],
  };
}
