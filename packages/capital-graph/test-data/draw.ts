import {
  CCPI8,
  interpret,
  parseCompactCustomer,
  type Diagnostic,
  type Drawing,
  type DrawnArrow,
  type DrawnCard,
  type Interpretation,
  type RuleId,
} from "../src/index.ts";

/** A drawing in the compact notation, for tests. A star unless it is null. */
export function draw(
  nodes: readonly string[],
  links: readonly string[] = [],
  star: string | null = "誇れる会社",
): Drawing {
  const parsed = parseCompactCustomer({ id: "test", nodes, links, star });
  if (parsed.kind === "refused") throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value.drawing;
}

export function read(drawing: Drawing): Interpretation {
  return interpret(drawing, CCPI8);
}

/** The drawing with some members of one card changed. */
export function withCard(drawing: Drawing, id: string, edit: Partial<DrawnCard>): Drawing {
  const cards = drawing.cards.map((card) => (card.id === id ? { ...card, ...edit } : card));
  return { ...drawing, cards };
}

/** The drawing with some members of one arrow, or of all, changed. */
export function withArrow(drawing: Drawing, id: string, edit: Partial<DrawnArrow>): Drawing {
  const arrows = drawing.arrows.map((arrow) =>
    id === "all" || arrow.id === id ? { ...arrow, ...edit } : arrow,
  );
  return { ...drawing, arrows };
}

export function found(drawing: Drawing, rule: RuleId): readonly Diagnostic[] {
  return read(drawing).diagnostics.filter((diagnostic) => diagnostic.rule === rule);
}

/** A frame in which nothing is amiss: three beats, one route, every link with its grounds. */
export const SOUND: Drawing = withArrow(
  draw(["HUM.h", "TEC.s", "CUS.j", "FIN.j"], ["HUM.h>TEC.s", "TEC.s>CUS.j", "CUS.j>FIN.j"]),
  "all",
  { basis: "evidence", basisText: "past projects" },
);
