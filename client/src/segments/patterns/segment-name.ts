import type { Language, Text } from "@zentaikan/capital-graph";
import type { AdoptedSegmentBody } from "@zentaikan/protocol/patterns";

/** What people call it, or else what it is called by itself. */
export function segmentName(
  { name, autoName }: { readonly name: string; readonly autoName: Text },
  language: Language,
): string {
  return name === "" ? autoName[language] : name;
}

/** The names of adopted segments by their ids. */
export function segmentNames(
  segments: readonly AdoptedSegmentBody[],
  language: Language,
): ReadonlyMap<string, string> {
  return new Map(segments.map((segment) => [segment.id, segmentName(segment, language)]));
}
