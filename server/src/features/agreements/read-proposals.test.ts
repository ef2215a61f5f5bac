import { agreementState } from "@zentaikan/capital-graph";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgreementLine, Said } from "./agreement-line.ts";
import { agreementRecords } from "./agreement-records.ts";
import { isOpen, readProposals } from "./read-proposals.ts";

const hashes = ["a", "b"].map((digit) => digit.repeat(64));
const anySaid: fc.Arbitrary<Said> = fc.oneof(
  fc.record({
    kind: fc.constant("answered" as const),
    answer: fc.constantFrom("agree" as const, "reserve" as const, "object" as const),
    reason: fc.string({ maxLength: 4 }),
    contentHash: fc.constant(""),
  }),
  fc.record({
    kind: fc.constant("concluded" as const),
    version: fc.nat(9),
    contentHash: fc.constant(""),
    awaited: fc.constant([]),
  }),
  fc.record({ kind: fc.constant("withdrawn" as const), reason: fc.constant("") }),
);

/** Words of four people about three versions, as the commands would let them in. */
const anyLines = fc
  .array(fc.tuple(fc.nat(2), fc.nat(3), anySaid), { maxLength: 40 })
  .map((words): AgreementLine[] => {
    const lines: AgreementLine[] = [0, 1, 2].map((version) => ({
      ...lineOf(version, version, 0),
      kind: "proposed",
      party: version === 1 ? "internal" : "customer",
      note: "",
      reason: "",
      contentHash: hashes[version % 2] ?? "",
      sentence: { ja: "", en: "" },
      asked: [],
    }));
    for (const [version, person, said] of words) {
      const proposal = readProposals(lines)[version];
      if (proposal === undefined || proposal.withdrawn !== null) continue;
      if (said.kind !== "withdrawn" && !isOpen(proposal)) continue;
      const given = proposal.answers.map(({ line }) => line.answer);
      if (said.kind === "concluded" && (given.length === 0 || given.includes("object"))) continue;
      const { contentHash } = proposal.proposed;
      const bound = said.kind === "withdrawn" ? said : { ...said, contentHash };
      lines.push({ ...lineOf(version, lines.length, person), ...bound });
    }
    return lines;
  });

function lineOf(version: number, number: number, person: number) {
  const by = { id: `person ${person}`, name: "名", color: "#000000" };
  return { id: `line ${number}`, proposalId: `version ${version}`, by, at: number };
}

describe("what was said", () => {
  it("[VA4] counts each person once, by their last word, whatever the order of words", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        for (const { proposed, answers } of readProposals(lines)) {
          const said = lines.filter(
            (line) => line.kind === "answered" && line.proposalId === proposed.proposalId,
          );
          const people = new Set(said.map(({ by }) => by.id));
          expect(answers.map(({ line }) => line.by.id).toSorted()).toEqual([...people].toSorted());
          for (const { line, changes } of answers) {
            const own = said.filter(({ by }) => by.id === line.by.id);
            expect(line).toBe(own.at(-1));
            expect(changes).toBe(own.length - 1);
          }
        }
      }),
    );
  });

  it("[VA4] stays as it was, whatever is said after it", () => {
    fc.assert(
      fc.property(anyLines, fc.nat(), (lines, at) => {
        const before = lines.slice(0, at % (lines.length + 1));
        const closed = readProposals(before).flatMap(({ concluded }) => concluded ?? []);
        const later = readProposals(lines).flatMap(({ concluded }) => concluded ?? []);
        for (const line of closed) expect(later).toContain(line);
      }),
    );
  });

  it("[VA6] is an agreement of a party exactly where its last standing version has the hash", () => {
    fc.assert(
      fc.property(anyLines, fc.constantFrom(...hashes), (lines, hash) => {
        const state = agreementState(agreementRecords(lines), hash);
        const proposals = readProposals(lines);
        for (const party of ["internal", "customer"] as const) {
          const last = proposals
            .filter(({ proposed, withdrawn }) => proposed.party === party && withdrawn === null)
            .flatMap(({ concluded }) => concluded ?? [])
            .toSorted((one, other) => one.at - other.at)
            .at(-1);
          expect(state.agreedBy.includes(party)).toBe(last?.contentHash === hash);
          expect(state.staleFor.includes(party)).toBe(
            last !== undefined && last.contentHash !== hash,
          );
        }
        const objections = proposals
          .filter(isOpen)
          .flatMap(({ answers }) => answers.filter(({ line }) => line.answer === "object"));
        expect(state.objections.map(({ id }) => id)).toEqual(objections.map(({ line }) => line.id));
      }),
    );
  });
});
