import type { Text } from "@zentaikan/capital-graph";
import type { AdoptedPatternsBody } from "@zentaikan/protocol/patterns";
import type { SegmentationBody } from "@zentaikan/protocol/segments";
import { adoptedStart } from "../api/adopted-start.ts";

interface OfferedPattern {
  readonly key: string;
  readonly name: Text;
  readonly count: number;
  /** In people's words; empty where nobody wrote any. */
  readonly description: string;
}

interface OfferedPatterns {
  readonly adopted: readonly OfferedPattern[];
  /** Of what is computed now, what nobody adopted. */
  readonly found: readonly OfferedPattern[];
}

/** From what a board may start; what is found with the structure of an adopted one is that one. */
export function offeredPatterns(
  adopted: AdoptedPatternsBody | undefined,
  body: SegmentationBody | null,
): OfferedPatterns {
  const ours = (adopted?.segments ?? [])
    .filter(({ retired }) => !retired)
    .map((segment) => ({ ...segment, ...adoptedStart(segment) }));
  const known = new Set<string>(ours.map(({ key }) => key));
  return {
    adopted: ours.map(({ key, name, count, description }) => ({ key, name, count, description })),
    found: (body?.found?.segments ?? []).flatMap(({ autoName, count, pattern }) => {
      const key = body?.patterns[pattern]?.key;
      if (key === undefined || known.has(key)) return [];
      return [{ key, name: autoName, count, description: "" }];
    }),
  };
}
