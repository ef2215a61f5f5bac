import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyTidyDrawing } from "../../test-data/any-drawing.ts";
import { draw, read, SOUND, withArrow, withCard } from "../../test-data/draw.ts";
import { readSample } from "../../test-data/samples.ts";
import { drawnFor, IIRC6, interpret, type MacroStructure } from "../index.ts";
import { isForwardCause } from "../macro-structure.ts";

/** Every simple path from a start to a goal, found without cleverness. */
function pathsByBruteForce({ links, starts, goals }: MacroStructure): string[][] {
  const causes = links.filter(isForwardCause);
  const walk = (path: string[]): string[][] => {
    const last = path.at(-1);
    const next = new Set(causes.filter((link) => link.from === last).map((link) => link.to));
    return [
      ...(goals.some((goal) => goal === last) ? [path] : []),
      ...[...next].filter((key) => !path.includes(key)).flatMap((key) => walk([...path, key])),
    ];
  };
  return starts.flatMap((start) => walk([start]));
}

const inOrder = (paths: readonly (readonly string[])[]) =>
  paths.map((path) => path.join(">")).toSorted();

describe("routes", () => {
  it("[AN1] are the simple paths from starts to goals, as brute force finds them", () => {
    fc.assert(
      fc.property(anyTidyDrawing, (drawing) => {
        const { structure, analysis } = read(drawing);
        const expected = inOrder(pathsByBruteForce(structure));
        if (expected.length >= 50) return;
        expect(inOrder(analysis.routes.listed.map((route) => route.nodes))).toEqual(expected);
        expect(analysis.routes).toMatchObject({ total: expected.length, more: false });
      }),
      { numRuns: 300 },
    );
  });

  it("[AN1] are counted beyond fifty, and listed in code-unit order", () => {
    const codes = ["FIN", "CUS", "TEC", "ORG", "PRO", "HUM", "SOC", "ENV"];
    const nodes = ["h", "s", "j"].flatMap((beat) => codes.map((code) => `${code}.${beat}`));
    const links = codes.flatMap((one) =>
      codes.flatMap((other) => [`${one}.h>${other}.s`, `${one}.s>${other}.j`]),
    );
    const { total, more, listed } = read(draw(nodes, links)).analysis.routes;
    expect({ total, more, shown: listed.length }).toEqual({ total: 512, more: false, shown: 50 });
    const told = listed.map((route) => route.nodes.join(">"));
    expect(told).toEqual(told.toSorted());
    expect(told[0]).toBe("1.cus+>2.cus+>3.cus+");
  });

  it("[AN1] in a dense cyclic beat are listed to fifty, and there may be more", () => {
    const codes = ["FIN", "CUS", "TEC", "ORG", "PRO", "HUM", "SOC", "ENV"];
    const nodes = [...codes.map((code) => `${code}.h`), "FIN.j"];
    const links = codes.flatMap((one) => [
      `${one}.h>FIN.j`,
      ...codes.filter((other) => other !== one).map((other) => `${one}.h>${other}.h`),
    ]);
    const { total, more, listed } = read(draw(nodes, links)).analysis.routes;
    expect({ total, more, shown: listed.length }).toEqual({ total: 50, more: true, shown: 50 });
  });

  it("[AN2] carry strength, sign and delay of their steps", () => {
    const strong = withArrow(SOUND, "HUM.h>TEC.s", { strength: 3, delay: "long" });
    const weak = withArrow(strong, "TEC.s>CUS.j", { strength: 1, sign: "-", delay: "short" });
    const [route] = read(weak).analysis.routes.listed;
    expect(route?.strength).toBeCloseTo(0.9 * 0.3 * 0.6);
    expect(route?.sign).toBe("-");
    expect(route?.delay).toEqual({ slowest: "long", sum: "long" });
    expect(route?.links).toHaveLength(3);
  });

  it("[AN2] have no single sign where one step is claimed with both", () => {
    const both = draw(["HUM.h", "HUM.h", "FIN.j"], ["HUM.h>FIN.j", "HUM.h#2>FIN.j"]);
    const [route] = read(withArrow(both, "HUM.h#2>FIN.j", { sign: "-" })).analysis.routes.listed;
    expect(route?.sign).toBe("mixed");
    expect(route?.links).toHaveLength(2);
  });

  it("[AN2] without a step have no delay", () => {
    const drawing = draw(["HUM.h"]);
    const toStar = { ...SOUND.arrows[0], id: "toStar", from: "HUM.h", to: "STAR" };
    const { routes } = read({
      ...drawing,
      arrows: [toStar as (typeof drawing.arrows)[number]],
    }).analysis;
    expect(routes.listed).toEqual([
      { nodes: ["1.hum+"], links: [], strength: 1, sign: "+", delay: null },
    ]);
  });
});

describe("what growth hinges on", () => {
  it("[AN3] bottlenecks and sole starts lie on every route to what they cut", () => {
    fc.assert(
      fc.property(anyTidyDrawing, (drawing) => {
        const { structure, analysis } = read(drawing);
        const paths = pathsByBruteForce(structure);
        const found = [...analysis.bottlenecks, ...analysis.soleStarts];
        for (const { key } of structure.nodes) {
          const cuts = structure.goals.filter((goal) => {
            const leading = paths.filter((path) => path.at(-1) === goal);
            return (
              goal !== key && leading.length > 0 && leading.every((path) => path.includes(key))
            );
          });
          const isGoalOnly = structure.goals.includes(key) && !structure.starts.includes(key);
          const expected = isGoalOnly || cuts.length === 0 ? undefined : cuts;
          expect(found.find(({ node }) => node === key)?.cuts).toEqual(expected);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("[AN4] first movers and sudden starts are what nothing makes grow", () => {
    const { analysis } = readSample("D");
    expect(analysis.firstMovers).toEqual(["1.tec+", "1.env+"]);
    expect(analysis.suddenStarts).toEqual(["2.hum+"]);
  });
});

describe("what comes round", () => {
  it("[AN5] loops are closed by arrows, each once, from its first node", () => {
    fc.assert(
      fc.property(anyTidyDrawing, (drawing) => {
        const { structure, analysis } = read(drawing);
        const order = structure.nodes.map((node) => node.key);
        const steps = new Set(structure.links.map((link) => `${link.from}>${link.to}`));
        const seen = new Set<string>();
        for (const { nodes } of analysis.loops) {
          expect(order.indexOf(nodes[0] ?? "")).toBe(
            Math.min(...nodes.map((key) => order.indexOf(key))),
          );
          for (const [i, key] of nodes.entries()) {
            expect(steps).toContain(`${key}>${nodes[(i + 1) % nodes.length]}`);
          }
          seen.add(nodes.join());
        }
        expect(seen.size).toBe(analysis.loops.length);
      }),
    );
  });

  it("[AN5] a loop with one negative step balances, with two it reinforces", () => {
    const ring = draw(["HUM.h", "TEC.s"], ["HUM.h>TEC.s", "TEC.s>HUM.h:fb"]);
    const kind = (drawing: typeof ring) => read(drawing).analysis.loops.map((loop) => loop.kind);
    expect(kind(ring)).toEqual(["reinforcing"]);
    expect(kind(withArrow(ring, "HUM.h>TEC.s", { sign: "-" }))).toEqual(["balancing"]);
    expect(kind(withArrow(ring, "all", { sign: "-" }))).toEqual(["reinforcing"]);
  });

  it("[AN6] a spiral is never closed by arrows", () => {
    fc.assert(
      fc.property(anyTidyDrawing, (drawing) => {
        const { structure, analysis } = read(drawing);
        const capital = new Map(structure.nodes.map((node) => [node.key, node.capital]));
        const rounds = analysis.loops.map(({ nodes }) =>
          nodes.map((key) => capital.get(key)).filter((at, i, all) => at !== all.at(i - 1)),
        );
        for (const { capitals } of analysis.spirals) {
          const turned = capitals.map((_, i) =>
            [...capitals.slice(i), ...capitals.slice(0, i)].join(),
          );
          for (const round of rounds) expect(turned).not.toContain(round.join());
          expect(capitals.length).toBeGreaterThan(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("[AN6] a reinvestment that closes the ring turns a spiral into a loop", () => {
    const spiral = draw(["CUS.h", "TEC.s", "CUS.j"], ["CUS.h>TEC.s", "TEC.s>CUS.j"]);
    const closed = draw(
      ["CUS.h", "TEC.s", "CUS.j"],
      ["CUS.h>TEC.s", "TEC.s>CUS.j", "CUS.j>CUS.h:fb"],
    );
    expect(read(spiral).analysis.spirals.map(({ capitals }) => capitals)).toEqual([["cus", "tec"]]);
    expect(read(closed).analysis.spirals).toEqual([]);
    expect(read(closed).analysis.loops).toHaveLength(1);
  });

  it("[AN7] steps back are reinvestments and backward causes", () => {
    const drawing = draw(["HUM.h", "TEC.s"], ["TEC.s>HUM.h", "TEC.s>HUM.h:fb", "HUM.h>TEC.s"]);
    expect(read(drawing).analysis.stepsBack).toEqual(["2.tec+>1.hum+:+", "2.tec+>1.hum+:+:fb"]);
  });
});

describe("weights", () => {
  it("[AN8] leverage is the strength of the best routes onward, goals twice, over the greatest", () => {
    const { leverage } = read(SOUND).analysis;
    const raw = [0.6 + 0.36 + 2 * 0.216, 0.6 + 2 * 0.36, 2 * 0.6, 0];
    const expected = raw.map((felt) => felt / Math.max(...raw));
    for (const [i, { leverage: value }] of leverage.entries())
      expect(value).toBeCloseTo(expected[i] ?? -1);
    expect(leverage.map(({ node }) => node)).toEqual(["1.hum+", "2.tec+", "3.cus+", "3.fin+"]);
  });

  it("[AN8] leverage follows a late detour that is stronger, all the way on", () => {
    const drawing = draw(
      ["HUM.h", "TEC.s", "ORG.s", "PRO.s"],
      ["HUM.h>ORG.s", "HUM.h>TEC.s", "TEC.s>ORG.s", "ORG.s>PRO.s"],
    );
    const strong = withArrow(withArrow(drawing, "all", { strength: 3 }), "HUM.h>ORG.s", {
      strength: 1,
    });
    const raw = [0.9 + 0.81 + 0.729, 0.9 + 0.81, 0.9, 0];
    expect(read(strong).analysis.leverage.map(({ node }) => node)).toEqual([
      "1.hum+",
      "2.tec+",
      "2.org+",
      "2.pro+",
    ]);
    for (const [i, { leverage }] of read(strong).analysis.leverage.entries()) {
      expect(leverage).toBeCloseTo((raw[i] ?? 0) / (raw[0] ?? 1));
    }
  });

  it("[AN8] leverage takes the best of several routes, as brute force finds it", () => {
    fc.assert(
      fc.property(
        anyTidyDrawing,
        fc.array(fc.constantFrom(1, 2, 3), { minLength: 20 }),
        (drawing, strengths) => {
          const arrows = drawing.arrows.map((arrow, i) => ({
            ...arrow,
            strength: strengths[i % strengths.length] ?? 2,
          }));
          const { structure, analysis } = read({ ...drawing, arrows });
          const raw = structure.nodes.map(({ key }) => {
            const all = structure.nodes.map((node) => node.key);
            const paths = pathsByBruteForce({ ...structure, starts: [key], goals: all });
            return all.reduce((sum, goal) => {
              const strengthsTo = paths
                .filter((path) => path.length > 1 && path.at(-1) === goal)
                .map((path) => pathStrength(path, structure));
              return sum + Math.max(0, ...strengthsTo) * (structure.goals.includes(goal) ? 2 : 1);
            }, 0);
          });
          const most = Math.max(...raw);
          for (const [i, { leverage }] of analysis.leverage.entries()) {
            expect(leverage).toBeCloseTo(most === 0 ? 0 : (raw[i] ?? 0) / most, 9);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("[AN10] route shares are shares of the routes through a node or a link", () => {
    fc.assert(
      fc.property(anyTidyDrawing, (drawing) => {
        const { structure, analysis } = read(drawing);
        const paths = pathsByBruteForce(structure);
        if (paths.length > 50) return;
        for (const { node, share } of analysis.routeShares.ofNode) {
          const through = paths.filter((path) => path.includes(node)).length;
          expect(share).toBeCloseTo(paths.length === 0 ? 0 : through / paths.length);
        }
        for (const { link: key, share } of analysis.routeShares.ofLink) {
          const link = structure.links.find((candidate) => candidate.key === key);
          const through = paths.filter((path) =>
            path.some((at, i) => at === link?.from && path[i + 1] === link.to),
          ).length;
          expect(share).toBeCloseTo(paths.length === 0 ? 0 : through / paths.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("[AN11] the assumption load is the share of assumptions on routes, and where to test first", () => {
    const drawing = draw(
      ["HUM.h", "TEC.s", "ORG.s", "FIN.j"],
      ["HUM.h>TEC.s", "HUM.h>ORG.s", "TEC.s>FIN.j", "ORG.s>FIN.j"],
    );
    const proven = withArrow(drawing, "all", { basis: "evidence" });
    const assumed = withArrow(proven, "TEC.s>FIN.j", { basis: "assumption" });
    const { assumptionLoad } = read(assumed).analysis;
    expect(assumptionLoad.share).toBe(0.25);
    expect(assumptionLoad.assumed).toEqual(["2.tec+>3.fin+:+"]);
    expect(assumptionLoad.leastEvidence?.nodes).toEqual(["1.hum+", "2.tec+", "3.fin+"]);
    const stray = draw(["HUM.h", "FIN.j", "PRO.s"], ["HUM.h>FIN.j", "PRO.s>FIN.j"]);
    const onlyStray = withArrow(stray, "PRO.s>FIN.j", { basis: "assumption" });
    expect(read(onlyStray).analysis.assumptionLoad.share).toBe(0);
    expect(read(draw([])).analysis.assumptionLoad).toEqual({
      assumed: [],
      share: null,
      leastEvidence: null,
    });
  });

  it("[AN12] the IIRC view shows all six, grown or not", () => {
    const rows = readSample("B").analysis.iircView;
    expect(rows.map(({ capital, stages }) => `${capital} ${stages.join()}`)).toEqual([
      "fin 3",
      "man ",
      "int 2",
      "hum ",
      "soc 1,3",
      "nat ",
    ]);
    const kept = withCard(draw(["FIN.h"]), "FIN.h", { direction: "keep" });
    expect(read(kept).analysis.iircView[0]).toEqual({ capital: "fin", stages: [], nodes: [] });
    const six = interpret(draw(["FIN.h"]), IIRC6).analysis.iircView;
    expect(six.find((row) => row.capital === "fin")?.nodes).toEqual(["1.fin+"]);
  });
});

it("[AN13] what was drawn for nodes and links can be found again", () => {
  const { structure } = read(
    draw(["HUM/a.h", "HUM/b.h", "TEC.s"], ["HUM/a.h>TEC.s", "HUM/b.h>TEC.s"]),
  );
  expect(drawnFor(structure, { nodes: ["1.hum+"], links: ["1.hum+>2.tec+:+"] })).toEqual({
    cards: ["HUM/a.h", "HUM/b.h"],
    arrows: ["HUM/a.h>TEC.s", "HUM/b.h>TEC.s"],
  });
});

function pathStrength(path: readonly string[], { links }: MacroStructure): number {
  return path.slice(1).reduce((product, to, i) => {
    const weights = links
      .filter((link) => isForwardCause(link) && link.from === path[i] && link.to === to)
      .map((link) => [0, 0.3, 0.6, 0.9][link.strength] ?? 0);
    return product * Math.max(...weights);
  }, 1);
}
