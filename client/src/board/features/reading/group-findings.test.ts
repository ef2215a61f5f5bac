import {
  CCPI8,
  diagnoseStanding,
  EMPTY_DRAWING,
  interpret,
  type DrawnArrow,
} from "@zentaikan/capital-graph";
import { expect, it } from "vitest";
import { groupFindings, mayWait } from "./group-findings.ts";

const card = (capital: string, laneStage: 1 | 2 | 3) =>
  ({
    id: capital,
    capital,
    subdivision: null,
    laneStage,
    statedStage: null,
    direction: "grow",
  }) as const;
const arrow = (from: string, to: string | null): DrawnArrow => ({
  id: `${from}>${to}`,
  from,
  to,
  sign: "+",
  strength: 2,
  delay: "mid",
  kind: "cause",
  basis: "unset",
  basisText: "",
  contested: false,
});

it("[FD1] what is said of several arrows is said once, of all of them, the gravest first", () => {
  const { diagnostics } = interpret(
    {
      ...EMPTY_DRAWING,
      cards: [card("hum", 1), card("tec", 2), card("cus", 3)],
      arrows: [arrow("hum", "tec"), arrow("tec", "cus"), arrow("cus", null)],
    },
    CCPI8,
  );
  const groups = groupFindings(diagnostics);
  const noBasis = groups.filter(({ first }) => first.rule === "V14");
  expect(noBasis).toHaveLength(1);
  expect(noBasis[0]?.records).toEqual(["hum>tec", "tec>cus"]);
  expect(groups.flatMap(({ all }) => all)).toHaveLength(diagnostics.length);
  const severities = groups.map(({ first }) => first.severity);
  expect(severities).toEqual(severities.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
});

const order = ["error", "warning", "hint"];

it("[LD4] that a newer lineup was adopted stands before what is advice about the drawing", () => {
  const drawing = { ...EMPTY_DRAWING, cards: [card("hum", 1)] };
  const interpretation = interpret(drawing, CCPI8);
  const old = diagnoseStanding(interpretation, { agreements: [], isLineupOld: true });
  const groups = groupFindings([...interpretation.diagnostics, ...old]);
  const at = groups.findIndex(({ first }) => first.rule === "V36");
  const severities = groups.map(({ first }) => first.severity);
  expect(severities.slice(0, at)).not.toContain("hint");
  expect(severities.slice(at)).toEqual(severities.slice(at).map(() => "hint"));
  expect(groups.length - at).toBeGreaterThan(1);
  expect(groups.slice(at).map(mayWait)).toEqual([false, ...groups.slice(at + 1).map(() => true)]);
});
