import { expect, test } from "vitest";
import { Highlight } from "./highlight.ts";

test("[BR2] what the address lights stays lit when another part lets go of what it kept", () => {
  const highlight = new Highlight();
  highlight.name(["a"]);
  highlight.pin(["b"]);
  expect(highlight.kept.get()).toEqual(new Set(["b"]));
  highlight.pin(null);
  expect(highlight.kept.get()).toEqual(new Set(["a"]));
  highlight.lead(["c"]);
  expect(highlight.kept.get()).toEqual(new Set(["a"]));
  highlight.name(null);
  expect(highlight.kept.get()).toEqual(new Set(["c"]));
});
