import { useValue } from "tldraw";
import type { CapitalLineup } from "@zentaikan/capital-graph";
import type { LineupHistoryBody } from "@zentaikan/protocol/http";
import { useSession } from "../../../api/session.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { LINEUP_DESK } from "./lineup-desk.ts";
import { newerLineup } from "../../../proposals/newest-lineup.ts";
import { LineupChips } from "../../../proposals/LineupChips.tsx";
import { isSameVersion, startDraft } from "./lineup-draft.ts";
import { LineupProposals } from "./LineupProposals.tsx";
import { LineupHistory } from "./LineupHistory.tsx";
import * as styles from "./lineup.css.ts";

/** What the board speaks of now, what it could speak of instead, and the way back. */
export function LineupOverview({
  histories,
}: {
  readonly histories: readonly LineupHistoryBody[];
}) {
  const { features, lineup, formerLineup: former, reading } = useBoard();
  const desk = useBoardPart(LINEUP_DESK);
  const language = useLanguage();
  const t = useTranslate();
  const isWaiting = useValue(
    "waits for a choice",
    () => reading.current.get().diagnostics.some(({ rule }) => rule === "V37"),
    [reading],
  );
  const mayEdit = useSession().abilities.includes("editLineups");
  const look = (to: CapitalLineup) => desk.look(to);
  const own = histories.find(({ newest }) => newest.id === lineup.id);
  const newer = newerLineup(histories, lineup);
  return (
    <div className={styles.panel}>
      <p className={styles.intro}>{t("lineup.intro")}</p>
      <section className={styles.section} aria-labelledby="lineup-present">
        <h2 className={styles.heading} id="lineup-present">
          {t("lineup.present")}
        </h2>
        {features.map(({ name, OfLineup }) => OfLineup !== undefined && <OfLineup key={name} />)}
        <LineupBox lineup={lineup} history={own}>
          {isWaiting && (
            <Button look="primary" onClick={() => look(lineup)}>
              {t("lineup.switch.choose")}
            </Button>
          )}
          {mayEdit && own?.preset === false && newer === null ? (
            <Button onClick={() => desk.draft.set(startDraft(lineup, "revision", lineup.name))}>
              {t("lineup.edit")}
            </Button>
          ) : (
            <CopyButton lineup={lineup} />
          )}
          {former !== null && (
            <Button look="quiet" onClick={() => look(former.lineup)}>
              {t("lineup.back", { name: former.lineup.name[language] })}
            </Button>
          )}
        </LineupBox>
        {newer !== null && (
          <div className={styles.notice}>
            <p>
              {newer.id === lineup.id
                ? t("lineup.newer", { version: newer.version })
                : t("lineup.succeeded", { name: newer.name[language], version: newer.version })}
            </p>
            <Button look="quiet" onClick={() => look(newer)}>
              {t("lineup.look")}
            </Button>
          </div>
        )}
      </section>
      <LineupProposals histories={histories} />
      <section className={styles.section} aria-labelledby="lineup-others">
        <h2 className={styles.heading} id="lineup-others">
          {t("lineup.others")}
        </h2>
        {histories
          .filter((history) => history.newest.id !== lineup.id)
          .map((history) => (
            <LineupBox key={history.newest.id} lineup={history.newest} history={history}>
              <Button
                aria-label={`${history.newest.name[language]}: ${t("lineup.look")}`}
                disabled={isSameVersion(history.newest, lineup)}
                onClick={() => look(history.newest)}
              >
                {t("lineup.look")}
              </Button>
              <CopyButton lineup={history.newest} />
            </LineupBox>
          ))}
      </section>
    </div>
  );
}

function CopyButton({ lineup }: { readonly lineup: CapitalLineup }) {
  const desk = useBoardPart(LINEUP_DESK);
  const language = useLanguage();
  const t = useTranslate();
  // Versions are the workspace's: a guest may switch their board, and nothing more.
  if (!useSession().abilities.includes("editLineups")) return null;
  return (
    <Button
      look="quiet"
      aria-label={`${lineup.name[language]}: ${t("lineup.copy")}`}
      onClick={() => {
        const name = t("lineup.editor.copyName", { name: lineup.name[language] });
        // A name in the reader's language; saved, it stands for both until somebody translates it.
        desk.draft.set(startDraft(lineup, "copy", { ja: "", en: "", [language]: name }));
      }}
    >
      {t("lineup.copy")}
    </Button>
  );
}

function LineupBox({
  lineup,
  history,
  children,
}: {
  readonly lineup: CapitalLineup;
  readonly history: LineupHistoryBody | undefined;
  readonly children: React.ReactNode;
}) {
  const language = useLanguage();
  const t = useTranslate();
  const count = lineup.capitals.filter(({ retired }) => !retired).length;
  const name = lineup.name[language];
  return (
    <article className={styles.lineup}>
      <h3 className={styles.lineupName}>
        {history?.preset === false ? t("lineup.named", { name, version: lineup.version }) : name}
        <span className={styles.quiet}>{t("lineup.count", { count })}</span>
      </h3>
      <LineupChips lineup={lineup} />
      <div className={styles.actions}>{children}</div>
      {history?.preset === false && <LineupHistory versions={history.versions} />}
    </article>
  );
}
