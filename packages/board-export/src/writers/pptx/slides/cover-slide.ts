import type { ExportContent } from "../../../content/export-content.ts";
import { AREAS } from "../areas.ts";
import type { Slide, SlideParagraph, SlideText } from "../deck.ts";
import { COLOURS } from "../look.ts";
import { DECK_WORDS } from "./deck-words.ts";
import { estimateLines } from "./estimate-lines.ts";
import { standingWords } from "../../standing-words.ts";

/** Whose structure it is, towards which star, and how it stands. */
export function coverSlide(content: ExportContent): Slide {
  const words = DECK_WORDS[content.language];
  const star = content.interpretation.structure.star?.text ?? "";
  const shortStar = fitted(star === "" ? "" : `★ ${star}`, { size: 18, width: 760, most: 3 });
  const customer = fitted(content.customer, { size: 36, width: 760, most: 2 });
  const facts = [
    [words.board, content.title],
    [words.source, sourceWords(content)],
    [words.standing, standingWords(content)],
    [words.writtenAt, content.standing.kind === "anonymised" ? "" : content.writtenAt],
    [words.link, content.link ?? ""],
  ].filter(([, fact]) => fact !== "");
  return {
    layout: "title",
    title: customer,
    lead: shortStar,
    items: [
      { kind: "text", name: words.deck, at: KICKER, paragraphs: [kicker(words.deck)] },
      column(words.standing, {
        at: { ...AREAS.coverFacts, w: NAMES },
        lines: facts.map(([name = ""]) => factLine(name, COLOURS.inkSoft)),
      }),
      column(`${words.standing} 2`, {
        at: { ...AREAS.coverFacts, x: AREAS.coverFacts.x + NAMES, w: AREAS.coverFacts.w - NAMES },
        lines: facts.map(([, fact = ""]) =>
          factLine(
            fitted(fact, { size: 13, width: AREAS.coverFacts.w - NAMES, most: 1 }),
            COLOURS.ink,
          ),
        ),
      }),
    ],
    // What was too long for the cover is there in full.
    notes: [
      ...(customer === content.customer ? [] : [content.customer]),
      ...(shortStar.endsWith("…") ? [star] : []),
    ],
  };
}

const KICKER = { x: 84, y: 64, w: 780, h: 24 };

function kicker(text: string): SlideParagraph {
  return { text, size: 13, isBold: true, colour: COLOURS.accent, before: 0 };
}

/** How far names of facts reach. */
const NAMES = 120;

function column(
  name: string,
  { at, lines }: { readonly at: SlideText["at"]; readonly lines: readonly SlideParagraph[] },
): SlideText {
  return { kind: "text", name, at, paragraphs: lines };
}

function factLine(text: string, colour: string): SlideParagraph {
  return { text, size: 13, isBold: false, colour, before: 4 };
}

function sourceWords({ source, language }: ExportContent): string {
  if (source.kind === "now") return DECK_WORDS[language].now;
  return [source.name, source.at].filter((text) => text !== "").join("  ");
}

/** As many lines as there is room for; an ellipsis says where one was left. */
function fitted(
  text: string,
  { size, width, most }: { readonly size: number; readonly width: number; readonly most: number },
): string {
  const lines = estimateLines(text.replace(/\s+/g, " "), { size, width });
  if (lines.length <= most) return text;
  return `${lines
    .slice(0, most)
    .join("")
    .slice(0, -1)
    .replace(/[\uD800-\uDBFF]$/, "")}…`;
}
