import { expect, it } from "vitest";
import { renderRatios, renderTables } from "./table.ts";

const row = (server: string, p99: number) => ({
  workload: "W1",
  server,
  setting: "50 editors",
  figures: { "p99 ms": p99, "ack p50 ms": null },
  passed: p99 < 100,
  remarks: p99 < 100 ? [] : ["clients were lost"],
});

it("[BE8] what never arrived is called so, and makes no ratio look good", () => {
  const rows = [row("ours", 20), row("lossy", Infinity), row("quick", 10)];
  const tables = renderTables(rows);
  expect(tables).toContain("never");
  expect(tables).toContain("NO; clients were lost");
  expect(tables).not.toContain("ack p50 ms");
  const last = renderRatios(rows, "ours").split("\n").at(-1) ?? "";
  expect(last.split("|").map((cell) => cell.trim())).toEqual([
    "",
    "W1",
    "50 editors",
    "p99 ms",
    "0.00",
    "2.00",
    "",
  ]);
  const lost = renderRatios(
    [row("ours", Infinity), row("lossy", Infinity), row("quick", 10)],
    "ours",
  );
  expect((lost.split("\n").at(-1) ?? "").split("|").map((cell) => cell.trim())).toEqual([
    "",
    "W1",
    "50 editors",
    "p99 ms",
    "-",
    "∞",
    "",
  ]);
});

it("[BE11] of several runs the median is shown with the least and the most, and no run's fault is left out", () => {
  const runs = [row("ours", 20), row("ours", 30), row("ours", 120), row("quick", 10)];
  const tables = renderTables(runs);
  expect(tables).toContain("30 (20 to 120)");
  expect(tables).toContain("NO; clients were lost");
  expect(tables.split("\n")).toHaveLength(6);
  expect(renderRatios(runs, "ours")).toContain("3.00");
  // Of two the worse one, and one that never came makes none.
  expect(renderTables([row("ours", 20), row("ours", 30)])).toContain("30 (20 to 30)");
  expect(renderTables([row("ours", 20), row("ours", Infinity)])).toContain("never (20 to never)");
});
