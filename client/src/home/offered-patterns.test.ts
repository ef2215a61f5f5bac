import { patternKey, readPatternKey } from "@zentaikan/capital-graph";
import type { AdoptedSegmentBody } from "@zentaikan/protocol/patterns";
import type { FoundSegmentBody, SegmentationBody } from "@zentaikan/protocol/segments";
import { expect, test } from "vitest";
import { offeredPatterns } from "./offered-patterns.ts";

const PEOPLE_FIRST = "mk1|n=1.hum+,2.tec+|e=1.hum+>2.tec+:+|r=";
const CUSTOMER_FIRST = "mk1|n=1.cus+,3.fin+|e=1.cus+>3.fin+:+|r=";
const form = (key: string) => {
  const read = readPatternKey(key);
  if (read === null) throw new Error(key);
  return {
    ...read,
    nodes: [...read.nodes],
    causes: [...read.causes],
    reinvests: [...read.reinvests],
  };
};
const autoName = { ja: "人的起点", en: "people first" };
const adopted = (key: string, given: Partial<AdoptedSegmentBody> = {}): AdoptedSegmentBody => ({
  id: key,
  name: "",
  autoName,
  description: "",
  retired: false,
  form: form(key),
  patternId: "",
  count: 3,
  stability: 1,
  comments: 0,
  unread: 0,
  ...given,
});
const found = (pattern: number): FoundSegmentBody => ({
  autoName: { ja: `見つけた${pattern}`, en: `found ${pattern}` },
  medoid: 0,
  pattern,
  count: 2,
  radius: 0,
  stability: 1,
  signature: [],
});
const body = {
  patterns: [PEOPLE_FIRST, CUSTOMER_FIRST].map((key) => ({
    id: "",
    key,
    stageKey: "",
    form: form(key),
  })),
  found: { segments: [found(0), found(1)] },
} as unknown as SegmentationBody;

test("[PF1] adopted patterns are offered under people's names and words, and what is found beside them", () => {
  const segments = [adopted(PEOPLE_FIRST, { name: "人づくり型", description: "まず人から" })];
  expect(offeredPatterns({ version: null, segments, due: [] }, body)).toEqual({
    adopted: [
      {
        key: PEOPLE_FIRST,
        name: { ja: "人づくり型", en: "人づくり型" },
        count: 3,
        description: "まず人から",
      },
    ],
    found: [
      { key: CUSTOMER_FIRST, name: { ja: "見つけた1", en: "found 1" }, count: 2, description: "" },
    ],
  });
});

test("[PF1] a retired pattern is not offered as adopted, one that nobody named by its own name, and all of that before anything is computed", () => {
  const segments = [adopted(PEOPLE_FIRST), adopted(CUSTOMER_FIRST, { retired: true })];
  const offered = offeredPatterns({ version: null, segments, due: [] }, null);
  expect(offered.adopted.map(({ name }) => name)).toEqual([autoName]);
  expect(offered.found).toEqual([]);
  expect(offeredPatterns(undefined, body).found).toHaveLength(2);
  expect(patternKey(form(PEOPLE_FIRST))).toBe(PEOPLE_FIRST);
});
