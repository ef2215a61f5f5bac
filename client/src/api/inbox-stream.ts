const name = "zentaikan.inbox";
const retryAfterMs = 5000;

/**
 * Hears from the server that the inbox may have changed. Browsers allow few open requests to one
 * host, so of all tabs one holds the stream and tells the others; when it closes, another takes
 * over. Where the browser has no locks between tabs (plain http on another machine), nothing is
 * held, and the page asks now and then.
 * @returns the way out
 */
export function listenForInbox(onChanged: () => void): () => void {
  const abort = new AbortController();
  const channel = new BroadcastChannel(name);
  channel.addEventListener("message", onChanged);
  const tell = () => {
    onChanged();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin
    channel.postMessage(null);
  };
  const locks: LockManager | undefined = navigator.locks;
  locks
    ?.request(name, { signal: abort.signal }, () => holdStream(tell, abort.signal))
    // The only way for it to end early is our own.
    .catch(() => undefined);
  return () => {
    abort.abort();
    channel.close();
  };
}

/** Resolves when the signal says so, and not before. */
function holdStream(tell: () => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let source: EventSource | null = null;
    const open = () => {
      source = new EventSource("/api/inbox/stream");
      source.addEventListener("changed", tell);
      source.addEventListener("error", () => {
        // A refusal ends it for good, a lost connection does not.
        if (source?.readyState !== EventSource.CLOSED) return;
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
