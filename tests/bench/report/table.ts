import type { Measurement } from "../workloads/measurement.ts";

/** One table a workload, in plain text that is also Markdown. */
export function renderTables(measurements: readonly Measurement[]): string {
  const workloads = [...new Set(measurements.map(({ workload }) => workload))];
  return workloads
    .map((workload) => {
      const rows = measurements.filter((one) => one.workload === workload);
      const columns = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))].filter(
        (column) => rows.some(({ figures }) => isMeasured(figures[column])),
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

/** Ours as a multiple of each peer, where both were measured on the same work. */
export function renderRatios(measurements: readonly Measurement[], ours: string): string {
  const peers = [...new Set(measurements.map(({ server }) => server))].filter(
    (name) => name !== ours,
  );
  const rows = measurements
    .filter(({ server }) => server === ours)
    .flatMap((own) =>
      Object.keys(own.figures)
        .filter((column) => comparable.some((part) => column.startsWith(part)))
        .map((column) => {
          const ratios = peers.map((peer) => {
            const theirs = measurements.find(
              ({ workload, setting, server }) =>
                server === peer && workload === own.workload && setting === own.setting,
            );
            return renderRatio(own.figures[column], theirs?.figures[column]);
          });
          return [own.workload, own.setting, column, ...ratios];
        }),
    )
    .filter(([, , , ...ratios]) => ratios.some((ratio) => ratio !== "-"));
  if (rows.length === 0) return "";
  const head = ["workload", "setting", "figure", ...peers.map((peer) => `ours / ${peer}`)];
  return `Ratios (below 1 is better for us)\n\n${renderGrid([head, ...rows])}`;
}

function renderRatio(own: number | null | undefined, theirs: number | null | undefined): string {
  if (!isMeasured(own) || !isMeasured(theirs)) return "-";
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

function isMeasured(figure: number | null | undefined): figure is number {
  return typeof figure === "number" && !Number.isNaN(figure);
}

function renderFigure(figure: number | null | undefined): string {
  if (!isMeasured(figure)) return "-";
  if (!Number.isFinite(figure)) return "never";
  if (Number.isInteger(figure)) return String(figure);
  return figure.toFixed(Math.abs(figure) >= 100 ? 0 : Math.abs(figure) >= 10 ? 1 : 2);
}

function renderVerdict({ passed, remarks }: Measurement): string {
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
