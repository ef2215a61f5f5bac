import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyLetter } from "../../test-support/any-letter.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

test("[XP9] what people wrote is one line in which every sign that would mean something is escaped", () => {
  fc.assert(
    fc.property(fc.string({ unit: anyLetter }), (text) => {
      const escaped = escapeMarkdown(text);
      expect(escaped).not.toMatch(/[\n\r\t]/);
      const bare = escaped.replaceAll(/\\./gu, "");
      expect(bare).not.toMatch(/[`*_[\]<>#|~&]/);
      expect(escaped).not.toMatch(/^(?:[-+=]|\d+[.)])/);
      const back = escaped.replaceAll(/\\(.)/gu, "$1");
      expect(back).toBe(text.replaceAll(/\s+/g, " ").trim());
    }),
  );
});
