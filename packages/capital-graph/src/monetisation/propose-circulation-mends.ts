import type { Diagnostic } from "../diagnostics.ts";
import type { RuleId } from "../rules/rule-book.ts";
import type { CirculationEdit } from "./circulation-edit.ts";
import { UNSAID_FLOW } from "./unsaid-flow.ts";
import type { CirculationStructure, Flow } from "./circulation-structure.ts";
import { closeRound } from "./close-round.ts";
import type { CirculationReading } from "./read-circulation.ts";

/** A way to mend a finding: what it does, as edits that can be shown before they are done. */
export interface CirculationMend {
  readonly kind: "addReturn" | "setFree" | "closeRound" | "addFunding" | "addUs" | "forgetReturn";
  readonly edits: readonly CirculationEdit[];
}

/** The likeliest first; none where only people can know what was meant. */
export function proposeCirculationMends(
  found: Diagnostic,
  reading: CirculationReading,
): readonly CirculationMend[] {
  return MENDS[found.rule]?.(found, reading) ?? [];
}

type Mender = (found: Diagnostic, reading: CirculationReading) => readonly CirculationMend[];

const MENDS: Partial<Record<RuleId, Mender>> = {
  V39: ({ subjects }, { structure }) => {
    const sold = structure.flows.find(({ id }) => id === subjects.arrows[0]);
    if (sold === undefined) return [];
    const { id } = sold;
    return [
      ...mend("addReturn", [returnOf(sold, structure)]),
      { kind: "setFree", edits: [{ kind: "changeFlow", id, said: { paid: false } }] },
    ];
  },
  V40: (_, { structure, analysis }) => mend("closeRound", closeRound(structure, analysis)),
  V43: () => [
    {
      kind: "addUs",
      edits: [{ kind: "addSector", id: "new:us", sector: { kind: "us", text: "" } }],
    },
  ],
  V46: ({ subjects }, { structure }) => fundings(structure, subjects.cards[0] ?? ""),
  V51: ({ subjects }) =>
    subjects.arrows.map((id) => {
      const edit = { kind: "changeFlow", id, said: { inReturnFor: null } } as const;
      return { kind: "forgetReturn", edits: [edit] };
    }),
};

function mend(
  kind: CirculationMend["kind"],
  edits: readonly (CirculationEdit | null)[],
): readonly CirculationMend[] {
  const there = edits.filter((edit) => edit !== null);
  return there.length === 0 ? [] : [{ kind, edits: there }];
}

/** Money the other way, for that flow. */
function returnOf(
  { id, from, to }: Flow,
  { sectors }: CirculationStructure,
): CirculationEdit | null {
  const cardOf = (key: string) => sectors.find((sector) => sector.key === key)?.cards[0];
  const [payer, taker] = [cardOf(to), cardOf(from)];
  if (payer === undefined || taker === undefined) return null;
  const ends = { from: payer, to: taker };
  return {
    kind: "addFlow",
    id: "new:return",
    flow: { ...UNSAID_FLOW, ...ends, kind: "money", inReturnFor: id },
  };
}

/** Whoever pays and takes nothing in sells what it gives, or is funded from outside. */
function fundings(structure: CirculationStructure, card: string): readonly CirculationMend[] {
  const sector = structure.sectors.find(({ cards }) => cards.includes(card));
  if (sector === undefined) return [];
  const given = structure.flows.find(
    ({ from, family, answeredBy, price }) =>
      from === sector.key && family === "real" && answeredBy.length === 0 && price !== "free",
  );
  const bank = structure.sectors.find(({ kind }) => kind === "finance")?.cards[0];
  const id = bank ?? "new:finance";
  const funds: readonly CirculationEdit[] = [
    ...(bank === undefined
      ? [{ kind: "addSector" as const, id, sector: { kind: "finance" as const, text: "" } }]
      : []),
    {
      kind: "addFlow",
      id: "new:funds",
      flow: { ...UNSAID_FLOW, from: id, to: card, kind: "money" },
    },
  ];
  return [
    ...(given === undefined ? [] : mend("addReturn", [returnOf(given, structure)])),
    { kind: "addFunding", edits: funds },
  ];
}
