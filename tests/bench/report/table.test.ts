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
