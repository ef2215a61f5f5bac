import type { ProposalBody } from "@zentaikan/protocol/versions";
import { mayAnswerVersion } from "../../policy/policy.ts";
import { subjectOf } from "./agreement-line.ts";
import type { Speaker } from "./agreements.ts";
import { awaitedOf, isAsked, type PersonInRole } from "./asked-people.ts";
import { isOpen, isOverdue, type Proposal } from "./read-proposals.ts";

/** A proposal as whoever reads it sees it. */
export function proposalBody(
  proposal: Proposal,
  {
    people,
    reader,
    now,
  }: { readonly people: readonly PersonInRole[]; readonly reader: Speaker; readonly now: number },
): ProposalBody {
  const { proposed, answers, concluded, withdrawn, said } = proposal;
  const { proposalId: id, party, by, note, reason, contentHash, sentence, asked } = proposed;
  const { dueAt = null, onPurpose = [], renews = null } = proposed;
  const { person, role, side, isProgram } = reader;
  const isOneOfThem = isAsked(asked, { personId: person.id, role });
  const asking = { isAsked: isOneOfThem, isProgram, side, party };
  return {
    id,
    subject: subjectOf(proposed),
    party,
    by,
    at: timeOf(proposed),
    note,
    reason,
    contentHash,
    sentence,
    asked: [...asked],
    answers: answers.map(({ line, changes, carriedFrom }) => ({
      by: line.by,
      at: timeOf(line),
      answer: line.answer,
      reason: line.reason,
      subjects: [...(line.subjects ?? [])],
      changes,
      carriedFrom,
    })),
    onPurpose: [...onPurpose],
    dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
    isOverdue: isOverdue(proposal, now),
    renews: renews && {
      proposalId: renews.proposalId,
      version: renews.version,
      changes: [...renews.changes],
    },
    said: said.length,
    awaited: [...awaitedOf(proposal, people)],
    concluded: concluded && {
      version: concluded.version,
      by: concluded.by,
      at: timeOf(concluded),
    },
    withdrawn: withdrawn && { by: withdrawn.by, at: timeOf(withdrawn), reason: withdrawn.reason },
    mayAnswer: isOpen(proposal) && mayAnswerVersion(role, asking),
  };
}

function timeOf({ at }: { readonly at: number }): string {
  return new Date(at).toISOString();
}
