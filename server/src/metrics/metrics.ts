type Labels = Readonly<Record<string, string>>;
type Read = () => number | Promise<number>;

interface Family {
  readonly kind: "counter" | "gauge" | "histogram";
  readonly help: string;
  readonly lines: () => Promise<readonly string[]>;
}

/** Upper ends in seconds, from a quick disk to what people wait for. */
const ends = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] as const;
/** What strangers choose is never a label; more than this of one is a fault of ours. */
const mostSeries = 500;

/** What is counted here, in the text format of Prometheus, version 0.0.4. */
export class Metrics {
  readonly #families = new Map<string, Family>();

  /** @returns counts one more of what the labels say */
  counter(name: string, help: string): (labels?: Labels) => void {
    const counts = new Map<string, number>();
    const lines = async () => Array.from(counts, ([labels, count]) => `${name}${labels} ${count}`);
    this.#families.set(name, { kind: "counter", help, lines });
    return (labels = {}) => {
      const key = labelsOf(labels);
      const before = counts.get(key);
      if (before === undefined && counts.size >= mostSeries) return;
      counts.set(key, (before ?? 0) + 1);
    };
  }

  /** Read when somebody asks; one that cannot be read is left out. */
  gauge(name: string, help: string, read: Read): void {
    const lines = async () => {
      try {
        return [`${name} ${await read()}`];
      } catch {
        return [];
      }
    };
    this.#families.set(name, { kind: "gauge", help, lines });
  }

  /** @returns counts what took so many seconds */
  histogram(name: string, help: string): (seconds: number) => void {
    const counts = ends.map(() => 0);
    let [sum, all] = [0, 0];
    const lines = async () => {
      let below = 0;
      const buckets = ends.map((end, at) => {
        below += counts[at] ?? 0;
        return `${name}_bucket{le="${end}"} ${below}`;
      });
      return [
        ...buckets,
        `${name}_bucket{le="+Inf"} ${all}`,
        `${name}_sum ${sum}`,
        `${name}_count ${all}`,
      ];
    };
    this.#families.set(name, { kind: "histogram", help, lines });
    return (seconds) => {
      sum += seconds;
      all += 1;
      const at = ends.findIndex((end) => seconds <= end);
      if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
    };
  }

  async text(): Promise<string> {
    const families = Array.from(this.#families, async ([name, { kind, help, lines }]) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} ${kind}`,
      ...(await lines()),
    ]);
    return `${(await Promise.all(families)).flat().join("\n")}\n`;
  }
}

function labelsOf(labels: Labels): string {
  const parts = Object.entries(labels).map(
    ([name, value]) => `${name}="${value.replaceAll(/["\\\n]/g, "_")}"`,
  );
  return parts.length === 0 ? "" : `{${parts.join(",")}}`;
}
