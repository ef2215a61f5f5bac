import { useMemo } from "react";
import type { AnswerPatternBody } from "@zentaikan/protocol/pattern-starts";
import { useAnswerPattern } from "../../../api/pattern-starts.ts";
import { useBoard } from "../../ground/board-context.ts";
import type { NoteHistory } from "../../ground/note-steps.ts";

type Says = AnswerPatternBody["answers"][number]["says"];

/** What somebody says of items of the pattern, each a step of undo between those of the canvas. */
export function useAnswers() {
  const { boardId, noteSteps } = useBoard();
  const { mutate, error } = useAnswerPattern(boardId);
  const say = useMemo(() => {
    const history = new AnswerHistory((items, says) =>
      mutate({ answers: items.map((item) => ({ item, says })) }),
    );
    return {
      refuse: (items: readonly string[]) => {
        history.refuse(items);
        noteSteps.add(history, null);
      },
      reopen: (item: string) => mutate({ answers: [{ item, says: { kind: "open" } }] }),
      /** No step of its own: without what was drawn there, it lapses. */
      instead: (item: string, node: string) =>
        mutate({ answers: [{ item, says: { kind: "instead", node } }] }),
    };
  }, [mutate, noteSteps]);
  return { ...say, error };
}

class AnswerHistory implements NoteHistory {
  readonly #send: (items: readonly string[], says: Says) => void;
  #done: (readonly string[])[] = [];
  #undone: (readonly string[])[] = [];

  constructor(send: (items: readonly string[], says: Says) => void) {
    this.#send = send;
  }

  refuse(items: readonly string[]): void {
    this.#done.push(items);
    this.#undone = [];
    this.#send(items, { kind: "refused" });
  }

  undo(): void {
    const last = this.#done.pop();
    if (last === undefined) return;
    this.#undone.push(last);
    this.#send(last, { kind: "open" });
  }

  redo(): void {
    const next = this.#undone.pop();
    if (next === undefined) return;
    this.#done.push(next);
    this.#send(next, { kind: "refused" });
  }

  stopCapturing(): void {
    // Each is a step of its own.
  }

  forgetRedo(): void {
    this.#undone = [];
  }

  countUndo(): number {
    return this.#done.length;
  }
}
