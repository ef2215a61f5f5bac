import type { GrowthLink, LinkKey, MacroStructure, NodeKey } from "../macro-structure.ts";
import { digraph } from "../digraph.ts";
import { firstOf } from "../first-of.ts";
import { elementaryCircuits } from "./elementary-circuits.ts";
import { productOfSigns } from "./routes.ts";

/** A loop: growth that feeds itself along drawn arrows, reinvestments included. */
export interface Loop {
  /** From its first node in reading order; the way back to it is implied. */
  readonly nodes: readonly NodeKey[];
  readonly links: readonly LinkKey[];
  /** 強化, 均衡, or mixed where one step is claimed with both signs. */
  readonly kind: "reinforcing" | "balancing" | "mixed";
}

/** More loops than that say nothing to a meeting. */
export const LOOPS_LISTED = 100;

/** The links that close loops: forward causes and reinvestments, but no cause that goes back. */
export function circulatingLinks(structure: MacroStructure): readonly GrowthLink[] {
  return structure.links.filter((link) => link.kind === "reinvest" || link.course === "forward");
}

export function findLoops(structure: MacroStructure): readonly Loop[] {
  const links = circulatingLinks(structure);
  const keys = structure.nodes.map((node) => node.key);
  const order = new Map<string, number>(keys.map((key, index) => [key, index]));
  const steps = Map.groupBy(links, (link) => `${link.from}>${link.to}`);
  const place = (key: string) => order.get(key) ?? 0;
  const circuits = firstOf(elementaryCircuits(digraph(keys, links)), LOOPS_LISTED);
  return inRoundOrder(circuits, place).map((nodes) => {
    const taken = stepsRound(nodes).map(({ from, to }) => steps.get(`${from}>${to}`) ?? []);
    const sign = productOfSigns(taken);
    return {
      nodes,
      links: taken.flatMap((parallel) => parallel.map((link) => link.key)),
      kind: sign === "+" ? "reinforcing" : sign === "-" ? "balancing" : "mixed",
    };
  });
}

/** Each circuit from its first member; the shorter first, else by the places of their members. */
export function inRoundOrder(
  circuits: readonly (readonly string[])[],
  place: (member: string) => number,
): readonly (readonly string[])[] {
  return circuits
    .map((circuit) => {
      const places = circuit.map(place);
      const first = places.indexOf(Math.min(...places));
      return [...circuit.slice(first), ...circuit.slice(0, first)];
    })
    .toSorted((left, right) => left.length - right.length || compareRounds(left, right));

  function compareRounds(left: readonly string[], right: readonly string[]): number {
    const at = left.findIndex((member, i) => member !== right[i]);
    return at < 0 ? 0 : place(left[at] ?? "") - place(right[at] ?? "");
  }
}

/** The steps of a circuit, the one that closes it last. */
export function stepsRound<T>(circuit: readonly T[]): readonly { from: T; to: T }[] {
  return circuit.map((from, index) => ({ from, to: circuit[index + 1] ?? circuit[0] ?? from }));
}
