import type { AgreementsBody } from "@zentaikan/protocol/versions";
import { subjectOf, type AgreementLine } from "./agreement-line.ts";
import { isOpen, readProposals } from "./read-proposals.ts";

type Records = AgreementsBody["records"];

/**
 * What was said on a board in the terms of the method, in order: a version that was closed is an
 * agreement of its party, and a no stands as an objection until whoever said it says something
 * else, or the version is withdrawn.
 */
export function agreementRecords(lines: readonly AgreementLine[]): Records {
  const proposed = new Map(
    lines.flatMap((line) => (line.kind === "proposed" ? [[line.proposalId, line]] : [])),
  );
  return lines
    .flatMap((line): Records => {
      const { id, proposalId } = line;
      switch (line.kind) {
        case "proposed":
          return [
            {
              kind: "proposed",
              id: proposalId,
              contentHash: line.contentHash,
              subject: subjectOf(line),
            },
          ];
        case "answered":
        case "reminded":
          return [];
        case "concluded": {
          const of = proposed.get(proposalId);
          if (of === undefined) return [];
          const { contentHash } = line;
          return [{ kind: "agreed", id, party: of.party, contentHash, subject: subjectOf(of) }];
        }
        case "withdrawn":
          return [
            { kind: "withdrawn", id: `${id}.proposed`, withdraws: proposalId },
            ...lines.flatMap((other): Records =>
              other.proposalId === proposalId && other.kind === "concluded"
                ? [{ kind: "withdrawn", id: `${id}.agreed`, withdraws: other.id }]
                : [],
            ),
          ];
      }
    })
    .concat(standingObjections(lines));
}

/** Only the last word of each person counts, and only to what is still open. */
function standingObjections(lines: readonly AgreementLine[]): Records {
  return readProposals(lines)
    .filter(isOpen)
    .flatMap(({ answers, proposed }) =>
      answers.flatMap(({ line }): Records => {
        if (line.answer !== "object") return [];
        const subjects = [...(line.subjects ?? [])];
        return [{ kind: "objected", id: line.id, subjects, subject: subjectOf(proposed) }];
      }),
    );
}
