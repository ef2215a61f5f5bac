import type { Measurement } from "../workloads/measurement.ts";
import { joinRuns, type Row, type Spread } from "./spread.ts";

/**
 * One table a workload, in plain text that is also Markdown. A figure of several runs is their
 * median, with the least and the most of them behind it.
 */
export function renderTables(measurements: readonly Measurement[]): string {
  const joined = joinRuns(measurements);
  const workloads = [...new Set(joined.map(({ workload }) => workload))];
  return workloads
    .map((workload) => {
      const rows = joined.filter((one) => one.workload === workload);
      const columns = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))].filter(
        (column) => rows.some(({ figures }) => (figures[column] ?? null) !== null),
      );
      const head = ["server", "setting", ...columns, "kept"];
      const body = rows.map((row) => [
        row.server,
        row.setting,
        ...columns.map((column) => renderFigure(row.figures[column])),
        renderVerdict(row),
      ]);
      return `${workload}\n\n${renderGrid([head, ...body])}`;
    })
    .join("\n\n");
}

/** Ours as a multiple of each peer, where both were measured on the same work: of the medians. */
export function renderRatios(measurements: readonly Measurement[], ours: string): string {
  const joined = joinRuns(measurements);
  const peers = [...new Set(joined.map(({ server }) => server))].filter((name) => name !== ours);
  const rows = joined
    .filter(({ server }) => server === ours)
    .flatMap((own) =>
      Object.keys(own.figures)
        .filter((column) => comparable.some((part) => column.startsWith(part)))
        .map((column) => {
          const ratios = peers.map((peer) => {
            const theirs = joined.find(
              ({ workload, setting, server }) =>
                server === peer && workload === own.workload && setting === own.setting,
            );
            const figures = [own, theirs].map((row) => row?.figures[column]?.median);
            return renderRatio(figures[0], figures[1]);
          });
          return [own.workload, own.setting, column, ...ratios];
        }),
    )
    .filter(([, , , ...ratios]) => ratios.some((ratio) => ratio !== "-"));
  if (rows.length === 0) return "";
  const head = ["workload", "setting", "figure", ...peers.map((peer) => `ours / ${peer}`)];
  return `Ratios (below 1 is better for us)\n\n${renderGrid([head, ...rows])}`;
}

function renderRatio(own: number | undefined, theirs: number | undefined): string {
  if (own === undefined || theirs === undefined) return "-";
  // Both never, or a difference of two measurements that noise has turned round: no ratio.
  if (theirs <= 0 || own < 0 || (own === Infinity && theirs === Infinity)) return "-";
  return own === Infinity ? "∞" : (own / theirs).toFixed(2);
}

/** Columns in which less is better, whoever is measured. */
const comparable = [
  "p50 ms",
  "p99 ms",
  "server CPU",
  "bytes of a cursor",
  "RSS KiB a room",
  "heap KiB a room",
  "peak RSS",
  "last has it",
  "serving after",
  "board open after",
  "MiB a stalled reader",
];

function renderFigure(spread: Spread | null | undefined): string {
  if (spread === null || spread === undefined) return "-";
  const [low, median, high] = [spread.low, spread.median, spread.high].map(renderNumber);
  return low === high ? `${median}` : `${median} (${low} to ${high})`;
}

function renderNumber(figure: number): string {
  if (!Number.isFinite(figure)) return "never";
  if (Number.isInteger(figure)) return String(figure);
  return figure.toFixed(Math.abs(figure) >= 100 ? 0 : Math.abs(figure) >= 10 ? 1 : 2);
}

function renderVerdict({ passed, remarks }: Row): string {
  const verdict = passed === null ? "not judged" : passed ? "yes" : "NO";
  return [verdict, ...remarks].filter((part) => part !== "").join("; ");
}

function renderGrid(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}
