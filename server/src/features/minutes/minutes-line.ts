import type { Text } from "@zentaikan/capital-graph";
import type { MinutesSection, ToldLead } from "@zentaikan/protocol/minutes";

/** A line of minutes, in both languages. */
export interface MinutesLine {
  readonly text: Text;
  readonly below: readonly Text[];
  readonly isInternal: boolean;
  readonly lead: ToldLead | null;
}

export interface MinutesPart {
  readonly kind: MinutesSection;
  readonly lines: readonly MinutesLine[];
}

export function plainLine(text: Text, more: Partial<MinutesLine> = {}): MinutesLine {
  return { text, below: [], isInternal: false, lead: null, ...more };
}
