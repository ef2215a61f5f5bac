import { STAGE_NAMES } from "@zentaikan/capital-graph";
import type { ExportContent } from "../content/export-content.ts";
import type { RichBlock, RichRun } from "../content/rich-block.ts";
import { VALUE_WORDS } from "../content/value-words.ts";
import { COLOURS } from "../picture/print-colours.ts";
import type { FlowBlock, FlowWords } from "./flow.ts";
import { PAGE_WORDS } from "./page-words.ts";

const PLAIN: FlowWords = {
  kind: "words",
  role: "P",
  text: "",
  size: 9.5,
  weight: "regular",
  colour: COLOURS.ink,
  leading: 1.7,
  before: 4,
  indent: 0,
  marker: "",
  link: null,
  keeps: false,
  outline: null,
};

export function paragraph(text: string, look: Partial<FlowWords> = {}): FlowWords {
  return { ...PLAIN, text, ...look };
}

export function heading(text: string, level: 1 | 2 | 3): FlowWords {
  const size = { 1: 16, 2: 12, 3: 10 }[level];
  return paragraph(text, {
    role: level === 1 ? "H1" : level === 2 ? "H2" : "H3",
    size,
    weight: "bold",
    colour: level === 1 ? COLOURS.accent : COLOURS.ink,
    leading: 1.6,
    before: size * 1.1,
    keeps: true,
    outline: level === 3 ? null : level,
  });
}

const item = (text: string, marker: string, depth = 0): FlowWords =>
  paragraph(text, { role: "LI", marker: marker, indent: 18 + depth * 14, before: 2 });

/** Answers with their reasons word for word, who is awaited, and what was meant so. */
export function agreementBlocks(content: ExportContent): readonly FlowBlock[] {
  const words = PAGE_WORDS[content.language];
  const values = VALUE_WORDS[content.language];
  const { answers, awaited, onPurpose, openFindings, proposal } = content;
  const small = { size: 8, colour: COLOURS.inkSoft, leading: 1.5, before: 0 };
  const title = (text: string) =>
    paragraph(text, {
      role: "H2",
      weight: "bold",
      size: 10,
      before: 10,
      keeps: true,
      colour: COLOURS.accent,
    });
  const doubted = answers.filter(({ answer, reason }) => answer !== "agree" || reason !== "");
  return [
    ...(content.standing.kind === "anonymised"
      ? []
      : [
          title(words.answers),
          ...(answers.length === 0 ? [paragraph(words.nobody, small)] : []),
          ...answers.flatMap(({ by, party, answer, at, carriedFrom }) => [
            paragraph(
              `${by}(${values.party[party]})${values.answer[answer]}`
                .replace("(", content.language === "ja" ? "(" : " (")
                .replace(")", content.language === "ja" ? ") " : ") "),
              { size: 9, before: 3, leading: 1.5 },
            ),
            paragraph(
              [at, carriedFrom === null ? "" : words.carried(carriedFrom)]
                .filter((each) => each !== "")
                .join(" "),
              small,
            ),
          ]),
          ...(awaited.length === 0
            ? []
            : [paragraph(words.awaited(awaited.join(values.comma)), small)]),
        ]),
    ...(doubted.length === 0
      ? []
      : [
          title(words.reservations),
          ...doubted.flatMap(({ by, answer, reason, about }) => [
            paragraph(`${by} ${values.answer[answer]}`, {
              size: 9,
              weight: "bold",
              before: 3,
              leading: 1.5,
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
        ]),
  ];
}

/** Everything that a report says after its picture. */
export function reportBlocks(content: ExportContent): readonly FlowBlock[] {
  const { language, detail, notes, comments, changes, decisions } = content;
  const words = PAGE_WORDS[language];
  const values = VALUE_WORDS[language];
  return [
    ...agreementBlocks(content).map((block) =>
      block.kind === "words" && block.role === "H2" ? heading(block.text, 1) : block,
    ),
    ...(detail.length === 0 ? [] : [heading(words.detail, 1)]),
    ...detail.flatMap(({ stage, results }): FlowBlock[] => [
      heading(STAGE_NAMES[stage][language], 2),
      {
        kind: "table",
        columns: [15, 34, 20, 16, 20],
        header: words.columns,
        size: 8,
        rows: results.map((result) => [
          lines(result.capital, result.subdivision),
          lines(result.text, `${values.actor[result.actor]} · ${values.state[result.state]}`),
          lines(result.indicator, result.target),
          lines(result.due, result.owner),
          lines(...result.ourDos.map(({ text, paid }) => `${text} (${values.paid(paid)})`)),
        ]),
      },
    ]),
    ...(notes.length === 0 ? [] : [heading(words.notes, 1)]),
    ...notes.flatMap(({ about, isInternal, blocks }) => [
      heading(
        `${about === "" ? words.wholeBoard : about}${isInternal ? ` [${values.internal}]` : ""}`,
        2,
      ),
      ...blocks.flatMap(noteBlock),
    ]),
    ...(comments.length === 0 ? [] : [heading(words.comments, 1)]),
    ...comments.flatMap(({ number, about, isInternal, isResolved, entries }) => [
      paragraph(
        `[${number}] ${about}${isInternal ? ` [${values.internal}]` : ""}${isResolved ? ` [${values.resolved}]` : ""}`,
        { role: "Note", weight: "bold", before: 8, keeps: true },
      ),
      ...entries.flatMap(({ by, at, text }) => [
        paragraph(`${by} ${at}`, {
          role: "Note",
          size: 8,
          colour: COLOURS.inkSoft,
          indent: 18,
          before: 1,
        }),
        paragraph(text, { role: "Note", indent: 18, before: 0 }),
      ]),
    ]),
    ...(changes === null
      ? []
      : [
          heading(words.changes(changes.since), 1),
          ...(changes.lines.length === 0
            ? [paragraph(words.noChanges)]
            : changes.lines.map((line) => item(line, "・"))),
        ]),
    ...(decisions.length === 0 ? [] : [heading(words.decisions, 1)]),
    ...decisions.map(({ at, by, text }) =>
      item([at, by, text].filter((each) => each !== "").join(" "), "・"),
    ),
  ];

  function noteBlock(block: RichBlock): readonly FlowBlock[] {
    switch (block.kind) {
      case "heading":
        return [heading(plain(block.runs), 3)];
      case "paragraph":
        return [paragraph(plain(block.runs))];
      case "item":
        return [
          item(
            plain(block.runs),
            block.list === "ordered"
              ? `${block.number}.`
              : block.list === "task"
                ? block.isDone
                  ? "☑"
                  : "☐"
                : "・",
            Math.min(block.depth, 8),
          ),
        ];
      case "quote":
        return [paragraph(plain(block.runs), { indent: 18, colour: COLOURS.inkSoft })];
      case "code":
        return [paragraph(block.text, { indent: 18, size: 8.5 })];
      case "rule":
        return [paragraph("―――", { colour: COLOURS.inkFaint })];
      case "image":
        return [
          paragraph(`[${block.alt === "" ? words.image : block.alt}]`, { colour: COLOURS.inkSoft }),
        ];
      case "table": {
        const [header = [], ...rows] = block.rows.map((row) => row.map(({ runs }) => plain(runs)));
        const most = block.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
        if (most === 0) return [];
        if (most <= 8)
          return [
            {
              kind: "table",
              columns: Array.from({ length: most }, () => 1),
              header,
              rows,
              size: 8,
            },
          ];
        return [header, ...rows].map((row) => paragraph(row.join(" | "), { size: 8 }));
      }
    }
  }
}

const lines = (...parts: readonly string[]) => parts.filter((part) => part !== "").join("\n");

/** An address stands beside words that do not say it. */
const plain = (runs: readonly RichRun[]) =>
  runs
    .map(({ text, link }) => (link === null || link === text ? text : `${text} <${link}>`))
    .join("");
