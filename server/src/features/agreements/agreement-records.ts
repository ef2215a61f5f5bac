import type { AgreementsBody } from "@zentaikan/protocol/versions";
import type { AgreementLine } from "./agreement-line.ts";
import { isOpen, readProposals } from "./read-proposals.ts";

type Records = AgreementsBody["records"];

/**
 * What was said on a board in the terms of the method, in order: a version that was closed is an
 * agreement of its party, and a no stands as an objection until whoever said it says something
 * else, or the version is withdrawn.
 */
export function agreementRecords(lines: readonly AgreementLine[]): Records {
  const parties = new Map(
    lines.flatMap((line) => (line.kind === "proposed" ? [[line.proposalId, line.party]] : [])),
  );
  return lines
    .flatMap((line): Records => {
      const { id, proposalId } = line;
      switch (line.kind) {
        case "proposed":
          return [{ kind: "proposed", id: proposalId, contentHash: line.contentHash }];
        case "answered":
        case "reminded":
          return [];
        case "concluded": {
          const party = parties.get(proposalId);
          if (party === undefined) return [];
          return [{ kind: "agreed", id, party, contentHash: line.contentHash }];
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
    .flatMap(({ answers }) =>
      answers.flatMap(({ line }): Records =>
        line.answer === "object"
          ? [{ kind: "objected", id: line.id, subjects: [...(line.subjects ?? [])] }]
          : [],
      ),
    );
}
