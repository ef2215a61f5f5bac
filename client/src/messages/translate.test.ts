import { expect, test } from "vitest";
import { CATALOGUE, type MessageId } from "./catalogue.ts";
import { translatorFor } from "./translate.ts";

const one = new Proxy<Record<string, number>>({}, { get: () => 1 });

test("[UI8] every message can be said in both languages", () => {
  const ids = Object.keys(CATALOGUE) as MessageId[];
  for (const language of ["ja", "en"] as const) {
    for (const id of ids) expect(translatorFor(language)(id, one), id).not.toMatch(/[{}]/);
  }
});
