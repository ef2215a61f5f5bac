import { expect, it } from "vitest";
import { verdictOn } from "./verdict-on.ts";

const summary = { sent: 5, expected: 10, delivered: 10, p50Ms: 5, p95Ms: 8, p99Ms: 150 };
const late = ["a send was 80 ms late"];

it("[BE10] a row that is not kept says why, and a disturbed one accuses nobody of being slow", () => {
  const judge = (p99Ms: number, delivered: number, disturbances: readonly string[]) =>
    verdictOn({ ...summary, p99Ms, delivered }, { promisedP99Ms: 100, disturbances });
  expect(judge(90, 10, [])).toEqual({ passed: true, remarks: [] });
  expect(judge(90, 10, late)).toEqual({ passed: true, remarks: late });
  expect(judge(150, 10, [])).toEqual({ passed: false, remarks: ["p99 is over 100 ms"] });
  expect(judge(150, 10, late)).toEqual({
    passed: null,
    remarks: ["p99 is over 100 ms", ...late],
  });
  expect(judge(Infinity, 9, late).passed).toBe(false);
  expect(judge(Infinity, 9, []).remarks).toEqual(["1 of 10 deliveries never came"]);
});
