import {
  compareCodeUnits,
  type Drawing,
  type DrawnDetailLink,
  type DrawnDoResult,
} from "@zentaikan/capital-graph";
import type { BoardNow } from "../../ground/preview.ts";

export interface PlannedDetail {
  /** In the order of their cards. */
  readonly results: readonly DrawnDoResult[];
  /** Ends are Do results of the drawing that was read. */
  readonly links: readonly DrawnDetailLink[];
  /** Records of the board that stand for Do results of the drawing. */
  readonly standsFor: ReadonlyMap<string, string>;
}

/**
 * A Do result is there where its node has one with the same words, and a link where two of those
 * are linked; what else the board says of them, it goes on saying.
 *
 * @param keyOfCard the node of each card that was read
 */
export function planDetail(
  { doResults, detailLinks = [] }: Drawing,
  { keyOfCard, now }: { readonly keyOfCard: ReadonlyMap<string, string>; readonly now: BoardNow },
) {
  const { drawing, structure } = now;
  const nodeOfCard = new Map(
    structure.nodes.flatMap(({ key, cards }) => cards.map((card) => [card, key] as const)),
  );
  const known = new Map<string, DrawnDoResult>(
    drawing.doResults.map((result) => [
      nameOf(nodeOfCard.get(result.refines) ?? "", result),
      result,
    ]),
  );
  const standsFor = new Map<string, string>();
  const results: DrawnDoResult[] = [];
  const readable = new Set<string>();
  let differing = 0;
  for (const result of doResults.toSorted(inOrder)) {
    const key = keyOfCard.get(result.refines);
    if (key === undefined || readable.has(result.id)) continue;
    readable.add(result.id);
    const there = key === "" ? undefined : known.get(nameOf(key, result));
    if (there === undefined) results.push(result);
    else standsFor.set(result.id, there.id);
    if (there !== undefined && restOf(there) !== restOf(result)) differing += 1;
  }
  const linked = new Set(
    (drawing.detailLinks ?? []).map(({ from, to, sign }) => linkName(from ?? "", to ?? "", sign)),
  );
  const isThere = ({ from, to, sign }: DrawnDetailLink): boolean => {
    const [tail, head] = [standsFor.get(from ?? ""), standsFor.get(to ?? "")];
    return tail !== undefined && head !== undefined && linked.has(linkName(tail, head, sign));
  };
  const whole = detailLinks.filter(
    ({ from, to }) => from !== null && to !== null && readable.has(from) && readable.has(to),
  );
  const links = whole.filter((link) => !isThere(link));
  const planned: PlannedDetail = { results, links, standsFor };
  return {
    planned,
    resultsThere: standsFor.size,
    linksThere: whole.length - links.length,
    differing,
  };
}

/** One without words is there only where all else that it says is. */
function nameOf(node: string, result: DrawnDoResult): string {
  const text = result.text.trim();
  return JSON.stringify([node, text, text === "" ? restOf(result) : ""]);
}

/** What it says beside its words. */
function restOf(result: DrawnDoResult): string {
  const { subdivision = "", actor = "customer", indicator = "", target = "" } = result;
  const { due = "", owner = "", state = "idea", ourDos = [] } = result;
  const ours = ourDos.map(({ text, paid }) => [text, paid]);
  return JSON.stringify([subdivision, actor, indicator, target, due, owner, state, ours]);
}

function linkName(from: string, to: string, sign: string): string {
  return [from, to, sign].join("\n");
}

function inOrder({ order: one = "" }: DrawnDoResult, { order: other = "" }: DrawnDoResult): number {
  return compareCodeUnits(one, other);
}
