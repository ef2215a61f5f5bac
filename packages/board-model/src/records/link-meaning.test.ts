import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  hasLinkMeaning,
  readLinkMeaning,
  UNSAID_MEANING,
  writeLinkMeaning,
} from "./link-meaning.ts";
import type { LinkMeaning } from "./link-meaning.ts";

const meaning: fc.Arbitrary<LinkMeaning> = fc.record({
  sign: fc.constantFrom("+", "-"),
  strength: fc.constantFrom(1, 2, 3),
  delay: fc.constantFrom("short", "mid", "long"),
  kind: fc.constantFrom("cause", "reinvest"),
  basis: fc.constantFrom("evidence", "assumption", "unset"),
  basisText: fc.string(),
  contested: fc.boolean(),
});

test("[RD9] what was said about a link is read again", () => {
  fc.assert(
    fc.property(meaning, fc.dictionary(fc.string(), fc.integer()), (said, other) => {
      const meta = writeLinkMeaning({ ...other }, said);
      expect(readLinkMeaning(meta)).toEqual(said);
      expect(meta).toMatchObject({ ...other, link: said });
    }),
  );
});

test("[RD9] what makes no sense reads as unsaid, part by part, and never throws", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (link, part) => {
      expect(Object.keys(readLinkMeaning({ link })).toSorted()).toEqual(
        Object.keys(UNSAID_MEANING).toSorted(),
      );
      const isSense = part === "+" || part === "-";
      const expected = isSense ? part : "+";
      expect(readLinkMeaning({ link: { sign: part, strength: 3 } })).toEqual({
        ...UNSAID_MEANING,
        sign: expected,
        strength: 3,
      });
    }),
  );
  for (const meta of [{}, { link: null }, { link: [] }, { link: 7 }]) {
    expect(readLinkMeaning(meta)).toEqual(UNSAID_MEANING);
    expect(hasLinkMeaning(meta)).toBe(false);
  }
});

test("[RD9] a part is said without losing the others", () => {
  const meta = writeLinkMeaning({ own: 1 }, { sign: "-" });
  expect(writeLinkMeaning(meta, { strength: 1 })).toEqual({
    own: 1,
    link: { ...UNSAID_MEANING, sign: "-", strength: 1 },
  });
});
