import { atom, type Atom } from "tldraw";
import {
  observeFindingAnswers,
  readFindingAnswers,
  takeBackFindingAnswer,
  writeFindingAnswer,
  type FindingAnswer,
} from "@zentaikan/board-model";
import type { Doc } from "yjs";

/** The answers "on purpose" that lie in the board, for the panel to show and to give. */
export class SharedAnswers {
  /** By the id of the finding. */
  readonly current: Atom<ReadonlyMap<string, FindingAnswer>>;
  readonly #doc: Doc;
  readonly #stopObserving: () => void;

  constructor(doc: Doc) {
    this.#doc = doc;
    this.current = atom("answers", readFindingAnswers(doc));
    this.#stopObserving = observeFindingAnswers(doc, () =>
      this.current.set(readFindingAnswers(doc)),
    );
  }

  give(
    findingId: string,
    { reason, author }: { readonly reason: string; readonly author: string },
  ): void {
    writeFindingAnswer(this.#doc, findingId, {
      reason: reason.trim(),
      author,
      answeredAt: Date.now(),
    });
  }

  takeBack(findingId: string): void {
    takeBackFindingAnswer(this.#doc, findingId);
  }

  dispose(): void {
    this.#stopObserving();
  }
}
