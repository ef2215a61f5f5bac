import type { InboxEvents } from "@zentaikan/protocol/comment-bodies";

const name = "zentaikan.inbox";
const retryAfterMs = 5000;

/** Something that the server told; `opened` where there may have been something before it. */
export type InboxEvent =
  | { readonly kind: "opened" }
  /** It tells this browser nothing, as whoever is not signed in any more. */
  | { readonly kind: "refused" }
  | {
      [Kind in keyof InboxEvents]: { readonly kind: Kind; readonly body: InboxEvents[Kind] };
    }[keyof InboxEvents];

/**
 * Hears from the server what is new. Browsers allow few open requests to one host, so of all tabs
 * one holds the stream and tells the others; when it closes, another takes over. Where the browser
 * has no locks between tabs (plain http on another machine), each tab that somebody looks at holds
 * one of its own.
 * @returns the way out
 */
export function listenForInbox(onEvent: (event: InboxEvent) => void): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  const locks: LockManager | undefined = navigator.locks;
  if (locks === undefined) {
    holdWhileVisible(onEvent, signal);
    return () => abort.abort();
  }
  const channel = new BroadcastChannel(name);
  channel.addEventListener("message", ({ data }: MessageEvent<InboxEvent>) => onEvent(data));
  const tell = (event: InboxEvent) => {
    onEvent(event);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin
    channel.postMessage(event);
  };
  locks
    .request(name, { signal }, () => holdStream(tell, signal))
    // The only way for it to end early is our own.
    .catch(() => undefined);
  return () => {
    abort.abort();
    channel.close();
  };
}

function holdWhileVisible(tell: (event: InboxEvent) => void, signal: AbortSignal): void {
  let hold: AbortController | null = null;
  const look = () => {
    if (document.visibilityState === "hidden") {
      hold?.abort();
      hold = null;
    } else if (hold === null) {
      hold = new AbortController();
      void holdStream(tell, AbortSignal.any([hold.signal, signal]));
    }
  };
  document.addEventListener("visibilitychange", look, { signal });
  look();
}

type Told = Exclude<keyof InboxEvents, "alive">;
/** All that it tells: the browser passes on no event that nobody named. */
const KINDS = {
  news: true,
  mentions: true,
  versions: true,
  meetings: true,
  boards: true,
  customers: true,
  relationships: true,
  patterns: true,
  lineups: true,
  rights: true,
} satisfies Record<Told, true>;

/** Resolves when the signal says so, and not before. */
function holdStream(tell: (event: InboxEvent) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let source: EventSource | null = null;
    const open = () => {
      source = new EventSource("/api/inbox/stream");
      source.addEventListener("open", () => tell({ kind: "opened" }));
      for (const kind of Object.keys(KINDS) as Told[]) {
        source.addEventListener(kind, ({ data }: MessageEvent<string>) =>
          // The server's word: client and server are always of one build.
          tell({ kind, body: JSON.parse(data) }),
        );
      }
      source.addEventListener("error", () => {
        // A refusal ends it for good, a lost connection does not.
        if (source?.readyState !== EventSource.CLOSED) return;
        tell({ kind: "refused" });
        timer = setTimeout(open, retryAfterMs);
      });
    };
    open();
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      source?.close();
      resolve();
    });
  });
}
