import { describe, expect, it } from "vitest";
import { isComposing } from "./composition.ts";

const key = (isComposingFlag: boolean, keyCode: number) =>
  ({ isComposing: isComposingFlag, keyCode }) as KeyboardEvent;

describe("isComposing", () => {
  it("[UI1] is true while the browser says so", () =>
    expect(isComposing(key(true, 13))).toBe(true));

  it("[UI1] is true for the Enter with which Safari reports a confirmed conversion", () =>
    expect(isComposing(key(false, 229))).toBe(true));

  it("[UI1] is false for an Enter of one's own", () =>
    expect(isComposing(key(false, 13))).toBe(false));
});
