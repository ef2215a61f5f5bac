import type { ArrowId } from "../drawing.ts";
import { firstOf } from "../first-of.ts";
import { sameText } from "../text.ts";
import type { DrawnFlow } from "./circulation-drawing.ts";
import type { Flow, SectorKey } from "./circulation-structure.ts";
import { familyOf, flowWord } from "./flow-kinds.ts";

interface AttachedFlow {
  readonly drawn: DrawnFlow;
  readonly from: SectorKey;
  readonly to: SectorKey;
}

/** Of what answers a flow no more than these are named, however much a stranger drew. */
export const MOST_NAMED = 12;

/**
 * What is given for what. A flow answers another when either says so and it comes to whoever gave
 * that; who pays may be a third. Of a real flow that no word answers, and of which nobody said that
 * it is free, money the other way answers that is given for nothing else.
 */
export function pairReturns(attached: readonly AttachedFlow[]): readonly Flow[] {
  const byId = new Map(attached.map((flow) => [flow.drawn.id, flow]));
  const returns = new Map(
    attached.flatMap((flow) => {
      const other = byId.get(flow.drawn.inReturnFor ?? "");
      return other !== undefined && other !== flow && flow.to === other.from
        ? [[flow.drawn.id, other.drawn.id] as const]
        : [];
    }),
  );
  const said = answersBySaying(attached, byId, returns);
  const given = new Set([...returns.keys(), ...[...said.values()].flatMap((ids) => [...ids])]);
  const spare = Map.groupBy(
    attached.filter(({ drawn }) => isMoney(drawn) && !given.has(drawn.id)),
    ({ from, to }) => JSON.stringify([from, to]),
  );
  return attached.map(({ drawn, from, to }): Flow => {
    const family = familyOf(drawn.kind);
    const mayBeSold = family === "real" && drawn.paid !== false;
    const other = mayBeSold ? (spare.get(JSON.stringify([to, from])) ?? []) : [];
    const unsaid = firstOf(other, MOST_NAMED).map((money) => money.drawn.id);
    const answers = firstOf(said.get(drawn.id) ?? unsaid, MOST_NAMED);
    const isSold = drawn.paid ?? answers.length > 0;
    const text = drawn.text.trim();
    return {
      id: drawn.id,
      from,
      to,
      kind: drawn.kind,
      family,
      label: text === "" ? flowWord(drawn.kind) : sameText(text),
      text,
      paid: family !== "money" && isSold,
      price: drawn.paid === null ? "unset" : drawn.paid ? "paid" : "free",
      market: drawn.market,
      amount: drawn.amount,
      unit: drawn.unit.trim(),
      returns: returns.get(drawn.id) ?? null,
      answeredBy: answers,
      supports: [...new Set(drawn.supports)],
    };
  });
}

/** Money by what it is said to pay, on the word of either of the two. */
function answersBySaying(
  attached: readonly AttachedFlow[],
  byId: ReadonlyMap<string, AttachedFlow>,
  returns: ReadonlyMap<ArrowId, ArrowId>,
): ReadonlyMap<ArrowId, ReadonlySet<ArrowId>> {
  const answers = new Map<ArrowId, Set<ArrowId>>();
  for (const one of attached) {
    const other = byId.get(returns.get(one.drawn.id) ?? "");
    if (other === undefined || isMoney(one.drawn) === isMoney(other.drawn)) continue;
    const [paid, money] = isMoney(one.drawn) ? [other, one] : [one, other];
    if (money.to !== paid.from) continue;
    const known = answers.get(paid.drawn.id);
    if (known === undefined) answers.set(paid.drawn.id, new Set([money.drawn.id]));
    else known.add(money.drawn.id);
  }
  return answers;
}

function isMoney({ kind }: DrawnFlow): boolean {
  return kind === "money";
}
