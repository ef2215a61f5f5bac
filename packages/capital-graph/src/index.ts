/**
 * The method of 全体観 as a library: what a drawing of growing capitals means.
 *
 * Read `macro-structure.ts` first, then `interpret.ts`. Nothing here knows a canvas, a network or
 * a user.
 */
export { EMPTY_DRAWING, STAGES } from "./drawing.ts";
export type {
  ArrowId,
  Baseline,
  Basis,
  CardId,
  Delay,
  Direction,
  DoResultId,
  Drawing,
  DrawnArrow,
  DrawnCard,
  DrawnDoResult,
  DrawnStar,
  LinkKind,
  Sign,
  Stage,
  StarId,
  Strength,
} from "./drawing.ts";

export type {
  Capital,
  CapitalId,
  CapitalLineup,
  ConceptId,
  IircCapital,
  Language,
  Subdivision,
  Text,
} from "./lineup.ts";
export { CCPI8 } from "./lineups/ccpi8.ts";
export { IIRC6 } from "./lineups/iirc6.ts";
export { findLineup, PRESET_LINEUPS } from "./lineups/find-lineup.ts";
export { matchCapital } from "./lineups/match-capital.ts";

export { interpret, type Interpretation } from "./interpret.ts";
export { nodeKey } from "./macro-structure.ts";
export type {
  GrowthLink,
  GrowthNode,
  LinkKey,
  MacroStructure,
  MainStar,
  NodeKey,
  StarLink,
} from "./macro-structure.ts";
export { drawnFor } from "./drawn-for.ts";
export { STAGE_NAMES } from "./stage-names.ts";

export type { Diagnostic, Subjects } from "./diagnostics.ts";
export { RULE_BOOK, type RuleEntry, type RuleId, type Severity } from "./rules/rule-book.ts";

export type { Analysis } from "./analysis/analyse.ts";
export type { Dependence } from "./analysis/bottlenecks.ts";
export type { Loop } from "./analysis/loops.ts";
export type { Route, Routes } from "./analysis/routes.ts";
export type { Spiral } from "./analysis/spirals.ts";
export type { Light } from "./lights.ts";

export { readSentence, sentenceText, type SentencePart } from "./reading/sentence.ts";

export { canonicalForm, type CanonicalForm } from "./pattern/canonical-form.ts";
export {
  patternId,
  patternKey,
  stageKey,
  type PatternId,
  type PatternKey,
  type StageKey,
} from "./pattern/pattern-key.ts";

export {
  parseCompactCustomer,
  parseCompactCustomers,
  type CompactCustomer,
} from "./compact-notation.ts";
export type { NotationRefusal, Parsed } from "./parsed.ts";
