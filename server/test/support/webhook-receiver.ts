import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { WebhookEventBody } from "@zentaikan/protocol/webhooks";

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly event: WebhookEventBody;
}

/** A real receiver on the loopback that keeps what it gets. */
export interface WebhookReceiver {
  readonly url: string;
  /** What to name to the server, so that it calls the loopback. */
  readonly allowed: { readonly hostname: string; readonly port: number };
  readonly received: readonly Received[];
  /** How it answers from now on; 200 until something else is said. */
  answer: (response: ServerResponse, received: Received) => void;
  close(): Promise<void>;
}

export async function openWebhookReceiver(): Promise<WebhookReceiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString("utf8");
      const { url: path = "", headers } = request;
      const one = { path, headers, body, event: JSON.parse(body) as WebhookEventBody };
      received.push(one);
      receiver.answer(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${port}/hook`,
    allowed: { hostname: "127.0.0.1", port },
    received,
    answer: (response) => void response.writeHead(200).end(),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}
