import {
  STAGE_NAMES,
  STAGES,
  stageOfSubject,
  type AgreedSubject,
  type Language,
  type MacroStructure,
  type Stage,
} from "@zentaikan/capital-graph";
import type { ExportedState } from "../../interpretation/export-state.ts";
import { escapeMarkdown as safe } from "./escape-markdown.ts";
import { AGREEMENT_WORDS } from "./exported-words.ts";
import { markdownTable } from "./markdown-table.ts";

type Frozen = Pick<ExportedState, "board" | "narrative">;

/** What was put to agreement, in paragraphs of Markdown. */
export function writeSubject(
  subject: AgreedSubject,
  frozen: Frozen,
  language: Language,
): readonly string[] {
  const stage = stageOfSubject(subject);
  if (stage !== null) return writeStage(stage, frozen, language);
  return subject === "lineup" ? writeLineup(frozen, language) : writeFrame(frozen, language);
}

function writeFrame({ board, narrative }: Frozen, language: Language): readonly string[] {
  const words = AGREEMENT_WORDS[language];
  const { structure } = board;
  return [
    `## ${words.frame}`,
    ...narrative[language].map(safe),
    `## ${words.stages}`,
    markdownTable(
      [words.stage, words.capitals],
      STAGES.map((stage) => [STAGE_NAMES[stage][language], capitalsOf(structure, stage, language)]),
    ),
    ...(structure.star === null ? [] : [`${words.star}: ${safe(structure.star.text)}`]),
    `## ${words.links}`,
    linksOf(structure, language),
  ];
}

function writeStage(stage: Stage, { board }: Frozen, language: Language): readonly string[] {
  const words = AGREEMENT_WORDS[language];
  const { structure, detail } = board;
  const labels = new Map(
    structure.nodes.filter((node) => node.stage === stage).map(({ key, label }) => [key, label]),
  );
  const isHere = (key: string): boolean => labels.has(key);
  const touching = {
    ...structure,
    links: structure.links.filter(({ from, to }) => isHere(from) || isHere(to)),
    starLinks: structure.starLinks.filter(({ from }) => isHere(from)),
  };
  const horizon = structure.horizons[stage]?.trim() ?? "";
  const rows = detail.doResults.flatMap(({ node, drawn }) => {
    const label = node === null ? undefined : labels.get(node);
    if (label === undefined) return [];
    const { text, indicator = "", target = "", due = "", owner = "" } = drawn;
    return [[label[language], text, indicator, target, due, owner]];
  });
  return [
    `## ${words.stage}: ${STAGE_NAMES[stage][language]}`,
    `${words.capitals}: ${safe(capitalsOf(structure, stage, language))}`,
    ...(horizon === "" ? [] : [`${words.horizon}: ${safe(horizon)}`]),
    `## ${words.links}`,
    linksOf(touching, language),
    `## ${words.results}`,
    rows.length === 0 ? words.noResults : markdownTable(words.resultHead, rows),
  ];
}

function writeLineup({ board: { lineup } }: Frozen, language: Language): readonly string[] {
  const words = AGREEMENT_WORDS[language];
  const current = lineup.capitals.filter(({ retired }) => !retired);
  return [
    `## ${safe(lineup.name[language])}`,
    markdownTable(
      words.lineupHead,
      current.map(({ label, definition, subdivisions }) => [
        label[language],
        definition[language],
        subdivisions.map((one) => one.label[language]).join(words.comma),
      ]),
    ),
  ];
}

function capitalsOf({ nodes }: MacroStructure, stage: number, language: Language): string {
  return nodes
    .filter((node) => node.stage === stage)
    .map(({ label }) => label[language])
    .join(AGREEMENT_WORDS[language].comma);
}

function linksOf(
  { nodes, links, starLinks }: Pick<MacroStructure, "nodes" | "links" | "starLinks">,
  language: Language,
): string {
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
