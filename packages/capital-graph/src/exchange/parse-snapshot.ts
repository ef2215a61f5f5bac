import { AGREED_SUBJECTS } from "../agreement/agreed-subject.ts";
import type { AgreementRecord, Party } from "../agreement/agreement-state.ts";
import { readDrawing } from "./parse-drawing.ts";
import { readLineup } from "./parse-lineup.ts";
import { attempt, refuse, type Parsed } from "./parsed.ts";
import { readList, readOneOf, readRecord, readString } from "./read-json.ts";
import { SNAPSHOT_SCHEMA, takeSnapshot, type OnPurpose, type Snapshot } from "./snapshot.ts";

/**
 * Reads a snapshot from parsed JSON of any shape and checks that it is what it says: keys and hash
 * follow from its drawing (IV8), and it calls itself agreed only with somebody's agreement (IV9).
 */
export function parseSnapshot(input: unknown): Parsed<Snapshot> {
  return attempt(() => {
    const record = readRecord(input, "snapshot");
    readOneOf([SNAPSHOT_SCHEMA])(record["schema"], "snapshot.schema");
    const customer = readRecord(record["customer"], "snapshot.customer");
    const contentHash = readString(record["contentHash"], "snapshot.contentHash");
    const agreedBy = readList(record["agreedBy"], "snapshot.agreedBy", readOneOf(PARTIES));
    const edition = readOneOf(EDITIONS)(record["edition"], "snapshot.edition");
    const subject = readOneOf(AGREED_SUBJECTS)(record["subject"] ?? "frame", "snapshot.subject");
    const again = takeSnapshot({
      subject,
      customer: {
        ja: readString(customer["ja"], "snapshot.customer.ja"),
        en: readString(customer["en"], "snapshot.customer.en"),
      },
      drawing: readDrawing(record["drawing"], "snapshot.drawing"),
      lineup: readLineup(record["lineup"], "snapshot.lineup"),
      agreements: agreedBy.map((party): AgreementRecord => {
        return { kind: "agreed", id: party, party, contentHash, subject };
      }),
      onPurpose: readList(record["onPurpose"] ?? [], "snapshot.onPurpose", readOnPurpose),
    });
    for (const name of ["stageKey", "patternKey", "contentHash"] as const) {
      if (record[name] !== again[name])
        refuse(`snapshot.${name}`, "does not follow from the drawing");
    }
    if (edition === "agreed" && agreedBy.length === 0) {
      refuse("snapshot.edition", "agreed, but by nobody");
    }
    if (edition !== "agreed" && agreedBy.length > 0) {
      refuse("snapshot.edition", "not agreed, yet there are parties who agreed");
    }
    return { ...again, edition };
  });
}

function readOnPurpose(input: unknown, place: string): OnPurpose {
  const record = readRecord(input, place);
  const finding = readRecord(record["finding"], `${place}.finding`);
  return {
    finding: {
      ja: readString(finding["ja"], `${place}.finding.ja`),
      en: readString(finding["en"], `${place}.finding.en`),
    },
    reason: readString(record["reason"], `${place}.reason`),
    by: readString(record["by"], `${place}.by`),
  };
}

const PARTIES: readonly Party[] = ["internal", "customer"];
const EDITIONS: readonly Snapshot["edition"][] = ["agreed", "unagreed", "anonymised"];
