import { STAGE_NAMES, STAGES, type Language, type MacroStructure } from "@zentaikan/capital-graph";
import { writeTimeWithZone } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { ExportedState } from "../../interpretation/export-state.ts";
import { AGREEMENT_WORDS } from "./exported-words.ts";
import { escapeMarkdown as safe } from "./escape-markdown.ts";
import type { Proposal } from "./read-proposals.ts";

interface AgreementToWrite {
  readonly proposal: Proposal;
  readonly exported: ExportedState;
  readonly boardTitle: string;
  readonly awaited: readonly { readonly name: string }[];
  readonly timeZone: string;
}

/** The agreement on one page, in Markdown; what is not agreed says so in its first line. */
export function writeAgreement(
  { proposal, exported, boardTitle, awaited, timeZone }: AgreementToWrite,
  language: Language,
): string {
  const words = AGREEMENT_WORDS[language];
  const { proposed, answers, concluded, withdrawn } = proposal;
  const { snapshot, structure, narrative } = exported;
  const isAgreed = snapshot.edition === "agreed" && concluded !== null;
  const title = isAgreed
    ? words.agreed(concluded.version, proposed.party)
    : words.unagreed(proposed.party);
  const said = ({ by, at }: { readonly by: PersonBody; readonly at: number }): string =>
    `${safe(by.name)} (${writeTimeWithZone(at, timeZone)})`;
  const rows = answers.map(({ line }) => [
    line.by.name,
    words.answerKinds[line.answer],
    writeTimeWithZone(line.at, timeZone),
    line.reason,
  ]);
  return [
    `# ${title}`,
    ...(withdrawn === null ? [] : [`**${words.withdrawn}**`]),
    [
      `- ${words.customer}: ${safe(snapshot.customer[language])}`,
      `- ${words.board}: ${safe(boardTitle)}`,
      `- ${words.proposed}: ${said(proposed)}`,
      ...(concluded === null ? [] : [`- ${words.concluded}: ${said(concluded)}`]),
      ...(withdrawn === null ? [] : [`- ${words.withdrawnBy}: ${said(withdrawn)}`]),
      `- ${words.hash}: \`${snapshot.contentHash}\``,
    ].join("\n"),
    `## ${words.frame}`,
    ...narrative[language].map(safe),
    `## ${words.stages}`,
    table(
      [words.stage, words.capitals],
      STAGES.map((stage) => [STAGE_NAMES[stage][language], capitalsOf(structure, stage, language)]),
    ),
    ...(structure.star === null ? [] : [`${words.star}: ${safe(structure.star.text)}`]),
    `## ${words.links}`,
    linksOf(structure, language),
    `## ${words.answers}`,
    rows.length === 0
      ? words.nobody
      : table([words.name, words.answer, words.when, words.reason], rows),
    ...(awaited.length === 0
      ? []
      : [`${words.awaited}: ${awaited.map(({ name }) => safe(name)).join(words.comma)}`]),
    ...(proposed.note === "" ? [] : [`## ${words.note}`, safe(proposed.note)]),
    ...(proposed.reason === "" ? [] : [`## ${words.warnings}`, safe(proposed.reason)]),
    "",
  ].join("\n\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [tableLine(head), `|${head.map(() => "---|").join("")}`, ...rows.map(tableLine)].join(
    "\n",
  );
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.map(safe).join(" | ")} |`;
}

function capitalsOf({ nodes }: MacroStructure, stage: number, language: Language): string {
  return nodes
    .filter((node) => node.stage === stage)
    .map(({ label }) => label[language])
    .join(AGREEMENT_WORDS[language].comma);
}

function linksOf({ nodes, links, starLinks }: MacroStructure, language: Language): string {
  const words = AGREEMENT_WORDS[language];
  const names = new Map(
    nodes.map(({ key, label, stage }) => [
      key,
      `${label[language]} (${STAGE_NAMES[stage][language]})`,
    ]),
  );
  const nameOf = (key: string) => names.get(key) ?? key;
  return [
    ...links.map(({ from, to, kind, sign }) =>
      [
        `${nameOf(from)} → ${nameOf(to)}`,
        kind === "reinvest" ? words.reinvest : "",
        sign === "-" ? words.reduces : "",
      ].join(""),
    ),
    ...starLinks.map(({ from }) => `${nameOf(from)} → ${words.star}`),
  ]
    .map((line) => `- ${safe(line)}`)
    .join("\n");
}
