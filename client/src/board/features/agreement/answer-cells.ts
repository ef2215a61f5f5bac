import type { ProposalBody } from "@zentaikan/protocol/versions";
import type { Translate } from "../../../messages/translate.ts";
import { versionName } from "../../ground/words/version-name.ts";

/** Who said what to which version, and who said nothing [EF2]. */
export function answerCells(
  proposals: readonly ProposalBody[],
  t: Translate,
  zoned: (at: string) => string,
): readonly (readonly string[])[] {
  return [
    [
      t("table.copy.version"),
      t("table.copy.who"),
      t("table.copy.answer"),
      t("agreement.answer.reason"),
      t("table.copy.when"),
    ],
    ...proposals.flatMap((proposal) => {
      const version = versionName(proposal, t);
      return [
        ...proposal.answers.map(({ by, answer, reason, at }) => [
          version,
          by.name,
          t(`agreement.answer.${answer}`),
          reason,
          zoned(at),
        ]),
        ...proposal.awaited.map(({ name }) => [version, name, t("table.copy.noAnswer"), "", ""]),
      ];
    }),
  ];
}
