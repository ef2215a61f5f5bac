import { type ReactNode, useState } from "react";
import { useLocation } from "wouter";
import { useLineupProposals } from "../api/lineup-proposals.ts";
import { useLineups } from "../api/lineups.ts";
import { RefusalMessage } from "../api/RefusalMessage.tsx";
import { useSession } from "../api/session.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { ProposalList } from "../proposals/ProposalList.tsx";
import { ProposalView } from "../proposals/ProposalView.tsx";
import { ProposeForm } from "../proposals/ProposeForm.tsx";
import { PlainPage } from "../session/PlainPage.tsx";
import { pageTitle } from "../ui/page-title.css.ts";
import { usePageTitle } from "../ui/page-title.ts";
import { LineupBox } from "./LineupBox.tsx";
import * as styles from "./lineups-page.css.ts";

/** Where lineups go on being discussed: what is proposed, and every version with who and why [S15]. */
export function LineupsPage({
  proposalId,
  tools,
}: {
  /** Null for the list. */
  readonly proposalId: string | null;
  readonly tools: ReactNode;
}) {
  const t = useTranslate();
  const [, navigate] = useLocation();
  usePageTitle(t("lineups.title"));
  const back = () => navigate("/lineups");
  return (
    <PlainPage tools={tools}>
      <h1 className={pageTitle}>{t("lineups.title")}</h1>
      {proposalId === null ? (
        <Lineups />
      ) : (
        <div className={styles.one}>
          <ProposalView id={proposalId} onBack={back} />
        </div>
      )}
    </PlainPage>
  );
}

function Lineups() {
  const t = useTranslate();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const isMember = useSession().abilities.includes("editLineups");
  const { data: histories, error } = useLineups();
  const { data: proposals } = useLineupProposals(isMember);
  const [on, setOn] = useState<string | null>(null);
  const chosen = histories?.find(({ newest }) => newest.id === on);
  if (!isMember) return <p>{t("missing.text")}</p>;
  if (chosen !== undefined) {
    return (
      <div className={styles.one}>
        <ProposeForm
          base={chosen.newest}
          isPreset={chosen.preset}
          onDone={(id) => navigate(`/lineups/${id}`)}
          onCancel={() => setOn(null)}
        />
      </div>
    );
  }
  return (
    <>
      <p className={styles.intro}>{t("lineups.intro")}</p>
      <RefusalMessage error={error} />
      <div className={styles.columns}>
        <section className={styles.side} aria-labelledby="lineups-proposals">
          <h2 className={styles.heading} id="lineups-proposals">
            {t("lineups.proposals")}
          </h2>
          <ProposalList proposals={proposals ?? []} onOpen={(id) => navigate(`/lineups/${id}`)} />
        </section>
        <section className={styles.side} aria-labelledby="lineups-all">
          <h2 className={styles.heading} id="lineups-all">
            {t("lineup.title")}
          </h2>
          {histories?.map((history) => (
            <LineupBox
              key={history.newest.id}
              history={history}
              successor={
                histories.find(({ newest }) => newest.id === history.succeededBy)?.newest.name[
                  language
                ] ?? null
              }
              onPropose={() => setOn(history.newest.id)}
            />
          ))}
        </section>
      </div>
    </>
  );
}
