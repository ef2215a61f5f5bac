import { patternKey, type PatternKey, type Text } from "@zentaikan/capital-graph";
import type { AdoptedSegmentBody } from "@zentaikan/protocol/patterns";

/** An adopted pattern as a board starts from it, under the name that people gave it. */
export function adoptedStart({ form, name, autoName }: AdoptedSegmentBody): {
  readonly key: PatternKey;
  readonly name: Text;
} {
  return { key: patternKey(form), name: name === "" ? autoName : { ja: name, en: name } };
}
