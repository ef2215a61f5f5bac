import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { BoardAgreementBody, BoardBody } from "@zentaikan/protocol/http";
import type { Translate } from "../messages/translate.ts";

export type AgreementState = BoardAgreementBody["state"];

export const AGREEMENT_STATES = [
  "none",
  "proposed",
  "agreed",
  "stale",
] as const satisfies readonly AgreementState[];

/** A state with its version: 「合意 第2版」. */
export function agreementWords({ state, agreed }: BoardAgreementBody, t: Translate): string {
  if (agreed === null)
    return t(state === "proposed" ? "standing.mark.proposed" : "standing.mark.none");
  const { version, party } = agreed;
  return t(state === "stale" ? "standing.mark.stale" : "standing.mark.agreed", { version, party });
}

/**
 * The board that speaks for a customer where one has to: of those on capitals the one whose
 * agreement is the newest, else the one that was changed last. An improvement speaks for itself
 * alone, as for patterns. Null where there is none but archived ones, improvements and those on
 * circulation.
 */
export function standingBoard({ boards }: CustomerBody): BoardBody | null {
  let standing: BoardBody | null = null;
  for (const board of boards) {
    if (board.archived || board.isImprovement || board.kind !== "capital") continue;
    if (standing === null || rankOf(board) > rankOf(standing)) standing = board;
  }
  return standing;
}

/** As text: times of one form sort as they follow each other, and none sorts first. */
function rankOf({ agreement, updatedAt }: BoardBody): string {
  return `${agreement.agreed?.at ?? " "} ${updatedAt}`;
}

export function standingAgreement(customer: CustomerBody): BoardAgreementBody {
  return standingBoard(customer)?.agreement ?? { state: "none", agreed: null };
}
