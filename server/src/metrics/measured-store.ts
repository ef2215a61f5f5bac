import type { DocumentStore } from "../storage/document-store.ts";
import type { Metrics } from "./metrics.ts";

/** Counts what is appended, and how long whoever sent it waits for the disk. */
export function measuredStore(store: DocumentStore, metrics: Metrics): DocumentStore {
  const took = metrics.histogram(
    "zentaikan_commit_seconds",
    "How long an append took until it was durable.",
  );
  const failed = metrics.counter(
    "zentaikan_commits_failed_total",
    "Appends that were not kept; nothing of them was acknowledged.",
  );
  return {
    create: (name, update) => store.create(name, update),
    load: (name, purpose) => store.load(name, purpose),
    head: (name) => store.head(name),
    async append(append) {
      const start = performance.now();
      try {
        await store.append(append);
      } catch (error) {
        failed();
        throw error;
      }
      took((performance.now() - start) / 1000);
    },
    reserve: (reservation) => store.reserve(reservation),
    compact: (name, segment) => store.compact(name, segment),
    replace: (name, update) => store.replace(name, update),
    isWritable: () => store.isWritable(),
    close: () => store.close(),
  };
}
