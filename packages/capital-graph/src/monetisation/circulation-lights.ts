import type { Light } from "../lights.ts";
import { FEWEST_ELEMENTS, GROUNDED_SHARE, MOST_ELEMENTS } from "../lights.ts";
import { fillText, listText, sameText } from "../text.ts";
import type { CirculationAnalysis } from "./analyse-circulation.ts";
import type { CirculationStructure } from "./circulation-structure.ts";

/** The four lights of 全体観 in the sense that they have over capitals. */
export function readCirculationLights(
  structure: CirculationStructure,
  analysis: CirculationAnalysis,
): readonly Light[] {
  return [
    elementsLight(structure),
    causalityLight(structure, analysis),
    structureLight(structure, analysis),
    groundsLight(structure),
  ];
}

function elementsLight({ sectors }: CirculationStructure): Light {
  const few = sectors.length < FEWEST_ELEMENTS;
  const lit = !few && sectors.length <= MOST_ELEMENTS;
  const reason = lit
    ? { ja: "主体は{n}つ。一目で見渡せます。", en: "Sectors: {n}, all in view at a glance." }
    : few
      ? {
          ja: "主体は{n}つ。お金の出どころと行き先を置くと、循環が見えてきます。",
          en: "Sectors so far: {n}. Add where money comes from and goes to, and the round will show.",
        }
      : {
          ja: "主体が{n}つあります。大事なものだけ残すと、循環が見えてきます。",
          en: "Sectors: {n}. Keep what matters most, and the round will show.",
        };
  const values = { n: sameText(String(sectors.length)) };
  const name = { ja: "要素", en: "Elements" };
  return { kind: "elements", name, lit, reason: fillText(reason, values) };
}

function causalityLight(structure: CirculationStructure, analysis: CirculationAnalysis): Light {
  const round = new Set(analysis.inCirculation);
  const off = structure.sectors.filter(({ key }) => !round.has(key));
  const flowing = structure.flows.length > 0;
  const lit = flowing && off.length === 0;
  const reason = lit
    ? {
        ja: "どの主体も、自社から出て自社へ戻る流れに乗っています。",
        en: "Every sector lies on a way that leads from us and back to us.",
      }
    : flowing
      ? {
          ja: "自社から出て自社へ戻る流れに乗っていない主体:{list}。",
          en: "On no way from us and back to us: {list}.",
        }
      : { ja: "何が流れるか、まだ矢印がありません。", en: "No arrow yet says what flows." };
  const list = listText(off.map(({ label }) => label));
  const name = { ja: "因果", en: "Causality" };
  return { kind: "causality", name, lit, reason: fillText(reason, { list }) };
}

function structureLight(
  { sectors }: CirculationStructure,
  { circuits }: CirculationAnalysis,
): Light {
  const kinds = new Set(sectors.map(({ kind }) => kind));
  const lit = kinds.has("customer") && circuits.listed.length > 0;
  const reason = lit
    ? {
        ja: "お金が自社から出て、めぐって自社へ戻ってきます。",
        en: "Money leaves us and comes back through a closed round.",
      }
    : !kinds.has("us")
      ? { ja: "自社がまだありません。", en: "We are not on the board yet." }
      : !kinds.has("customer")
        ? { ja: "顧客がまだありません。", en: "There is no customer yet." }
        : {
            ja: "お金が自社へ戻る循環がまだ閉じていません。",
            en: "No round of money closes through us yet.",
          };
  return { kind: "structure", name: { ja: "構造", en: "Structure" }, lit, reason };
}

/** A flow says why it flows when it says what flows, or what it is given for. */
function groundsLight({ flows }: CirculationStructure): Light {
  const answering = new Set(flows.flatMap(({ answeredBy }) => answeredBy));
  const grounded = flows.filter(
    ({ id, text, returns }) => text !== "" || returns !== null || answering.has(id),
  ).length;
  const lit = flows.length > 0 && grounded >= GROUNDED_SHARE * flows.length;
  const reason =
    flows.length === 0
      ? { ja: "何が流れるかを書く矢印がまだありません。", en: "There is no arrow yet to write on." }
      : {
          ja: "矢印{all}本のうち{n}本に、何が、または何の対価として流れるかが書かれています。",
          en: "Arrows that say what flows, or what for: {n} of {all}.",
        };
  const values = { all: sameText(String(flows.length)), n: sameText(String(grounded)) };
  const name = { ja: "根拠", en: "Grounds" };
  return { kind: "grounds", name, lit, reason: fillText(reason, values) };
}
