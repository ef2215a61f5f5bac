import { STAGE_NAMES } from "@zentaikan/capital-graph";
import type { ExportContent } from "../content/export-content.ts";
import { VALUE_WORDS } from "../content/value-words.ts";
import { COLOURS } from "../picture/print-colours.ts";
import { agreementBlocks } from "./agreement-blocks.ts";
import type { FlowBlock } from "./flow.ts";
import { noteBlocks } from "./note-blocks.ts";
import { PAGE_WORDS } from "./page-words.ts";
import { heading, item, lines, paragraph } from "./plain-blocks.ts";

/** Everything that a report says after its picture. */
export function reportBlocks(content: ExportContent): readonly FlowBlock[] {
  const { language, detail, notes, comments, changes, decisions } = content;
  const words = PAGE_WORDS[language];
  const values = VALUE_WORDS[language];
  // Where nobody may know them, or there are none, no column asks for them.
  const hasOurDos = detail.some(({ results }) => results.some(({ ourDos }) => ourDos.length > 0));
  const columns = hasOurDos ? [15, 34, 20, 16, 20] : [15, 40, 24, 18];
  return [
    ...agreementBlocks(content).map((block) =>
      block.kind === "words" && block.role === "H2" ? heading(block.text, 1) : block,
    ),
    ...(detail.length === 0 ? [] : [heading(words.detail, 1)]),
    ...detail.flatMap(({ stage, results }): FlowBlock[] => [
      heading(STAGE_NAMES[stage][language], 2),
      {
        kind: "table",
        columns,
        header: words.columns.slice(0, columns.length),
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
      ...noteBlocks(blocks, content),
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
}
