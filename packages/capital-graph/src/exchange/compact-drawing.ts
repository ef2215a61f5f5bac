import {
  EMPTY_DRAWING,
  type DrawnArrow,
  type DrawnCard,
  type DrawnDetailLink,
  type DrawnDoResult,
  type Drawing,
  type LinkKind,
  type Stage,
} from "../drawing.ts";
import type { CapitalLineup } from "../lineup.ts";
import { refuse } from "./parsed.ts";

/**
 * The compact notation: a structure as a few short words, for samples and for files.
 *
 *   node  HUM.h        a capital of the lineup by its id, and h, s or j for its beat
 *         HUM/skills.h with a small division
 *   link  HUM.h>TEC.s  a cause; FIN.j>TEC.s:fb is a reinvestment
 *   Do result          as in a drawing, in the order of its node; `refines` names the node
 *   cause  a>b         among Do results, by their ids
 *
 * Cards and arrows take what is written as their ids. What is listed twice is drawn twice, the
 * second time as `HUM.h#2`; links go to the first drawing.
 */
export function readCompactDrawing(
  written: {
    readonly nodes: readonly string[];
    readonly links: readonly string[];
    readonly star: string | null;
    readonly doResults: readonly DrawnDoResult[];
    readonly causes: readonly string[];
  },
  lineup: CapitalLineup,
  place: string,
): Drawing {
  const cards = numbered(written.nodes).map(({ text, id }, index) =>
    readNode(text, { id, lineup, place: `${place}.nodes[${index}]` }),
  );
  const known = new Set(cards.map((card) => card.id));
  const arrows = numbered(written.links).map(({ text, id }, index) =>
    readLink(text, { id, known, place: `${place}.links[${index}]` }),
  );
  const stars = written.star === null ? [] : [{ id: "STAR", text: written.star }];
  const doResults = written.doResults.map((doResult, index) => {
    if (!known.has(doResult.refines)) {
      refuse(`${place}.doResults[${index}]`, `"${doResult.refines}" is not among the nodes`);
    }
    return { ...doResult, order: String(index).padStart(4, "0") };
  });
  const results = new Set(doResults.map(({ id }) => id));
  const detailLinks = written.causes.map((text, index) =>
    readCause(text, { known: results, place: `${place}.causes[${index}]` }),
  );
  return { ...EMPTY_DRAWING, cards, arrows, stars, doResults, detailLinks };
}

function readNode(
  text: string,
  { id, lineup, place }: { id: string; lineup: CapitalLineup; place: string },
): DrawnCard {
  const match = /^(?<code>[^./>:#]+)(?:\/(?<subdivision>[^>:#]+))?\.(?<beat>[hsj])$/u.exec(text);
  const { code, subdivision, beat } = match?.groups ?? {};
  const stage = STAGE_OF_BEAT.get(beat ?? "");
  if (code === undefined || stage === undefined) {
    refuse(place, `"${text}" is not a node such as HUM.h, TEC.s or FIN.j`);
  }
  const capital = lineup.capitals.find((candidate) => candidate.id === code.toLowerCase());
  if (capital === undefined) refuse(place, `"${code}" is no capital of the lineup ${lineup.id}`);
  return {
    id,
    capital: capital.id,
    subdivision: subdivision ?? null,
    laneStage: stage,
    statedStage: null,
    direction: "grow",
  };
}

function readLink(
  text: string,
  { id, known, place }: { id: string; known: ReadonlySet<string>; place: string },
): DrawnArrow {
  const match = /^(?<from>[^>]+)>(?<to>[^>:]+)(?<reinvest>:fb)?$/u.exec(text);
  const { from, to, reinvest } = match?.groups ?? {};
  if (from === undefined || to === undefined) {
    refuse(place, `"${text}" is not a link such as HUM.h>TEC.s`);
  }
  for (const end of [from, to])
    if (!known.has(end)) refuse(place, `"${end}" is not among the nodes`);
  const kind: LinkKind = reinvest === undefined ? "cause" : "reinvest";
  return { ...PLAIN_ARROW, id, from, to, kind };
}

function readCause(
  text: string,
  { known, place }: { known: ReadonlySet<string>; place: string },
): DrawnDetailLink {
  const [from = "", to = "", ...rest] = text.split(">");
  if (rest.length > 0 || !known.has(from) || !known.has(to)) {
    refuse(place, `"${text}" is not a cause between two Do results`);
  }
  return { id: text, from, to, sign: "+", basis: "unset" };
}

const STAGE_OF_BEAT: ReadonlyMap<string, Stage> = new Map([
  ["h", 1],
  ["s", 2],
  ["j", 3],
]);

/** The notation says nothing about these. */
const PLAIN_ARROW = {
  sign: "+",
  strength: 2,
  delay: "mid",
  basis: "unset",
  basisText: "",
  contested: false,
} as const;

function numbered(texts: readonly string[]): readonly { text: string; id: string }[] {
  const times = new Map<string, number>();
  return texts.map((text) => {
    const time = (times.get(text) ?? 0) + 1;
    times.set(text, time);
    return { text, id: time === 1 ? text : `${text}#${time}` };
  });
}
