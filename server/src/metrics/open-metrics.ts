import type { NodeAddress } from "../node-address.ts";
import type { DocumentStore } from "../storage/document-store.ts";
import { measuredStore } from "./measured-store.ts";
import { Metrics } from "./metrics.ts";
import { serveMetrics, type MetricsSources } from "./serve-metrics.ts";

export interface OpenMetrics {
  readonly measured: (store: DocumentStore) => DocumentStore;
  readonly onRefused: (code: string) => void;
  /** @returns the end of it @throws ListenRefused */
  serve(sources: Omit<MetricsSources, "metrics">): Promise<() => void>;
}

/** Loaded where METRICS_ADDRESS is set, and nowhere else: nothing is counted for nobody. */
export function openMetrics(address: NodeAddress): OpenMetrics {
  const metrics = new Metrics();
  const refused = metrics.counter(
    "zentaikan_refusals_total",
    "Requests that were answered with a refusal, by its code.",
  );
  return {
    measured: (store) => measuredStore(store, metrics),
    onRefused: (code) => refused({ code }),
    serve: (sources) => serveMetrics(address, { ...sources, metrics }),
  };
}
