import type { CommentThread } from "@zentaikan/board-model";
import {
  agreementState,
  recordsAbout,
  type AgreedSubject,
  type AgreementRecord,
  type ContentHash,
  type Party,
} from "@zentaikan/capital-graph";
import type { AgreementsBody, ProposalBody } from "@zentaikan/protocol/versions";

/** Where a subject of the board stands with people: what one chip can say. */
export interface BoardStanding {
  readonly agreement:
    | { readonly kind: "none" }
    | { readonly kind: "proposed"; readonly proposal: ProposalBody }
    | { readonly kind: "agreed"; readonly version: ProposalBody }
    /** The board says something else than the version. */
    | { readonly kind: "stale"; readonly version: ProposalBody };
  readonly isContested: boolean;
}

/** The customer's word weighs more than our own, and an agreement more than the wish for one. */
const parties: readonly Party[] = ["customer", "internal"];

export function boardStanding(
  { proposals, records }: AgreementsBody,
  {
    subject,
    hash,
    threads,
  }: {
    readonly subject: AgreedSubject;
    readonly hash: ContentHash;
    readonly threads: readonly CommentThread[];
  },
): BoardStanding {
  const said = recordsAbout(subject, withObjections(records, threads));
  const state = agreementState(said, hash);
  return {
    agreement: agreementOf(
      proposals.filter((one) => one.subject === subject),
      state,
    ),
    isContested: state.objections.length > 0,
  };
}

/** An open comment of the kind 反対 is an objection too, to what it is about in the broad frame. */
export function withObjections(
  records: AgreementsBody["records"],
  threads: readonly CommentThread[],
): readonly AgreementRecord[] {
  const objections = threads
    .filter(({ topic, resolution }) => topic === "objection" && resolution === null)
    .map(({ id, anchor }): AgreementRecord => ({
      kind: "objected",
      id,
      subjects: "record" in anchor ? [anchor.record] : [],
    }));
  return [...records, ...objections];
}

function agreementOf(
  proposals: readonly ProposalBody[],
  {
    agreedBy,
    staleFor,
  }: { readonly agreedBy: readonly Party[]; readonly staleFor: readonly Party[] },
): BoardStanding["agreement"] {
  for (const party of parties) {
    const version = lastVersion(proposals, party);
    if (version === undefined) continue;
    if (agreedBy.includes(party)) return { kind: "agreed", version };
    if (staleFor.includes(party)) return { kind: "stale", version };
  }
  const proposal = proposals.find(isOpen);
  return proposal === undefined ? { kind: "none" } : { kind: "proposed", proposal };
}

export function isOpen({ concluded, withdrawn }: ProposalBody): boolean {
  return concluded === null && withdrawn === null;
}

function lastVersion(proposals: readonly ProposalBody[], party: Party): ProposalBody | undefined {
  return proposals
    .filter((one) => one.party === party && one.concluded !== null && one.withdrawn === null)
    .toSorted((one, other) => (other.concluded?.version ?? 0) - (one.concluded?.version ?? 0))[0];
}
