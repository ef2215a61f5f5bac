import type { LineupHistoryBody } from "@zentaikan/protocol/http";
import { Link } from "wouter";
import { useLineupProposals } from "../../../api/lineup-proposals.ts";
import { useSession } from "../../../api/session.ts";
import { useTranslate } from "../../../messages/language.ts";
import { newestLineup } from "../../../proposals/newest-lineup.ts";
import { ProposalList } from "../../../proposals/ProposalList.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { LINEUP_DESK } from "./lineup-desk.ts";
import * as styles from "./lineup.css.ts";

/** What members propose for the lineup of this board; guests know nothing of it. */
export function LineupProposals({
  histories,
}: {
  readonly histories: readonly LineupHistoryBody[];
}) {
  const t = useTranslate();
  const { lineup } = useBoard();
  const desk = useBoardPart(LINEUP_DESK);
  const isMember = useSession().abilities.includes("editLineups");
  const { data: proposals = [] } = useLineupProposals(isMember);
  if (!isMember) return null;
  const newest = newestLineup(histories, lineup.id);
  const about = proposals.filter(({ base }) => base.id === lineup.id || base.id === newest?.id);
  return (
    <section className={styles.section} aria-labelledby="lineup-proposals">
      <h2 className={styles.heading} id="lineup-proposals">
        {t("lineups.proposals")}
      </h2>
      <ProposalList proposals={about} onOpen={(id) => desk.proposal.set({ kind: "opened", id })} />
      <div className={styles.actions}>
        {newest !== null && (
          <Button onClick={() => desk.proposal.set({ kind: "new" })}>
            {t("lineups.proposeChange")}
          </Button>
        )}
        <Link href="/lineups" className={styles.quiet}>
          {t("lineups.allPages")}
        </Link>
      </div>
    </section>
  );
}
