import type { ExportContent, ExportedAnswer } from "../../../content/export-content.ts";
import type { Slide, SlideParagraph } from "../deck.ts";
import { DECK_WORDS, type DeckWords } from "./deck-words.ts";
import { body, heading, small } from "./paragraphs.ts";
import { standingWords } from "../../standing-words.ts";
import { tableSlides } from "./table-slides.ts";
import { textSlides } from "./text-slides.ts";

/** Who answered what, word for word; then what was left open on purpose, and what proves it. */
export function agreementSlides(content: ExportContent): readonly Slide[] {
  const words = DECK_WORDS[content.language];
  const widths = [120, 74, 110, 300, 130, 130];
  const answers =
    content.answers.length === 0
      ? []
      : tableSlides({
          title: words.agreement,
          lead: standingWords(content),
          name: words.agreement,
          columns: words.answerColumns.map((header, index) => ({
            header,
            width: widths[index] ?? 0,
          })),
          rows: content.answers.map((answer) => answerRow(answer, words)),
          notes: [],
        });
  const rest = [
    ...proposalWords(content, words),
    ...listed(
      words.awaited,
      content.awaited.length === 0 ? [] : [content.awaited.join(words.comma)],
    ),
    ...listed(
      words.onPurpose,
      content.onPurpose.map(({ finding, reason, by }) =>
        [finding, reason, by].filter((text) => text !== "").join(" – "),
      ),
    ),
    ...listed(words.openFindings, content.openFindings),
    ...listed(
      words.decisions,
      content.decisions.map(({ at, by, text }) => `${at} ${by}: ${text}`),
    ),
    ...(content.changes === null
      ? []
      : listed(words.changes(content.changes.since), content.changes.lines)),
  ];
  const proof = [heading(words.hash), small(content.snapshot.contentHash)];
  return [
    ...answers,
    ...textSlides({
      title: words.aroundAgreement,
      lead: standingWords(content),
      paragraphs: [...rest, ...proof],
      notes: [],
    }),
  ];
}

/** Who put it to agreement, and how that ended. */
function proposalWords({ proposal }: ExportContent, words: DeckWords): readonly SlideParagraph[] {
  if (proposal === null) return [];
  const { by, at, due, note, reason, concluded, withdrawn } = proposal;
  return [
    ...listed(words.proposed, [`${by}  ${at}`]),
    ...listed(words.due, due === "" ? [] : [due]),
    ...listed(words.note, note === "" ? [] : [note]),
    ...listed(words.warnings, reason === "" ? [] : [reason]),
    ...listed(words.concluded, concluded === null ? [] : [`${concluded.by}  ${concluded.at}`]),
    ...listed(
      words.withdrawn,
      withdrawn === null ? [] : [`${withdrawn.by}  ${withdrawn.at}  ${withdrawn.reason}`],
    ),
  ];
}

function answerRow(answer: ExportedAnswer, words: DeckWords): readonly string[] {
  const carried = answer.carriedFrom === null ? "" : words.carried(answer.carriedFrom);
  return [
    answer.by,
    words.party[answer.party],
    words.answer[answer.answer] + carried,
    answer.reason,
    answer.about.join(words.comma),
    answer.at,
  ];
}

function listed(title: string, lines: readonly string[]): readonly SlideParagraph[] {
  return lines.length === 0
    ? []
    : [heading(title), ...lines.map((line) => ({ ...body(line), size: 12, before: 5 }))];
}
