import { Tabs } from "radix-ui";
import { useAgreements } from "../../../api/agreements.ts";
import { useSession } from "../../../api/session.ts";
import { useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import { AGREEMENT_TAB } from "./agreement-tab.ts";
import { tab, tabBadge } from "../../ground/parts/panel-tab.css.ts";
import { visuallyHidden } from "../../../ui/visually-hidden.css.ts";

/** The tab of agreements, with the number of versions that wait for an answer of the person. */
export function AgreementTab() {
  const t = useTranslate();
  const { boardId } = useBoard();
  const { person } = useSession();
  const { data } = useAgreements(boardId);
  const count = (data?.proposals ?? []).filter(
    ({ mayAnswer, awaited }) => mayAnswer && awaited.some(({ id }) => id === person.id),
  ).length;
  return (
    <Tabs.Trigger className={tab} value={AGREEMENT_TAB}>
      {t("agreement.title")}
      {count > 0 && (
        <>
          <span className={tabBadge} aria-hidden>
            {count}
          </span>
          <span className={visuallyHidden}>{t("agreement.tabWaiting", { count })}</span>
        </>
      )}
    </Tabs.Trigger>
  );
}
