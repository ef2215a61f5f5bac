import type { AgreedSubject, AgreementRecord, OnPurpose } from "@zentaikan/capital-graph";
import type { AnswerKind, BoardId, Party } from "@zentaikan/protocol";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { subjectOf } from "./agreement-line.ts";
import { linesOfBoard } from "./agreement-lines.ts";
import { agreementRecords } from "./agreement-records.ts";
import { isOpen, readProposals, type Proposal } from "./read-proposals.ts";

/** What stands as agreed on a board for one side, and nothing of what is under way but that it is. */
export interface LatestAgreed {
  /** The broad frame that was agreed last and not taken back since. */
  readonly frame: LatestVersion | null;
  /** Stages and the lineup that were agreed, each as it was last. */
  readonly others: readonly Pick<LatestVersion, "subject" | "version" | "party" | "at">[];
  readonly isNewerUnderWay: boolean;
}

interface LatestVersion {
  readonly proposalId: string;
  readonly subject: AgreedSubject;
  readonly version: number;
  readonly party: Party;
  /** When it was closed. */
  readonly at: number;
  readonly answers: readonly {
    readonly name: string;
    readonly answer: AnswerKind;
    readonly reason: string;
    readonly at: number;
  }[];
  readonly onPurpose: readonly OnPurpose[];
  readonly records: readonly AgreementRecord[];
}

export async function latestAgreed(
  database: WorkspaceDatabase,
  { boardId, side }: { readonly boardId: BoardId; readonly side: Party },
): Promise<LatestAgreed> {
  const lines = await linesOfBoard(database, { boardId, side });
  const proposals = readProposals(lines);
  const newest = new Map<AgreedSubject, LatestVersion>();
  for (const version of proposals.flatMap(standingVersion)) {
    const before = newest.get(version.subject);
    if (before === undefined || before.at <= version.at) newest.set(version.subject, version);
  }
  const frame = newest.get("frame");
  const own = lines.filter(({ proposalId }) => proposalId === frame?.proposalId);
  return {
    frame: frame === undefined ? null : { ...frame, records: agreementRecords(own) },
    others: [...newest.values()]
      .filter(({ subject }) => subject !== "frame")
      .map(({ subject, version, party, at }) => ({ subject, version, party, at })),
    isNewerUnderWay: proposals.some((one) => isOpen(one) && isAboutFrame(one)),
  };
}

function isAboutFrame({ proposed }: Proposal): boolean {
  return subjectOf(proposed) === "frame";
}

function standingVersion({ proposed, answers, concluded, withdrawn }: Proposal): LatestVersion[] {
  if (concluded === null || withdrawn !== null) return [];
  const { proposalId, party, onPurpose = [] } = proposed;
  return [
    {
      proposalId,
      subject: subjectOf(proposed),
      version: concluded.version,
      party,
      at: concluded.at,
      answers: answers.map(({ line: { by, answer, reason, at } }) => {
        return { name: by.name, answer, reason, at };
      }),
      onPurpose,
      records: [],
    },
  ];
}
