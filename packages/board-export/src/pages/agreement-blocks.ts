import type { Party } from "@zentaikan/capital-graph";
import type { ExportContent } from "../content/export-content.ts";
import { VALUE_WORDS } from "../content/value-words.ts";
import { COLOURS } from "../picture/print-colours.ts";
import type { FlowBlock } from "./flow.ts";
import { lines, paragraph } from "./plain-blocks.ts";
import { PAGE_WORDS } from "./page-words.ts";

const PARTIES: readonly Party[] = ["internal", "customer"];

const title = (text: string) =>
  paragraph(text, {
    role: "H2",
    weight: "bold",
    size: 10,
    before: 10,
    keeps: true,
    colour: COLOURS.accent,
  });

/** Answers with their reasons word for word, who is awaited, and what was meant so. */
export function agreementBlocks(content: ExportContent): readonly FlowBlock[] {
  const words = PAGE_WORDS[content.language];
  const values = VALUE_WORDS[content.language];
  const { answers, awaited, onPurpose, openFindings, proposal } = content;
  const small = { size: 8, colour: COLOURS.inkSoft, leading: 1.5, before: 0 };
  const doubted = answers.filter(({ answer, reason }) => answer !== "agree" || reason !== "");
  return [
    ...(content.standing.kind === "anonymised"
      ? []
      : [
          title(words.answers),
          ...(proposal === null
            ? []
            : [paragraph(words.askedOf(values.party[proposal.party]), small)]),
          ...(answers.length === 0 ? [paragraph(words.nobody, small)] : []),
          ...PARTIES.flatMap((party): readonly FlowBlock[] => {
            const those = answers.filter((answer) => answer.party === party);
            if (those.length === 0) return [];
            return [
              paragraph(words.ofParty(values.party[party], those.length), {
                size: 9,
                weight: "bold",
                before: 4,
                leading: 1.5,
                keeps: true,
              }),
              {
                kind: "table",
                columns: [32, 28, 40],
                header: words.answerColumns,
                size: 8,
                rows: those.map(({ by, answer, at, carriedFrom }) => [
                  by,
                  values.answer[answer],
                  lines(at, carriedFrom === null ? "" : words.carried(carriedFrom)),
                ]),
              },
            ];
          }),
          ...(awaited.length === 0
            ? []
            : [paragraph(words.awaited(awaited.join(values.comma)), small)]),
        ]),
    ...(doubted.length === 0
      ? []
      : [
          title(words.reservations),
          ...doubted.flatMap(({ by, party, answer, reason, about }) => [
            paragraph(words.saidBy(by, values.party[party], values.answer[answer]), {
              size: 9,
              weight: "bold",
              before: 3,
              leading: 1.5,
              keeps: true,
            }),
            ...(about.length === 0
              ? []
              : [paragraph(words.about(about.join(values.comma)), small)]),
            ...(reason === "" ? [] : [paragraph(reason, { size: 9, before: 0, leading: 1.6 })]),
          ]),
        ]),
    ...(onPurpose.length === 0
      ? []
      : [
          title(words.onPurpose),
          ...onPurpose.flatMap(({ finding, reason, by }) => [
            paragraph(finding, { size: 9, before: 3, leading: 1.5 }),
            paragraph([reason, by].filter((each) => each !== "").join(" — "), small),
          ]),
        ]),
    ...(openFindings.length === 0
      ? []
      : [
          title(words.openFindings),
          ...openFindings.map((finding) =>
            paragraph(finding, { size: 9, before: 2, leading: 1.5 }),
          ),
        ]),
    ...(proposal === null
      ? []
      : [
          title(words.proposal),
          paragraph(words.proposedBy(proposal.by, proposal.at), small),
          ...[proposal.note, proposal.reason]
            .filter((each) => each !== "")
            .map((each) => paragraph(each, { size: 9, before: 0 })),
          ...(proposal.concluded === null
            ? []
            : [paragraph(words.concludedBy(proposal.concluded.by, proposal.concluded.at), small)]),
          ...(proposal.withdrawn === null
            ? []
            : [
                paragraph(words.withdrawnBy(proposal.withdrawn.by, proposal.withdrawn.at), {
                  ...small,
                  colour: COLOURS.danger,
                }),
                paragraph(proposal.withdrawn.reason, { size: 9, before: 0 }),
              ].filter(({ text }) => text !== "")),
        ]),
  ];
}
