import { CLOSE_CODES } from "@zentaikan/protocol";
import type { Counts } from "../counts.ts";
import type { NodeAddress } from "../node-address.ts";
import type { DocumentStore } from "../storage/document-store.ts";
import { measuredStore } from "./measured-store.ts";
import { Metrics } from "./metrics.ts";
import { serveMetrics, type MetricsSources } from "./serve-metrics.ts";

export interface OpenMetrics extends Counts {
  readonly measured: (store: DocumentStore) => DocumentStore;
  /** @returns the end of it @throws ListenRefused */
  serve(sources: Omit<MetricsSources, "metrics">): Promise<() => void>;
}

/** Ours, HTTP's, and those that browsers and networks give. */
const ours: ReadonlySet<string> = new Set(
  [...Object.values(CLOSE_CODES), 401, 403, 404, 1000, 1001, 1005, 1006].map(String),
);

/** Loaded where METRICS_ADDRESS is set, and nowhere else: nothing is counted for nobody. */
export function openMetrics(address: NodeAddress): OpenMetrics {
  const metrics = new Metrics();
  const refused = metrics.counter(
    "zentaikan_refusals_total",
    "Requests that were answered with a refusal, by its code.",
  );
  const ended = metrics.counter(
    "zentaikan_sockets_ended_total",
    "Sockets that ended or were refused, by their code: HTTP's before there was one.",
  );
  const relayed = metrics.histogram(
    "zentaikan_relay_seconds",
    "From an edit's arrival until it was durable and on its way to everybody.",
  );
  return {
    measured: (store) => measuredStore(store, metrics),
    onRefused: (code) => refused({ code }),
    // The other side may say any code.
    onSocketEnded: (code) => ended({ code: ours.has(String(code)) ? String(code) : "other" }),
    onRelayed: (since) => relayed((performance.now() - since) / 1000),
    serve: (sources) => serveMetrics(address, { ...sources, metrics }),
  };
}
