import { fillText, type Diagnostic, type Text } from "@zentaikan/capital-graph";
import type { Decision } from "./decision.ts";
import type { BoardParts } from "./parts-of-records.ts";
import { quoted, sameText } from "./told-text.ts";

/** A finding that somebody said is meant so. */
interface AcceptedFinding {
  readonly findingId: string;
  readonly reason: string;
  /** Null where nobody knows who it was. */
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly at: number;
}

/** Null where the finding is not there any more: nobody knows then what was meant so. */
export function tellFinding(
  { findingId, reason, by, at }: AcceptedFinding,
  {
    diagnostics,
    parts,
  }: {
    readonly diagnostics: ReadonlyMap<string, Diagnostic>;
    readonly parts: BoardParts;
  },
): Decision | null {
  const finding = diagnostics.get(findingId);
  if (finding === undefined) return null;
  const { cards, arrows, stars, doResults } = finding.subjects;
  const records = [...cards, ...arrows, ...stars, ...doResults];
  const values = {
    finding: finding.message,
    reason: quoted(reason),
    name: sameText(by?.name ?? ""),
  };
  return {
    id: `finding ${findingId}`,
    at,
    kind: "onPurpose",
    by,
    text: fillText(by === null ? BY_NOBODY : BY_SOMEBODY, values),
    below: [],
    isInternal: false,
    lead: records.length === 0 ? null : { kind: "records", records },
    people: by === null ? [] : [by.id],
    parts: records.flatMap((record) => parts.of(record) ?? []),
  };
}

const BY_SOMEBODY: Text = {
  ja: "意図どおり: {finding}{reason} ― {name}",
  en: "On purpose: {finding}{reason}, by {name}",
};
const BY_NOBODY: Text = {
  ja: "意図どおり: {finding}{reason}",
  en: "On purpose: {finding}{reason}",
};
