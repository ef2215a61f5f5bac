import type { ContentHash } from "./agreed-content.ts";
import type { AgreedSubject } from "./agreed-subject.ts";

export type Party = "internal" | "customer";

/**
 * What people said about a content, in the order they said it. Records are only ever appended: to
 * take an agreement back is to say so in a new record (IV7).
 */
export type AgreementRecord =
  | (About & { readonly kind: "proposed"; readonly id: string; readonly contentHash: ContentHash })
  | (About & {
      readonly kind: "agreed";
      readonly id: string;
      readonly contentHash: ContentHash;
      readonly party: Party;
    })
  | { readonly kind: "withdrawn"; readonly id: string; readonly withdraws: string }
  | (About & {
      readonly kind: "objected";
      readonly id: string;
      readonly subjects: readonly string[];
    })
  | { readonly kind: "settled"; readonly id: string; readonly settles: string };

/** Of what was spoken; the broad frame where nothing is said. */
interface About {
  readonly subject?: AgreedSubject | undefined;
}

/** What was said of one subject. */
export function recordsAbout(
  subject: AgreedSubject,
  records: readonly AgreementRecord[],
): readonly AgreementRecord[] {
  // A record that takes another back names it: it does nothing to the other subjects.
  return records.filter(
    (record) =>
      record.kind === "withdrawn" ||
      record.kind === "settled" ||
      (record.subject ?? "frame") === subject,
  );
}

export interface AgreementState {
  readonly kind: "none" | "proposed" | "agreed";
  /** The parties that agree to the content as it is now. */
  readonly agreedBy: readonly Party[];
  /** The parties whose last agreement was to another content. */
  readonly staleFor: readonly Party[];
  /** Objections that nobody settled; while there are any the frame is contested. */
  readonly objections: readonly { readonly id: string; readonly subjects: readonly string[] }[];
}

const PARTIES: readonly Party[] = ["internal", "customer"];

/** Where the agreement on a content stands. Derived from the records, never stored. */
export function agreementState(
  records: readonly AgreementRecord[],
  current: ContentHash,
): AgreementState {
  const withdrawn = new Set(records.flatMap((r) => (r.kind === "withdrawn" ? [r.withdraws] : [])));
  const settled = new Set(records.flatMap((r) => (r.kind === "settled" ? [r.settles] : [])));
  const standing = records.filter((record) => !withdrawn.has(record.id));
  const latest = PARTIES.flatMap((party) => {
    const last = standing.findLast((r) => r.kind === "agreed" && r.party === party);
    return last?.kind === "agreed" ? [last] : [];
  });
  const agreedBy = latest.filter((r) => r.contentHash === current).map((r) => r.party);
  const proposed = standing.some((r) => r.kind === "proposed" && r.contentHash === current);
  return {
    kind: agreedBy.length > 0 ? "agreed" : proposed ? "proposed" : "none",
    agreedBy,
    staleFor: latest.filter((r) => r.contentHash !== current).map((r) => r.party),
    objections: standing.flatMap((r) =>
      r.kind === "objected" && !settled.has(r.id) ? [{ id: r.id, subjects: r.subjects }] : [],
    ),
  };
}
