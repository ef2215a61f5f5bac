import type { CloseReason } from "@zentaikan/protocol";
import type { Clock } from "./clock.ts";
import type { Member } from "./member.ts";
import { EMPTY_ANSWER, isStateVector, type RoomContent } from "./room-content.ts";

interface AnswersOptions {
  readonly content: RoomContent;
  readonly clock: Clock;
  readonly isHere: (member: Member) => boolean;
  /** Whether all that was admitted is durable. */
  readonly isSettled: () => boolean;
  readonly refuse: (member: Member, reason: CloseReason, why: string) => void;
  readonly onUnreadable: (error: unknown) => void;
  readonly guard: (task: () => Promise<void>) => void;
}

/**
 * Answers to the members of a room who ask what they lack. One at a time for each, and not before
 * they have read what they got: whoever asks without reading gets no second answer to hold.
 */
export class Answers {
  readonly #options: AnswersOptions;

  constructor(options: AnswersOptions) {
    this.#options = options;
  }

  ask(member: Member, stateVector: Uint8Array): void {
    const { content, clock, refuse } = this.#options;
    const now = clock.now();
    const isWithin =
      member.syncRequests.take(1, now) && member.connection.quota.requests.take(1, now);
    if (!isWithin) return refuse(member, "tooMany", "requests");
    if (!isStateVector(stateVector, content.knowledge))
      return refuse(member, "malformed", "no state vector");
    member.ask(stateVector);
    this.giveNext(member);
  }

  /** Answers what the member has asked, if there is room for it by now. */
  giveNext(member: Member): void {
    const asked = member.takeAsked();
    if (asked !== null) this.#options.guard(() => this.#give(member, asked));
  }

  async #give(
    member: Member,
    { stateVector, requests }: { readonly stateVector: Uint8Array; readonly requests: number },
  ): Promise<void> {
    const { content, clock, isHere, isSettled, refuse, onUnreadable } = this.#options;
    const { diffBytes } = member.connection.quota;
    const mayRead = (bytes: number): boolean => diffBytes.take(bytes, clock.now());
    let answer: Uint8Array[] | null;
    try {
      answer = await content.answer({ stateVector, mayRead, isSettled: isSettled() });
    } catch (error) {
      onUnreadable(error);
      return refuse(member, "storageUnavailable", "unreadable");
    }
    if (!isHere(member)) return;
    if (answer === null) return refuse(member, "tooMany", "documents made for them");
    // Each request gets its end; the content answers the newest.
    member.answer([...answer, ...Array<Uint8Array>(requests - 1).fill(EMPTY_ANSWER)]);
    this.giveNext(member);
  }
}
