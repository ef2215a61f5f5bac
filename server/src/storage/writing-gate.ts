interface WritingGate {
  readonly isOpen: boolean;
  /** Does a write, and closes when it fails by the storage's fault. */
  observed<Output>(write: Promise<Output>): Promise<Output>;
  /** Probes no more. */
  end(): void;
}

interface GateOptions {
  /** Resolves when writing works. */
  readonly probe: () => Promise<unknown>;
  readonly intervalMs: number;
  /** Whether nothing can be written, rather than this alone. */
  readonly isOutage: (error: unknown) => boolean;
}

/**
 * Whether anything can be written. Writing is either possible or not, for all documents alike:
 * after a failure it is not, until a probe has succeeded.
 */
export function openWritingGate({ probe, intervalMs, isOutage }: GateOptions): WritingGate {
  let isOpen = true;
  let hasEnded = false;
  let waiting: NodeJS.Timeout | null = null;

  const probeLater = (): void => {
    if (hasEnded) return;
    waiting = setTimeout(() => {
      probe().then(() => {
        isOpen = true;
        waiting = null;
      }, probeLater);
    }, intervalMs);
    waiting.unref();
  };

  return {
    get isOpen() {
      return isOpen;
    },
    async observed(write) {
      try {
        return await write;
      } catch (error) {
        if (isOutage(error)) {
          isOpen = false;
          if (waiting === null) probeLater();
        }
        throw error;
      }
    },
    end() {
      hasEnded = true;
      if (waiting !== null) clearTimeout(waiting);
    },
  };
}
