import { Mat } from "tldraw";
import { expect, test } from "vitest";
import { standingStyle } from "./standing-style.ts";

const moved = Mat.Translate(120.5, -3).toCssString();

test("[DW5] far away a shape stands by its corner, without a space of its own", () => {
  expect(standingStyle(moved, true)).toEqual({ left: "120.5px", top: "-3px", transform: "" });
});

test("[DW5] near, or turned, it stands to the fraction of a pixel", () => {
  expect(standingStyle(moved, false)).toEqual({ left: "", top: "", transform: moved });
  const turned = Mat.Rotate(0.5).toCssString();
  expect(standingStyle(turned, true)).toEqual({ left: "", top: "", transform: turned });
});
