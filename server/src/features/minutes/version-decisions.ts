import { fillText, SUBJECT_NAMES, type Text } from "@zentaikan/capital-graph";
import type { Decision } from "./decision.ts";
import type { BoardParts } from "./parts-of-records.ts";
import type { VersionDecision } from "./minutes-needs.ts";
import { quoted, sameText } from "./told-text.ts";

/** Something that was settled about a version, as the log tells it. */
export function tellVersion(
  { id, kind, at, by, subject, party, version, reason, reservations, records }: VersionDecision,
  parts: BoardParts,
): Decision {
  const values = {
    name: sameText(by.name),
    subject: SUBJECT_NAMES[subject],
    version: version === null ? PROPOSED : fillText(NUMBERED, { number: sameText(`${version}`) }),
    party: PARTY[party],
    reason: quoted(reason),
  };
  return {
    id,
    at,
    kind,
    by,
    text: fillText(WORDS[kind], values),
    below: reservations.map((one) =>
      fillText(RESERVED, { name: sameText(one.by.name), reason: quoted(one.reason) }),
    ),
    isInternal: party === "internal",
    lead: records.length === 0 ? { kind: "agreement" } : { kind: "records", records: [...records] },
    people: [by.id, ...reservations.map((one) => one.by.id)],
    parts: records.flatMap((record) => parts.of(record) ?? []),
  };
}

const PROPOSED: Text = { ja: "合意にかけた版", en: "the version put to agreement" };
const NUMBERED: Text = { ja: "第{number}版", en: "version {number}" };
const PARTY = {
  internal: { ja: "社内", en: "our team" },
  customer: { ja: "顧客", en: "the customer" },
} as const;
const WORDS = {
  agreed: {
    ja: "{subject}: {version}を合意として閉じた({party})― {name}",
    en: "{subject}: {version} was closed as agreed ({party}), by {name}",
  },
  withdrawn: {
    ja: "{subject}: {version}を取り下げた{reason} ― {name}",
    en: "{subject}: {version} was withdrawn{reason}, by {name}",
  },
  objected: {
    ja: "{subject}: {version}に反対した{reason} ― {name}",
    en: "{subject}: objected to {version}{reason}, by {name}",
  },
} as const;
const RESERVED: Text = {
  ja: "留保つき同意: {name}{reason}",
  en: "Agreed with a reservation: {name}{reason}",
};
