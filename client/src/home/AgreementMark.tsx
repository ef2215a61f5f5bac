import type { BoardAgreementBody } from "@zentaikan/protocol/http";
import { useTranslate } from "../messages/language.ts";
import { agreementMark } from "./agreement-mark.css.ts";
import { agreementWords } from "./agreement-state.ts";

/** Where a board stands with people, as quietly as it can be said; what waits for them is in colour. */
export function AgreementMark({ agreement }: { readonly agreement: BoardAgreementBody }) {
  const t = useTranslate();
  const { state, agreed } = agreement;
  const detail =
    state === "stale" && agreed !== null
      ? t("standing.mark.staleDetail", { version: agreed.version, party: agreed.party })
      : undefined;
  return (
    <span className={agreementMark[state]} title={detail} data-testid="agreement-state">
      {agreementWords(agreement, t)}
    </span>
  );
}
