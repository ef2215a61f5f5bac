import { type Stage } from "@zentaikan/capital-graph";
import type { ExportContent, ExportedNote } from "../../../content/export-content.ts";
import { AREAS } from "../areas.ts";
import type { Slide } from "../deck.ts";
import { agreementSlides } from "./agreement-slides.ts";
import { commentSlides } from "./comment-slides.ts";
import { coverSlide } from "./cover-slide.ts";
import { DECK_WORDS } from "./deck-words.ts";
import { detailSlides } from "./detail-slides.ts";
import { noteLines } from "./note-lines.ts";
import { body, lead } from "./paragraphs.ts";
import { routeSlides } from "./route-slides.ts";
import { stageSlides } from "./stage-slides.ts";
import { textSlides } from "./text-slides.ts";

/**
 * A deck as somebody tells it: whose it is, the whole frame, beat by beat, aloud, its routes, its
 * detail, who agreed. Notes are before the speaker where what they are about is shown.
 */
export function deckSlides(content: ExportContent): readonly Slide[] {
  const words = DECK_WORDS[content.language];
  const stages = stagesOfCards(content);
  const stageOf = (note: ExportedNote) =>
    note.record === null ? null : (stages.get(note.record) ?? null);
  const notes = (stage: Stage | null) =>
    content.notes
      .filter((note) => stageOf(note) === stage)
      .flatMap((note) => noteLines(note, words));
  const perStage = stageSlides(content, notes);
  // A note may be about a stage that has no slide.
  const shown = new Set(perStage.flatMap((slide) => slide.notes));
  const unshown = ([1, 2, 3] as const).flatMap(notes).filter((line) => !shown.has(line));
  return [
    coverSlide(content),
    {
      layout: "picture",
      title: words.frame,
      lead: "",
      items: [{ kind: "picture", stands: "middle", at: FRAME, picture: content.picture }],
      notes: [...content.reading, ...notes(null), ...unshown],
    },
    ...perStage,
    ...(content.reading.length === 0
      ? []
      : textSlides({
          title: words.reading,
          lead: "",
          paragraphs: content.reading.map((text, index) => (index === 0 ? lead(text) : body(text))),
          notes: [],
        })),
    ...routeSlides(content),
    ...detailSlides(content),
    ...agreementSlides(content),
    ...commentSlides(content),
  ];
}

/** The frame has no lead, so its picture may begin higher. */
const FRAME = { x: 32, y: 66, w: 896, h: AREAS.footer.y - 74 };

/** Arrows stand where their tail does. */
function stagesOfCards({ snapshot }: ExportContent): ReadonlyMap<string, Stage> {
  const stages = new Map<string, Stage>();
  for (const { id, laneStage, statedStage } of snapshot.drawing.cards) {
    const stage = laneStage ?? statedStage;
    if (stage !== null) stages.set(id, stage);
  }
  for (const { id, from } of snapshot.drawing.arrows) {
    const stage = from === null ? undefined : stages.get(from);
    if (stage !== undefined) stages.set(id, stage);
  }
  for (const { id, refines } of snapshot.drawing.doResults) {
    const stage = stages.get(refines);
    if (stage !== undefined) stages.set(id, stage);
  }
  return stages;
}
