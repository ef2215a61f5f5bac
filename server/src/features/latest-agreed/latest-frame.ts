import { STAGE_NAMES, STAGES, type Language, type MacroStructure } from "@zentaikan/capital-graph";
import { escapeHtml as safe } from "./escape-html.ts";
import type { FrozenContent } from "./latest-content.ts";
import { LATEST_WORDS } from "./latest-words.ts";

interface FramePlace {
  readonly language: Language;
}

/** Star, reading and the whole structure as tables. */
export function writeFrame({ structure, narrative }: FrozenContent, place: FramePlace): string[] {
  const { language } = place;
  const words = LATEST_WORDS[language];
  const { star } = structure;
  return [
    ...(star === null ? [] : [`<p class="star"><span>${words.star}</span>${safe(star.text)}</p>`]),
    `<h2>${words.reading}</h2>`,
    ...narrative[language].map((paragraph) => `<p>${safe(paragraph)}</p>`),
    `<h2>${words.frame}</h2>`,
    stageTable(structure, language),
    `<h2>${words.links}</h2>`,
    linkTable(structure, language),
  ];
}

function stageTable({ nodes, horizons }: MacroStructure, language: Language): string {
  const words = LATEST_WORDS[language];
  const rows = STAGES.map((stage) => [
    STAGE_NAMES[stage][language],
    nodes
      .filter((node) => node.stage === stage)
      .map(
        ({ label, direction, subdivisions }) =>
          `${label[language]}${subdivisions.length === 0 ? "" : ` (${subdivisions.join(words.comma)})`}${words.directions[direction]}`,
      )
      .join(words.comma),
    horizons[stage]?.trim() ?? "",
  ]);
  return writeTable(words.frame, [words.stage, words.capitals, words.horizon], rows);
}

function linkTable({ nodes, links, starLinks }: MacroStructure, language: Language): string {
  const words = LATEST_WORDS[language];
  const names = new Map(
    nodes.map(({ key, label, stage }) => [
      key,
      `${label[language]} (${STAGE_NAMES[stage][language]})`,
    ]),
  );
  const effect = (sign: "+" | "-") => (sign === "-" ? words.reduces : words.grows);
  const rows = [
    ...links.map(({ from, to, sign, kind }) => [
      names.get(from) ?? from,
      names.get(to) ?? to,
      kind === "reinvest" ? `${effect(sign)}${words.comma}${words.reinvest}` : effect(sign),
    ]),
    ...starLinks.map(({ from, sign }) => [names.get(from) ?? from, words.star, effect(sign)]),
  ];
  if (rows.length === 0) return `<p>${words.noLinks}</p>`;
  return writeTable(words.links, [words.from, words.to, words.kind], rows);
}

/** Cells are text; the first of each row heads it. A wide one scrolls by itself, by keys too. */
export function writeTable(
  name: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const heads = head.map((cell) => `<th scope="col">${safe(cell)}</th>`).join("");
  const body = rows.map(([first = "", ...cells]) => {
    const rest = cells.map((cell) => `<td>${safe(cell)}</td>`).join("");
    return `<tr><th scope="row">${safe(first)}</th>${rest}</tr>`;
  });
  return `<div class="scroll" role="region" tabindex="0" aria-label="${safe(name)}"><table><thead><tr>${heads}</tr></thead><tbody>${body.join("\n")}</tbody></table></div>`;
}
