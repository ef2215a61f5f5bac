import type { Text } from "../lineup.ts";
import { fillText, inSentence, listText, sameText } from "../text.ts";
import type { SectorKey } from "./circulation-structure.ts";
import { MONO_KOTO_MARK, MONO_KOTO_WORDS } from "./mono-koto.ts";
import type { CirculationReading } from "./read-circulation.ts";

interface ToldPart {
  readonly kind: "rounds" | "balance" | "revenue" | "monoKoto" | "panels";
  readonly text: Text;
  readonly nodes: readonly SectorKey[];
}

/** Of each kind no more than these are told. */
const MOST_TOLD = 3;

/** What follows the sentence of a scenario; what there is nothing to tell of is left out. */
export function tellCirculation(reading: CirculationReading): readonly ToldPart[] {
  return [
    ...tellRounds(reading),
    ...tellBalances(reading),
    ...tellRevenues(reading),
    ...tellMonoKoto(reading),
    ...tellPanels(reading),
  ];
}

/** The sentence has told the shortest already. */
function tellRounds({ structure, analysis }: CirculationReading): readonly ToldPart[] {
  const labels = new Map(structure.sectors.map(({ key, label }) => [key, label]));
  return analysis.circuits.listed.slice(1, 1 + MOST_TOLD).map(({ sectors }) => {
    const names = [...sectors, ...sectors.slice(0, 1)].flatMap((key) => labels.get(key) ?? []);
    const round = {
      ja: names.map(({ ja }) => ja).join("→"),
      en: names.map(({ en }) => en).join(" → "),
    };
    return { kind: "rounds", text: fillText(ROUND, { round }), nodes: sectors };
  });
}

function tellBalances({ structure, analysis }: CirculationReading): readonly ToldPart[] {
  const ours = new Map(
    structure.sectors.filter(({ kind }) => kind === "us").map(({ key, label }) => [key, label]),
  );
  return analysis.balances.flatMap(({ sector, unit, income, outgo, isWhole }): ToldPart[] => {
    const label = ours.get(sector);
    if (label === undefined || !isWhole) return [];
    const values = { sector: label, income: amount(income, unit), outgo: amount(outgo, unit) };
    return [{ kind: "balance", text: fillText(BALANCE, values), nodes: [sector] }];
  });
}

function tellRevenues({ structure, analysis }: CirculationReading): readonly ToldPart[] {
  const flows = new Map(structure.flows.map((flow) => [flow.id, flow]));
  const grows = analysis.revenues.filter(({ outcome }) => outcome === "grows");
  const nothing = analysis.revenues.filter(({ outcome }) => outcome === "nothing");
  const nameOf = (id: string) => flows.get(id)?.label ?? sameText(id);
  return [
    ...grows.slice(0, MOST_TOLD).map(({ flow, capitals }): ToldPart => {
      const labels = listText(capitals.map(({ label }) => label));
      const values = { flow: nameOf(flow), capitals: { ...labels, en: inSentence(labels.en) } };
      return { kind: "revenue", text: fillText(GROWS, values), nodes: [] };
    }),
    ...nothing.slice(0, MOST_TOLD).map(({ flow }): ToldPart => {
      const text = fillText(GROWS_NOTHING, { flow: nameOf(flow) });
      return { kind: "revenue", text, nodes: [] };
    }),
  ];
}

function tellMonoKoto({ analysis: { monoKoto } }: CirculationReading): readonly ToldPart[] {
  const [A, B] = [monoKoto.A.length, monoKoto.B.length];
  if (A + B === 0) return [];
  const values = {
    mark: MONO_KOTO_MARK,
    a: MONO_KOTO_WORDS.A.name,
    b: MONO_KOTO_WORDS.B.name,
    A: sameText(String(A)),
    B: sameText(String(B)),
  };
  return [{ kind: "monoKoto", text: fillText(MONO_KOTO, values), nodes: [] }];
}

function tellPanels({ structure }: CirculationReading): readonly ToldPart[] {
  const told = structure.panels.filter(({ text }) => text !== "");
  const again = structure.secondRound ? [AGAIN] : [];
  return [
    ...told.map(({ order, text, sectors }): ToldPart => {
      const values = { n: sameText(String(order)), text: sameText(text) };
      return { kind: "panels", text: fillText(PANEL, values), nodes: sectors };
    }),
    ...again.map((text): ToldPart => ({ kind: "panels", text, nodes: [] })),
  ];
}

function amount(value: number, unit: string): Text {
  return sameText(`${value}${unit}`);
}

const ROUND = { ja: "もう一つの循環:{round}。", en: "Another round: {round}." };
const BALANCE = {
  ja: "{sector}に入るお金は年{income}、出るお金は年{outgo}です。",
  en: "A year, {income} comes in to {sector} and {outgo} goes out.",
};
const GROWS = {
  ja: "売上「{flow}」は、顧客の{capitals}を育てます。",
  en: "The revenue “{flow}” grows the customer’s {capitals}.",
};
const GROWS_NOTHING = {
  ja: "売上「{flow}」は、顧客のどの資本の増大にも結びついていません。",
  en: "The revenue “{flow}” is tied to the growth of no capital of the customer.",
};
const MONO_KOTO = {
  ja: "モノからコトへ({mark}):{a} {A}件、{b} {B}件。",
  en: "From things to outcomes ({mark}): {a} {A}, {b} {B}.",
};
const PANEL = { ja: "{n}コマ目:{text}", en: "Panel {n}: {text}" };
const AGAIN = {
  ja: "4コマ目から、次の一巡の1コマ目へつながります。",
  en: "The fourth panel leads to the first of a next round.",
};
