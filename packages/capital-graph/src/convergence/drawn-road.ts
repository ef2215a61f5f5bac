import { EMPTY_DRAWING, type Drawing, type Sign } from "../drawing.ts";
import { interpret } from "../interpret.ts";
import type { CapitalLineup, Text } from "../lineup.ts";
import { placedName, readPatternCell } from "../pattern/pattern-cell.ts";
import { inSentence, sameText } from "../text.ts";
import { readRoad, type Road } from "./road.ts";

/** What somebody drew by themselves: nodes such as `1.hum+`, and links between them or to the star. */
export interface DrawnRoad {
  readonly id: string;
  readonly nodes: readonly string[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly sign: Sign }[];
}

const STAR = "star";

/** Each node is one card, and every road leads towards the star of the board. */
export function readDrawnRoad({ id, ...drawn }: DrawnRoad, lineup: CapitalLineup): Road {
  return readRoad(id, interpret(drawingOf(drawn), lineup));
}

function drawingOf({ nodes, links }: Omit<DrawnRoad, "id">): Drawing {
  const cards = nodes.map((key) => {
    const { capital, stage, direction } = readPatternCell(key);
    return { id: key, capital, subdivision: null, laneStage: stage, statedStage: null, direction };
  });
  const arrows = links.map(({ from, to, sign }) => ({
    id: `${from}>${to}`,
    from,
    to,
    sign,
    strength: 2 as const,
    delay: "mid" as const,
    kind: "cause" as const,
    basis: "unset" as const,
    basisText: "",
    contested: false,
  }));
  return { ...EMPTY_DRAWING, cards, arrows, stars: [{ id: STAR, text: STAR }] };
}

/**
 * Something on a road or in a vote, as it is named there: `1.hum+`, `1.hum+>2.tec+:+`, `star`, or in
 * words. @returns what people call it, and a link as `1.hum+>2.tec+`
 */
export function readRoadPart(
  key: string,
  lineup: Pick<CapitalLineup, "capitals">,
): { readonly name: Text; readonly part: string } {
  const link = /^(?<from>[1-3]\.[^>]+)>(?<to>[^:]+)/u.exec(key)?.groups;
  if (link === undefined) return { name: endName(key, lineup), part: key };
  const { from = "", to = "" } = link;
  const [one, other] = [endName(from, lineup), endName(to, lineup)];
  const name = { ja: `${one.ja} → ${other.ja}`, en: `${one.en} → ${other.en}` };
  return { name, part: `${from}>${to}` };
}

function endName(key: string, { capitals }: Pick<CapitalLineup, "capitals">): Text {
  if (key === "star") return sameText("★");
  // What somebody asked about by hand may have any name.
  if (!/^[1-3]\..+[-+=]$/u.test(key)) return sameText(key);
  const { capital, stage } = readPatternCell(key);
  const { ja, en } = capitals.find(({ id }) => id === capital)?.label ?? sameText(capital);
  return placedName({ ja, en: inSentence(en) }, stage);
}
