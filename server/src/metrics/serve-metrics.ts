import { createServer } from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { listen } from "../listen.ts";
import type { NodeAddress } from "../node-address.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import type { Metrics } from "./metrics.ts";

export interface MetricsSources {
  readonly metrics: Metrics;
  readonly database: WorkspaceDatabase;
  /** Open rooms, and sockets in them. */
  readonly rooms: () => { readonly rooms: number; readonly members: number };
  readonly isReady: () => boolean;
  readonly processHealth: () => { readonly setAside: readonly string[]; readonly isDown: boolean };
  /** Null for a server that has its workspace alone. */
  readonly nodes: (() => Record<"alive" | "moves" | "piped", number>) | null;
  readonly now: () => number;
}

/**
 * Serves `/metrics` at an address of its own, which whoever runs the server keeps to those who
 * watch it. No name of anybody or anything is in it. @returns the end of it
 */
export async function serveMetrics(
  address: NodeAddress,
  sources: MetricsSources,
): Promise<() => void> {
  const { metrics } = sources;
  addGauges(sources);
  const server = createServer((request, response) => {
    if (request.url !== "/metrics") return void response.writeHead(404).end();
    metrics.text().then(
      (text) =>
        response
          .writeHead(200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" })
          .end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.on("clientError", (_error, socket) => socket.destroy());
  await listen(server, address);
  return () => {
    server.close();
    server.closeAllConnections();
  };
}

function addGauges(sources: MetricsSources): void {
  const { metrics, database, rooms, isReady, processHealth, nodes, now } = sources;
  const gauge = (name: string, help: string, read: () => number | Promise<number>): void =>
    metrics.gauge(`zentaikan_${name}`, help, read);
  gauge("ready", "1 while edits can be saved.", () => Number(isReady()));
  gauge("rooms", "Documents that somebody has open here.", () => rooms().rooms);
  gauge("members", "Sockets in these documents.", () => rooms().members);
  gauge("document_process_down", "1 where the process that reads documents does not start.", () =>
    Number(processHealth().isDown),
  );
  gauge(
    "document_work_set_aside",
    "Work at which that process ended twice.",
    () => processHealth().setAside.length,
  );
  gauge("webhooks_waiting", "Deliveries that wait for their receivers.", async () => {
    const row = await database
      .selectFrom("webhookDeliveries")
      .where("state", "=", "pending")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .executeTakeFirst();
    return row?.count ?? 0;
  });
  gauge("webhooks_oldest_seconds", "Age of the oldest of these.", async () => {
    const row = await database
      .selectFrom("webhookDeliveries")
      .where("state", "=", "pending")
      .select("at")
      .orderBy("at")
      .executeTakeFirst();
    return row === undefined ? 0 : Math.max(0, now() - row.at) / 1000;
  });
  gauge("memory_bytes", "Resident memory of the server's own process.", () =>
    process.memoryUsage.rss(),
  );
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  gauge("event_loop_delay_p99_seconds", "How late this process ran, since the last look.", () => {
    const seconds = delay.percentile(99) / 1e9;
    delay.reset();
    return seconds;
  });
  if (nodes === null) return;
  gauge("nodes", "Nodes that are alive, as this one sees it.", () => nodes().alive);
  gauge("node_moves", "How often boards moved since this node began.", () => nodes().moves);
  gauge("node_pipes", "Sockets that came in here and are another node's.", () => nodes().piped);
}
