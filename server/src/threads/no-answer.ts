/**
 * Why a thread gives no answer. `ended`: this call ended it, or passed its deadline. `setAside`:
 * the same work did so before, and is not tried for now. `down`: it does not start.
 */
type NoAnswerReason = "ended" | "setAside" | "down";

/** A call that stays without an answer, whatever it asked. */
export class NoAnswer extends Error {
  readonly reason: NoAnswerReason;

  constructor(reason: NoAnswerReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
