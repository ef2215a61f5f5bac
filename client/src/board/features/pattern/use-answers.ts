import { useMemo } from "react";
import type { AnswerPatternBody } from "@zentaikan/protocol/pattern-starts";
import { useAnswerPattern } from "../../../api/pattern-starts.ts";
import { useBoard } from "../../ground/board-context.ts";
import type { NoteHistory } from "../../ground/note-steps.ts";

type Says = AnswerPatternBody["answers"][number]["says"];

/** What somebody says of items of the pattern, each a step of undo between those of the canvas. */
export function useAnswers() {
  const { boardId, noteSteps } = useBoard();
  const { mutate, error, isWaiting } = useAnswerPattern(boardId);
  const say = useMemo(() => {
    const history = new AnswerHistory((items, says) =>
      mutate({ answers: items.map((item) => ({ item, says })) }),
    );
    const step = (done: Step) => {
      history.add(done);
      noteSteps.add(history, null);
    };
    return {
      refuse: (items: readonly string[]) => step({ items, was: OPEN, is: REFUSED }),
      reopen: (item: string) => step({ items: [item], was: REFUSED, is: OPEN }),
      /** No step of its own: without what was drawn there, it lapses. */
      instead: (item: string, node: string) =>
        mutate({ answers: [{ item, says: { kind: "instead", node } }] }),
    };
  }, [mutate, noteSteps]);
  return { ...say, error, isWaiting };
}

const OPEN: Says = { kind: "open" };
const REFUSED: Says = { kind: "refused" };

interface Step {
  readonly items: readonly string[];
  readonly was: Says;
  readonly is: Says;
}

class AnswerHistory implements NoteHistory {
  readonly #send: (items: readonly string[], says: Says) => void;
  #done: Step[] = [];
  #undone: Step[] = [];

  constructor(send: (items: readonly string[], says: Says) => void) {
    this.#send = send;
  }

  add(step: Step): void {
    this.#done.push(step);
    this.#undone = [];
    this.#send(step.items, step.is);
  }

  undo(): void {
    const last = this.#done.pop();
    if (last === undefined) return;
    this.#undone.push(last);
    this.#send(last.items, last.was);
  }

  redo(): void {
    const next = this.#undone.pop();
    if (next === undefined) return;
    this.#done.push(next);
    this.#send(next.items, next.is);
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
