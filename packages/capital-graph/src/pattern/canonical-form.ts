import { sortedSet } from "../code-unit-order.ts";
import {
  isForwardCause,
  nodeKey,
  type GrowthLink,
  type GrowthNode,
  type MacroStructure,
} from "../macro-structure.ts";

/**
 * A macro structure at the level of large divisions, stripped of everything that may differ
 * between two drawings of one pattern: layout, texts, ids, strengths, the star, the lineup's names.
 *
 * Capitals become the concepts behind them, and nodes that say the same become one. As every node
 * then carries a label of its own, two structures are isomorphic exactly when these lists are
 * equal; no graph has to be canonised.
 */
export interface CanonicalForm {
  /** Such as `1.hum+`. Each list in code-unit order, each item once. */
  readonly nodes: readonly string[];
  /** Forward causes, such as `1.hum+>2.tec+:+`. */
  readonly causes: readonly string[];
  readonly reinvests: readonly string[];
  /** True when a capital has no concept: such a form can only equal forms of its own lineup. */
  readonly local: boolean;
  /** True when a cause that goes backward had to be left out: the picture is not yet settled. */
  readonly incomplete: boolean;
}

/** Of a board on which nothing grows. */
export const EMPTY_FORM: CanonicalForm = {
  nodes: [],
  causes: [],
  reinvests: [],
  local: false,
  incomplete: false,
};

export function canonicalForm(structure: MacroStructure): CanonicalForm {
  const names = canonicalNames(structure);
  const forward = structure.links.filter(isForwardCause);
  return {
    nodes: sortedSet(names.values()),
    causes: sortedSet(forward.flatMap(name)),
    reinvests: sortedSet(structure.links.filter((link) => link.kind === "reinvest").flatMap(name)),
    local: structure.nodes.some((node) => node.conceptId === null),
    incomplete: structure.links.some((link) => link.kind === "cause" && link.course === "backward"),
  };

  /** Two capitals of one concept may have become one node: a link between them says nothing. */
  function name(link: GrowthLink): string[] {
    const from = names.get(link.from);
    const to = names.get(link.to);
    return from === undefined || to === undefined || from === to
      ? []
      : [`${from}>${to}:${link.sign}`];
  }
}

/** What the form calls each node, by its key in the structure. */
export function canonicalNames({ nodes, lineup }: MacroStructure): ReadonlyMap<string, string> {
  return new Map(
    nodes.map((node) => [
      node.key,
      nodeKey(node.stage, conceptName(node, lineup.id), node.direction),
    ]),
  );
}

/** A capital without concept is named with its lineup, so that it can pass for no other. */
export function conceptName(
  { conceptId, capital }: Pick<GrowthNode, "conceptId" | "capital">,
  lineup: string,
): string {
  return conceptId === null ? `~${escaped(lineup)}/${escaped(capital)}` : escaped(conceptId);
}

/** Whether a node of a form, such as `1.hum+`, is of a capital that has no concept. */
export function isOfOwnCapital(node: string): boolean {
  return node.startsWith("~", "1.".length);
}

/** Ids may hold anything; the marks that keys are built with must stay marks. */
function escaped(id: string): string {
  return id.replace(/[^A-Za-z0-9_-]/g, (unit) => `%${unit.charCodeAt(0).toString(16)};`);
}
