/**
 * The method of 全体観 as a library: what a drawing of growing capitals means.
 *
 * Read `macro-structure.ts` first, then `interpret.ts`. Nothing here knows a canvas, a network or
 * a user. This file names everything that others may use.
 */

// What people draw.
export { compareCodeUnits } from "./code-unit-order.ts";
export { sha256 } from "./sha256.ts";
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
  DrawnDetailLink,
  DrawnDoResult,
  DrawnOurDo,
  DrawnStar,
  LinkKind,
  Sign,
  Stage,
  Strength,
} from "./drawing.ts";

// The words they draw with.
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
export { findLineup, PRESET_LINEUPS } from "./lineups/find-lineup.ts";
export { IIRC6 } from "./lineups/iirc6.ts";
export {
  migrationBetween,
  type LineupReference,
  type LineupStep,
  readLineupSteps,
} from "./lineups/lineup-kinship.ts";
export { lineupChangeWords } from "./lineups/change-words.ts";
export { diffLineups } from "./lineups/diff-lineups.ts";
export { fitChanges, type UnfitChange } from "./lineups/fit-changes.ts";
export { matchCapital } from "./lineups/match-capital.ts";
export {
  formerWord,
  moveToLineup,
  type LineupMove,
  type MovedCapital,
} from "./lineups/move-to-lineup.ts";
export { reviewLineup, type LineupRemark } from "./lineups/review-lineup.ts";
export {
  copyLineup,
  reviseLineup,
  type LineupChange,
  type Migration,
} from "./lineups/revise-lineup.ts";
export { STAGE_NAMES } from "./stage-names.ts";
export { fillText } from "./text.ts";

// What it means.
export { MACRO_KINDS, type MacroKind } from "./macro-kind.ts";
export { interpret, type Interpretation } from "./interpret.ts";
export { readExpectations } from "./read-expectations.ts";
export { drawnFor } from "./drawn-for.ts";
export { nodeKey } from "./macro-structure.ts";
export type {
  GrowthLink,
  GrowthNode,
  LinkKey,
  MacroStructure,
  NodeKey,
  StarLink,
} from "./macro-structure.ts";
export type { Diagnostic, Subjects } from "./diagnostics.ts";
export { RULE_BOOK, type RuleEntry, type RuleId, type Severity } from "./rules/rule-book.ts";
export type { Light } from "./lights.ts";
export type { Analysis } from "./analysis/analyse.ts";
export type { Dependence } from "./analysis/bottlenecks.ts";
export type { Leverage } from "./analysis/leverage.ts";
export type { Loop } from "./analysis/loops.ts";
export type { RouteShares } from "./analysis/route-shares.ts";
export type { Route, Routes } from "./analysis/routes.ts";
export type { Spiral } from "./analysis/spirals.ts";
// How it reads.
export { narrate, type NarrativeParagraph } from "./reading/narrative.ts";
export { readSentence, sentenceText } from "./reading/sentence.ts";
export type { SentencePart } from "./reading/sentence-part.ts";

// One level deeper: Do results.
export { coverage, support, type Coverage, type Support } from "./detail/coverage.ts";
export { doResultsInOrder } from "./detail/do-results-in-order.ts";
export {
  ourContribution,
  type HelpedCapital,
  type OurContribution,
} from "./detail/our-contribution.ts";
export type { DetailedHsj, DetailLink, DoResult } from "./detail/read-detail.ts";

// Agreeing, and what changed since.
export { agreedContent, contentHash, type ContentHash } from "./agreement/agreed-content.ts";
export {
  AGREED_SUBJECTS,
  stageOfSubject,
  subjectsOf,
  type AgreedBoard,
  type AgreedSubject,
} from "./agreement/agreed-subject.ts";
export {
  agreementState,
  recordsAbout,
  type AgreementRecord,
  type AgreementState,
  type Party,
} from "./agreement/agreement-state.ts";
export {
  GAP_WORDS,
  LEVEL_SEVEN,
  levelSevenGaps,
  levelSevenGrounds,
  RELATIONSHIP_LEVELS,
  VIEWPOINTS,
  type LevelSevenGap,
  type LevelSevenGrounds,
  type RelationshipAssessment,
  type RelationshipLevel,
  type Viewpoint,
} from "./agreement/level-seven.ts";
export { readinessToAgree, type Readiness } from "./agreement/readiness.ts";
export { stageHash, subjectHash } from "./agreement/subject-content.ts";
export { partsOfSubject, type SubjectPart } from "./agreement/subject-parts.ts";
export {
  readinessOfSubject,
  type ReadinessFinding,
  type SubjectReadiness,
} from "./agreement/subject-readiness.ts";
export { SUBJECT_NAMES, sentenceOfSubject } from "./agreement/subject-words.ts";
export { diagnoseStanding, levelSevenRemark, type Standing } from "./agreement/standing-rules.ts";
export type { StructureChange } from "./compare/structure-change.ts";
export { whatLeapAdds, type LeapPart } from "./compare/leap.ts";
export { diffStructures } from "./compare/structure-diff.ts";
export { diffSubjects } from "./compare/subject-diff.ts";

// The pattern behind it.
export {
  canonicalForm,
  conceptName,
  EMPTY_FORM,
  type CanonicalForm,
} from "./pattern/canonical-form.ts";
export { nameOwnCapitals, type NamingLineup, type OwnCapital } from "./pattern/own-capitals.ts";
export { orderCloseness } from "./pattern/order-closeness.ts";
export {
  patternId,
  patternKey,
  stageKey,
  type PatternId,
  type PatternKey,
  type StageKey,
} from "./pattern/pattern-key.ts";
export { departuresFrom, type PatternAnswers } from "./pattern/departures.ts";
export { readPatternCell, type PatternCell } from "./pattern/pattern-cell.ts";
export { patternItems, type PatternItem } from "./pattern/pattern-items.ts";
export { isEmptyPattern, readPatternKey } from "./pattern/read-pattern-key.ts";
export { projectToIirc } from "./pattern/project-to-iirc.ts";

// Patterns of many customers.
export {
  assignPattern,
  type Assignment,
  type Nearness,
  type SegmentMedoid,
} from "./segments/assign-pattern.ts";
export type { Member } from "./segments/collapse.ts";
export { describeFeature } from "./segments/describe-feature.ts";
export type { Segment } from "./segments/describe-segments.ts";
export type { NullTest } from "./segments/null-test.ts";
export {
  comparePatterns,
  distanceBand,
  patternDistance,
  type DistanceBand,
  type PatternComparison,
} from "./segments/pattern-distance.ts";
export { patternFeatures, type Feature, type Features } from "./segments/pattern-features.ts";
export {
  segmentCustomers,
  segmentingCustomers,
  type FoundSegments,
  type Segmentation,
} from "./segments/segment-customers.ts";
export type { SignatureEntry } from "./segments/segment-signature.ts";
export type { SegmentingStep } from "./segments/steps.ts";
export type { MapPoint } from "./segments/views/classical-scaling.ts";
export {
  closenessMap,
  mappingCloseness,
  GREATEST_STRESS,
  type ClosenessMap,
} from "./segments/views/closeness-map.ts";
export type { CountedPattern } from "./segments/views/counted-pattern.ts";
export { describeFork, findFork, type Fork, type RoadTaker } from "./segments/views/fork.ts";
export {
  countGrowth,
  type GrowthCell,
  type GrowthCounts,
  type GrowthFlow,
} from "./segments/views/growth-counts.ts";
export { otherRoads, type SameCompany, type Traveller } from "./segments/views/other-roads.ts";
export { overlay, type Overlay, type OverlaidSide } from "./segments/views/overlay.ts";
export { stageSentence } from "./segments/views/stage-sentence.ts";
export type { Verdict } from "./segments/verdict.ts";

// The other macro structure: how the business earns.
export {
  EMPTY_CIRCULATION,
  PANEL_COUNT,
  type CirculationDrawing,
  type DrawnFlow,
  type DrawnPanel,
  type DrawnSector,
  type FlowMarket,
} from "./monetisation/circulation-drawing.ts";
export type { CirculationEdit } from "./monetisation/circulation-edit.ts";
export { circulationRows, type CirculationRows } from "./monetisation/circulation-rows.ts";
export { UNSAID_FLOW } from "./monetisation/unsaid-flow.ts";
export { offeringsOf } from "./monetisation/offerings-of.ts";
export {
  parseCirculationEntry,
  type CirculationEntry,
} from "./monetisation/parse-circulation-entry.ts";
export { planCirculationEntry } from "./monetisation/plan-circulation-entry.ts";
export {
  proposeCirculationMends,
  type CirculationMend,
} from "./monetisation/propose-circulation-mends.ts";
export { ringPlaces } from "./monetisation/ring-places.ts";
export type { CirculationAnalysis } from "./monetisation/analyse-circulation.ts";
export type { Balance } from "./monetisation/balances.ts";
export type {
  CirculationStructure,
  Flow,
  Panel,
  Sector,
  SectorKey,
} from "./monetisation/circulation-structure.ts";
export {
  FLOW_KINDS,
  familyOf,
  flowWord,
  type FlowFamily,
  type FlowKind,
} from "./monetisation/flow-kinds.ts";
export type { MoneyCircuit, MoneyCircuits } from "./monetisation/money-circuits.ts";
export {
  MONO_KOTO_MARK,
  MONO_KOTO_WORDS,
  type MonoKoto,
  type MonoKotoShares,
  type MonoKotoWords,
} from "./monetisation/mono-koto.ts";
export type { OfferedCapital, Offering } from "./monetisation/offering.ts";
export { readCirculation, type CirculationReading } from "./monetisation/read-circulation.ts";
export type { Revenue } from "./monetisation/revenues.ts";
export { SECTOR_KINDS, sectorWord, type SectorKind } from "./monetisation/sector-kinds.ts";

// What a meeting thinks: roads drawn in private, and votes.
export { commonRoad, type CommonRoad } from "./convergence/common-road.ts";
export { converge, type Convergence } from "./convergence/converge.ts";
export { tellConvergence, tellConverging } from "./convergence/convergence-words.ts";
export type { LaidItem } from "./convergence/lay-over.ts";
export { readDrawnRoad, readRoadPart, type DrawnRoad } from "./convergence/drawn-road.ts";
export { tellCount, tellOptions, tellPreferred } from "./convergence/tally-words.ts";
export { isFairBallot, tallyVotes, type Ballot, type Tally } from "./convergence/tally-votes.ts";

// In and out.
export {
  parseCompactCustomer,
  parseCompactCustomers,
  type CompactCustomer,
} from "./exchange/compact-notation.ts";
export { parseDrawing } from "./exchange/parse-drawing.ts";
export { parseLineup } from "./exchange/parse-lineup.ts";
export { parseSnapshot } from "./exchange/parse-snapshot.ts";
export type { NotationRefusal, Parsed } from "./exchange/parsed.ts";
export { anonymise, takeSnapshot, type OnPurpose, type Snapshot } from "./exchange/snapshot.ts";
