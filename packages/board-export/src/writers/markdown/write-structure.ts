import { STAGE_NAMES, STAGES } from "@zentaikan/capital-graph";
import type { ExportContent } from "../../content/export-content.ts";
import { escapeMarkdown as safe } from "./escape-markdown.ts";
import { markdownTable } from "./markdown-table.ts";
import { VALUE_WORDS } from "../../content/value-words.ts";
import { MARKDOWN_WORDS } from "./markdown-words.ts";

/** What is exported of the structure, in paragraphs of Markdown. */
export function writeStructure(content: ExportContent): readonly string[] {
  return content.source.subject === "lineup" ? writeLineup(content) : writeFrame(content);
}

function writeFrame({ language, reading, interpretation }: ExportContent): readonly string[] {
  const words = MARKDOWN_WORDS[language];
  const { nodes, star, horizons } = interpretation.structure;
  const rows = STAGES.map((stage) => [
    STAGE_NAMES[stage][language],
    nodes
      .filter((node) => node.stage === stage)
      .map(({ label }) => label[language])
      .join(words.comma),
    horizons[stage] ?? "",
  ]);
  const links = linksOf(interpretation.structure, language);
  return [
    `## ${words.reading}`,
    ...reading.map(safe),
    `## ${words.stages}`,
    markdownTable(words.stageHead, rows),
    ...(star === null || star.text.trim() === "" ? [] : [`${words.star}: ${safe(star.text)}`]),
    ...(links === "" ? [] : [`## ${words.links}`, links]),
  ];
}

function writeLineup({ language, snapshot }: ExportContent): readonly string[] {
  const words = MARKDOWN_WORDS[language];
  const { name, capitals } = snapshot.lineup;
  const rows = capitals
    .filter(({ retired }) => !retired)
    .map(({ label, definition, subdivisions }) => [
      label[language],
      definition[language],
      subdivisions.map((one) => one.label[language]).join(words.comma),
    ]);
  return [`## ${safe(name[language])}`, markdownTable(words.lineupHead, rows)];
}

function linksOf(
  { nodes, links, starLinks }: ExportContent["interpretation"]["structure"],
  language: ExportContent["language"],
): string {
  const words = MARKDOWN_WORDS[language];
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

/** 明細HSJ, a table a stage. */
export function writeDetail({ language, detail }: ExportContent): readonly string[] {
  const words = MARKDOWN_WORDS[language];
  if (detail.length === 0) return [];
  return [
    `## ${words.detail}`,
    ...detail.flatMap(({ stage, results }) => {
      const hasOurs = results.some(({ ourDos }) => ourDos.length > 0);
      const head = [...words.resultHead, ...(hasOurs ? [words.ourDos] : [])];
      const rows = results.map((result) => [
        [result.capital, result.subdivision].filter((one) => one !== "").join(" / "),
        result.text,
        result.indicator,
        result.target,
        result.due,
        result.owner,
        VALUE_WORDS[language].state[result.state],
        ...(hasOurs ? [result.ourDos.map(({ text }) => text).join(words.comma)] : []),
      ]);
      return [`### ${STAGE_NAMES[stage][language]}`, markdownTable(head, rows)];
    }),
  ];
}
