import { compareCodeUnits, sortedSet } from "./code-unit-order.ts";
import type { ArrowId, CardId, DoResultId, StarId } from "./drawing.ts";
import type { Text } from "./lineup.ts";
import { RULE_BOOK, type RuleId, type Severity } from "./rules/rule-book.ts";
import { fillText } from "./text.ts";

/**
 * Something about a drawing that is worth saying. It never stops anybody from drawing; the worst
 * an error does is to keep a structure from being agreed on.
 */
export interface Diagnostic {
  readonly rule: RuleId;
  readonly name: string;
  readonly severity: Severity;
  /**
   * The rule and its sorted subjects: the same finding has the same id on every machine, however
   * the board was drawn. What people answer to a finding is kept under it.
   */
  readonly id: string;
  readonly subjects: Subjects;
  readonly message: Text;
}

/** The drawn records that a diagnostic speaks of, each list in code-unit order. */
export interface Subjects {
  readonly cards: readonly CardId[];
  readonly arrows: readonly ArrowId[];
  readonly stars: readonly StarId[];
  readonly doResults: readonly DoResultId[];
}

interface Found extends Partial<Subjects> {
  /** What the finding is about when that is no record: a stage, a list of capitals. */
  readonly about?: readonly string[];
  /** Values for the places of the rule's message. */
  readonly values?: Readonly<Record<string, Text>>;
}

export function diagnostic(rule: RuleId, found: Found = {}): Diagnostic {
  const { name, severity, message } = RULE_BOOK[rule];
  const subjects: Subjects = {
    cards: sortedSet(found.cards ?? []),
    arrows: sortedSet(found.arrows ?? []),
    stars: sortedSet(found.stars ?? []),
    doResults: sortedSet(found.doResults ?? []),
  };
  const named = [
    ...(found.about ?? []),
    ...subjects.cards,
    ...subjects.arrows,
    ...subjects.stars,
    ...subjects.doResults,
  ];
  return {
    rule,
    name,
    severity,
    id: named.length === 0 ? rule : `${rule}:${sortedSet(named).join(",")}`,
    subjects,
    message: fillText(message, found.values ?? {}),
  };
}

/** By rule, then by id; what two checks both found stands once. */
export function inRuleOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const firstOf = new Map<string, Diagnostic>();
  for (const found of diagnostics) if (!firstOf.has(found.id)) firstOf.set(found.id, found);
  return [...firstOf.values()].toSorted((left, right) => compareCodeUnits(left.id, right.id));
}
