import type { InboxEvents } from "@zentaikan/protocol/comment-bodies";
import type { Credential } from "./workspace.ts";

interface Heard {
  readonly kind: keyof InboxEvents;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into bodies of every kind
  readonly body: any;
}

/** What an open page of somebody hears, as it comes. */
export async function openStream(
  { server }: { readonly server: { readonly url: string } },
  by: Credential,
) {
  const stop = new AbortController();
  const headers: Record<string, string> =
    by !== null && "cookie" in by ? { cookie: by.cookie } : {};
  const url = `${server.url}/api/inbox/stream`;
  const response = await fetch(url, { headers, signal: stop.signal });
  const heard: Heard[] = [];
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const read = async (): Promise<void> => {
    let rest = "";
    for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const events = (rest + text).split("\n\n");
      rest = events.pop() ?? "";
      for (const event of events) {
        const kind = /^event: (.*)$/mu.exec(event)?.[1] as keyof InboxEvents;
        const data = /^data: (.*)$/mu.exec(event)?.[1] ?? "null";
        if (kind !== "alive") heard.push({ kind, body: JSON.parse(data) });
      }
      begin();
    }
  };
  const ended = read().catch(() => undefined);
  await begun;
  return {
    heard,
    of: (kind: keyof InboxEvents) => heard.filter((event) => event.kind === kind),
    async leave(): Promise<void> {
      stop.abort();
      await ended;
    },
  };
}
