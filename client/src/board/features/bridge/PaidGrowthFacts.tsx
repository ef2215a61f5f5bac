import { useMemo } from "react";
import { useTranslate } from "../../../messages/language.ts";
import { SpokenOf } from "../../canvas/subjects/SpokenOf.tsx";
import type { BesideCanvas } from "../../ground/board-feature.ts";
import { useOurOfferings } from "../../ground/parts/use-our-offerings.ts";
import { useNodeWords } from "../../ground/words/node-words.ts";
import { BridgeSection } from "./BridgeSection.tsx";
import * as styles from "./bridge.css.ts";
import { offeredByCapital } from "./offered-by-capital.ts";
import { PaidRevenues } from "./PaidRevenues.tsx";

/** Capital by capital that we help to grow, the revenue that it brings; each leads to its flow. */
export function PaidGrowthFacts({ interpretation, editor }: BesideCanvas) {
  const t = useTranslate();
  const ours = useOurOfferings();
  const { ofCapital } = useNodeWords(interpretation);
  const { structure } = interpretation;
  const offered = useMemo(() => offeredByCapital(interpretation), [interpretation]);
  const hasOther = ours?.boards.some(({ kind }) => kind === "circulation") === true;
  if (ours === null || !hasOther || offered.size === 0) return null;
  return (
    <BridgeSection name={t("bridge.paidGrowth")} customerId={ours.customerId}>
      <ul className={styles.list} data-testid="paid-growth">
        {[...offered].map(([capital, ids]) => (
          <li key={capital} className={styles.row}>
            <SpokenOf
              records={structure.nodes.filter((one) => one.capital === capital).flatMap(cardsOf)}
              editor={editor}
              className={styles.spoken}
            >
              {ofCapital(capital)}
            </SpokenOf>
            <PaidRevenues offered={ids} boards={ours.boards} />
          </li>
        ))}
      </ul>
    </BridgeSection>
  );
}

function cardsOf({ cards }: { readonly cards: readonly string[] }): readonly string[] {
  return cards;
}
