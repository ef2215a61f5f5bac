import { type GrowthNode, type Stage, STAGE_NAMES, STAGES } from "@zentaikan/capital-graph";
import type { ExportContent } from "../../../content/export-content.ts";
import { AREAS } from "../areas.ts";
import type { Slide, SlideParagraph } from "../deck.ts";
import { DECK_WORDS } from "./deck-words.ts";
import { flowText } from "./flow-text.ts";
import { small, strong } from "./paragraphs.ts";
import { stagePicture } from "./stage-picture.ts";
import { structureNames } from "./structure-names.ts";
import { numbered } from "./table-slides.ts";

const PICTURE = { x: 48, y: 96, w: 500, h: 392 };
const WORDS = { x: 580, y: 96, w: 332, h: 392 };

/** Each stage by itself: its cards as they are drawn, and in words what they come from and lead to. */
export function stageSlides(
  content: ExportContent,
  notesOf: (stage: Stage) => readonly string[],
): readonly Slide[] {
  return STAGES.flatMap((stage) => {
    const nodes = content.interpretation.structure.nodes.filter((node) => node.stage === stage);
    const picture = stagePicture(content, stage);
    if (nodes.length === 0 && picture === null) return [];
    return stageOn(content, { stage, nodes, picture, notes: notesOf(stage) });
  });
}

function stageOn(
  content: ExportContent,
  {
    stage,
    nodes,
    picture,
    notes,
  }: {
    readonly stage: Stage;
    readonly nodes: readonly GrowthNode[];
    readonly picture: ReturnType<typeof stagePicture>;
    readonly notes: readonly string[];
  },
): readonly Slide[] {
  const words = DECK_WORDS[content.language];
  const title = `${STAGE_NAMES[stage][content.language]} – ${words.stageLead[stage]}`;
  const horizon = content.interpretation.structure.horizons[stage] ?? "";
  const columns = flowText(
    nodes.flatMap((node) => nodeWords(content, node)),
    {
      width: WORDS.w,
      heights: { first: WORDS.h, next: WORDS.h },
    },
  );
  // What goes on in a next slide is words alone: a picture of hundreds of cards is drawn once.
  return columns.map((paragraphs, index): Slide => ({
    layout: "picture",
    title: numbered(title, { index, of: columns.length }),
    lead: horizon === "" ? "" : words.horizon(horizon).replaceAll("\n", " "),
    items: [
      ...(picture === null || index > 0
        ? []
        : [{ kind: "picture" as const, stands: "start" as const, at: PICTURE, picture }]),
      {
        kind: "text",
        name: title,
        at: picture === null || index > 0 ? AREAS.body : WORDS,
        paragraphs,
      },
    ],
    notes: index === 0 ? notes : [],
  }));
}

function nodeWords(content: ExportContent, node: GrowthNode): readonly SlideParagraph[] {
  const words = DECK_WORDS[content.language];
  const { structure } = content.interpretation;
  const { placed, plain } = structureNames(content);
  const causes = structure.links.filter(({ to }) => to === node.key);
  const effects = structure.links.filter(({ from }) => from === node.key);
  const makesStar = structure.starLinks.some(({ from }) => from === node.key);
  const named = (link: (typeof causes)[number], key: GrowthNode["key"]) =>
    placed(key) + (link.kind === "reinvest" ? words.reinvest : "");
  const into = [
    ...effects.map((link) => named(link, link.to)),
    ...(makesStar ? [`★ ${words.star}`] : []),
  ];
  const divisions = node.subdivisions.join(words.comma);
  return [
    strong(plain(node.key) + (divisions === "" ? "" : ` – ${divisions}`)),
    ...(causes.length === 0
      ? []
      : [small(words.from + causes.map((link) => named(link, link.from)).join(words.comma))]),
    ...(into.length === 0 ? [] : [small(words.to + into.join(words.comma))]),
  ];
}
