import { digraph } from "../digraph.ts";
import { firstOf } from "../first-of.ts";
import type { CapitalId, CapitalLineup } from "../lineup.ts";
import type { GrowthLink, LinkKey, MacroStructure } from "../macro-structure.ts";
import { elementaryCircuits } from "./elementary-circuits.ts";
import { circulatingLinks, inRoundOrder, LOOPS_LISTED, stepsRound } from "./loops.ts";

/**
 * A spiral (らせん): capitals that lead back to the first of them at another stage.
 *
 * Never call it a loop. Seen without stages the arrows go round, but no chain of arrows does: the
 * two drawings of a capital are joined by nothing but its name.
 */
export interface Spiral {
  /** From the first of them in the lineup; the way back to it is implied. */
  readonly capitals: readonly CapitalId[];
  readonly links: readonly LinkKey[];
}

export function findSpirals(structure: MacroStructure, lineup: CapitalLineup): readonly Spiral[] {
  const capitalOf = new Map(structure.nodes.map((node) => [node.key, node.capital]));
  const links = circulatingLinks(structure);
  const steps = links.map((link) => ({
    link,
    from: capitalOf.get(link.from) ?? "",
    to: capitalOf.get(link.to) ?? "",
  }));
  const order = new Map(lineup.capitals.map((capital, index) => [capital.id, index]));
  const seenWithoutStages = digraph(capitalOf.values(), steps);
  const walk = { leaving: Map.groupBy(links, (link) => link.from), capitalOf };
  const circuits = firstOf(elementaryCircuits(seenWithoutStages), LOOPS_LISTED).filter(
    (circuit) => !isClosedByArrows(circuit, walk),
  );
  return inRoundOrder(circuits, (capital) => order.get(capital) ?? 0).map((capitals) => {
    const round = new Set(stepsRound(capitals).map(({ from, to }) => `${from}>${to}`));
    const taken = steps.filter(({ from, to }) => round.has(`${from}>${to}`));
    return { capitals, links: taken.map(({ link }) => link.key) };
  });
}

/**
 * True when some circuit of nodes visits exactly these capitals in this order, staying within one
 * for several steps at most: a search over (node, how far round the circuit).
 */
function isClosedByArrows(
  circuit: readonly CapitalId[],
  {
    leaving,
    capitalOf,
  }: {
    readonly leaving: ReadonlyMap<string, readonly GrowthLink[]>;
    readonly capitalOf: ReadonlyMap<string, CapitalId>;
  },
): boolean {
  const homes = [...capitalOf].filter(([, capital]) => capital === circuit[0]);
  return homes.some(([home]) => returnsTo(home));

  function returnsTo(home: string): boolean {
    const open = [{ node: home, turn: 0 }];
    const seen = new Set<string>();
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const link of leaving.get(at.node) ?? []) {
        const stays = capitalOf.get(link.to) === capitalOf.get(at.node);
        const turn = stays ? at.turn : at.turn + 1;
        const expected = circuit[turn % circuit.length];
        if (turn > circuit.length || capitalOf.get(link.to) !== expected) continue;
        if (turn === circuit.length && link.to === home) return true;
        const mark = `${turn}:${link.to}`;
        if (seen.has(mark)) continue;
        seen.add(mark);
        open.push({ node: link.to, turn });
      }
    }
    return false;
  }
}
