import type { ProposalBody } from "@zentaikan/protocol/versions";
import type { Translate } from "../../messages/translate.ts";

/** What a version goes by: its number once it stands, and with whom. */
export function versionName({ concluded, party }: ProposalBody, t: Translate): string {
  const words = { party: t(`agreement.party.${party}`) };
  return concluded === null
    ? t("agreement.proposal", words)
    : t("agreement.version", { version: concluded.version, ...words });
}
