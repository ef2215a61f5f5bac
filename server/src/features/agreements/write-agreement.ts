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
  const names = namesOfRecords(structure, language);
  const rows = answers.map(({ line, carriedFrom }) => [
    line.by.name,
    words.answerKinds[line.answer],
    writeTimeWithZone(line.at, timeZone),
    carriedFrom === null ? line.reason : `${line.reason}${words.carried(carriedFrom)}`,
    (line.subjects ?? []).flatMap((record) => names.get(record) ?? []).join(words.comma),
  ]);
  const { renews = null, onPurpose = [], dueAt = null } = proposed;
  return [
    `# ${title}`,
    ...(withdrawn === null ? [] : [`**${words.withdrawn}**`]),
    [
      `- ${words.customer}: ${safe(snapshot.customer[language])}`,
      `- ${words.board}: ${safe(boardTitle)}`,
      `- ${words.proposed}: ${said(proposed)}`,
      ...(dueAt === null ? [] : [`- ${words.due}: ${writeTimeWithZone(dueAt, timeZone)}`]),
      ...(concluded === null ? [] : [`- ${words.concluded}: ${said(concluded)}`]),
      ...(withdrawn === null ? [] : [`- ${words.withdrawnBy}: ${said(withdrawn)}`]),
      `- ${words.hash}: \`${snapshot.contentHash}\``,
    ].join("\n"),
    ...(renews === null || renews.changes.length === 0
      ? []
      : [
          `## ${words.renews(renews.version)}`,
          renews.changes.map((change) => `- ${safe(change[language])}`).join("\n"),
        ]),
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
      : table([words.name, words.answer, words.when, words.reason, words.about], rows),
    ...(awaited.length === 0
      ? []
      : [`${words.awaited}: ${awaited.map(({ name }) => safe(name)).join(words.comma)}`]),
    ...(proposed.note === "" ? [] : [`## ${words.note}`, safe(proposed.note)]),
    ...(onPurpose.length === 0
      ? []
      : [
          `## ${words.onPurpose}`,
          onPurpose
            .map(({ finding, reason, by }) =>
              [`- ${safe(finding[language])}`, safe([reason, by].filter(Boolean).join(" — "))].join(
                "\n  ",
              ),
            )
            .join("\n"),
        ]),
    ...(proposed.reason === "" ? [] : [`## ${words.warnings}`, safe(proposed.reason)]),
    "",
  ].join("\n\n");
}

/** What an answer may be about, as a page calls it. */
function namesOfRecords(
  { nodes, links, starLinks, star }: MacroStructure,
  language: Language,
): ReadonlyMap<string, string> {
  const words = AGREEMENT_WORDS[language];
  const nameOf = new Map(nodes.map(({ key, label }) => [key, label[language]]));
  const between = (from: string, to: string) => `${nameOf.get(from) ?? ""} → ${to}`;
  return new Map<string, string>([
    ...nodes.flatMap(({ cards, label, stage }) =>
      cards.map((card) => [card, `${label[language]} (${STAGE_NAMES[stage][language]})`] as const),
    ),
    ...links.flatMap(({ arrows, from, to }) =>
      arrows.map((arrow) => [arrow, between(from, nameOf.get(to) ?? "")] as const),
    ),
    ...starLinks.flatMap(({ arrows, from }) =>
      arrows.map((arrow) => [arrow, between(from, words.star)] as const),
    ),
    ...(star === null ? [] : [[star.id, words.star] as const]),
  ]);
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
