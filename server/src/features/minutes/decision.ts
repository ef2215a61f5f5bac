import type { Text } from "@zentaikan/capital-graph";
import type { DecisionKind, ToldLead } from "@zentaikan/protocol/minutes";

/** Something that was settled on a board, told in both languages. */
export interface Decision {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: DecisionKind;
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly text: Text;
  /** What belongs to it, such as the figures of a vote. */
  readonly below: readonly Text[];
  readonly isInternal: boolean;
  readonly lead: ToldLead | null;
  /** Ids of everybody whose word it is. */
  readonly people: readonly string[];
  /** Nodes as `1.hum+` and links as `1.hum+>2.tec+` that it is about, and nothing where it is about the whole. */
  readonly parts: readonly string[];
}

/** By time and, where several came at once, by id: so that a page goes on behind the one before it. */
export function newestFirst(
  one: Pick<Decision, "at" | "id">,
  other: Pick<Decision, "at" | "id">,
): number {
  if (one.at !== other.at) return other.at - one.at;
  if (one.id === other.id) return 0;
  return one.id < other.id ? 1 : -1;
}
