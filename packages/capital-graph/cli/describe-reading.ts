import {
  canonicalForm,
  CCPI8,
  interpret,
  patternId,
  patternKey,
  readSentence,
  sentenceText,
  stageKey,
  type CompactCustomer,
  type Interpretation,
  type Language,
  type NodeKey,
} from "../src/index.ts";

/** One customer's reading, with nodes named as the compact notation names them: `hum.h`. */
export function describeReading({ id, drawing }: CompactCustomer) {
  const reading = interpret(drawing, CCPI8);
  const { structure, analysis, diagnostics } = reading;
  const form = canonicalForm(structure);
  const key = patternKey(form);
  return {
    id,
    stageKey: stageKey(form),
    patternKey: key,
    patternId: patternId(key),
    goals: structure.goals.map(notation),
    routeCount: analysis.routes.total,
    routes: analysis.routes.listed.map((route) => route.nodes.map(notation).join(">")),
    bottlenecks: analysis.bottlenecks.map(({ node }) => notation(node)),
    soleStarts: analysis.soleStarts.map(({ node }) => notation(node)),
    loops: analysis.loops.map((loop) => round(loop.nodes.map(notation))),
    spirals: analysis.spirals.map((spiral) => round(spiral.capitals)),
    neverGrown: analysis.neverGrown,
    diagnostics: diagnostics.map(({ rule, name, severity, id: finding, message }) => {
      return { rule, name, severity, id: finding, message };
    }),
    sentence: { ja: sentence(reading, "ja"), en: sentence(reading, "en") },
  };
}

function sentence(reading: Interpretation, language: Language): string {
  return sentenceText(readSentence(reading, language));
}

/** `1.hum+` as the notation has it; what is kept or spent keeps its mark. */
function notation(key: NodeKey): string {
  const beat = ["h", "s", "j"][Number(key[0]) - 1] ?? "";
  const mark = key.endsWith("+") ? "" : key.slice(-1);
  return `${key.slice(2, -1)}.${beat}${mark}`;
}

function round(members: readonly string[]): string {
  return [...members, ...members.slice(0, 1)].join(">");
}
