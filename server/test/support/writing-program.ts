import type { Program } from "./program.ts";

/** A program that draws without pause, and remembers which of its edits were called saved. */
interface WritingProgram {
  readonly program: Program;
  /** Keys of the edits that the server has called durable. */
  savedKeys(): string[];
  stop(): void;
}

export function startWriting(
  program: Program,
  { prefix, everyMs }: { readonly prefix: string; readonly everyMs: number },
): WritingProgram {
  const written: { readonly key: string; readonly message: number }[] = [];
  const timer = setInterval(() => {
    // What is drawn without a connection is not sent, so no message of this connection has it.
    if (!program.provider.wsconnected) return;
    const key = `shape:${prefix}-${written.length}`;
    const before = program.sent;
    program.doc.getMap("records").set(key, { drawn: written.length });
    // A socket that is closing takes no more, though the connection is not called closed yet.
    if (program.sent > before) written.push({ key, message: program.sent });
  }, everyMs);
  return {
    program,
    savedKeys: () => written.flatMap(({ key, message }) => (message <= program.saved ? [key] : [])),
    stop() {
      clearInterval(timer);
      program.leave();
    },
  };
}
