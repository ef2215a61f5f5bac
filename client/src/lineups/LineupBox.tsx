import type { LineupReference } from "@zentaikan/capital-graph";
import type { LineupHistoryBody, LineupVersionBody } from "@zentaikan/protocol/http";
import type { LineupBoardsBody } from "@zentaikan/protocol/lineups";
import { useState } from "react";
import { Link } from "wouter";
import { boardTitle } from "../api/board-title.ts";
import { useLineupBoards } from "../api/lineup-proposals.ts";
import { useWrittenTime } from "../api/use-written-time.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { LineupChips } from "../proposals/LineupChips.tsx";
import { Button } from "../ui/Button.tsx";
import { ConceptTable } from "./ConceptTable.tsx";
import { VersionChanges } from "./VersionChanges.tsx";
import * as styles from "./lineups-page.css.ts";

/** A lineup with its versions: who made each and why, and which boards speak of it. */
export function LineupBox({
  history,
  successor,
  onPropose,
}: {
  readonly history: LineupHistoryBody;
  /** The name of the lineup that was adopted in the place of this preset. */
  readonly successor: string | null;
  readonly onPropose: () => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { newest, versions } = history;
  const name = newest.name[language];
  const { data: boards = [] } = useLineupBoards(newest.id);
  const [isCompared, setIsCompared] = useState(false);
  const [first] = versions;
  const compared: LineupReference[] = [
    ...(first?.basedOn ? [first.basedOn] : []),
    ...versions.map(({ version }) => ({ id: newest.id, version })),
  ];
  return (
    <article className={styles.box} aria-label={name}>
      <div className={styles.boxHead}>
        <h3 className={styles.name}>
          {history.preset ? name : t("lineup.named", { name, version: newest.version })}
        </h3>
        {successor === null && (
          <Button aria-label={t("lineups.proposeFor", { name })} onClick={onPropose}>
            {t("lineups.proposeChange")}
          </Button>
        )}
      </div>
      <LineupChips lineup={newest} />
      {successor !== null && (
        <p className={styles.quiet}>{t("lineups.succeeded", { name: successor })}</p>
      )}
      <ol className={styles.versions} reversed>
        {versions.toReversed().map((version) => (
          <Version
            key={version.version}
            version={version}
            lineupId={newest.id}
            isPreset={history.preset}
            boards={boards.find((one) => one.version === version.version)}
          />
        ))}
      </ol>
      {compared.length > 1 && (
        <details onToggle={({ currentTarget }) => setIsCompared(currentTarget.open)}>
          <summary className={styles.summary}>{t("lineups.compare")}</summary>
          {isCompared && <ConceptTable versions={compared} />}
        </details>
      )}
    </article>
  );
}

function Version({
  version: { version, basedOn, became, createdBy, createdAt, note, proposal },
  lineupId,
  isPreset,
  boards,
}: {
  readonly version: LineupVersionBody;
  readonly lineupId: string;
  readonly isPreset: boolean;
  readonly boards: LineupBoardsBody[number] | undefined;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { time } = useWrittenTime();
  const [showsChanges, setShowsChanges] = useState(false);
  const rest = (boards?.count ?? 0) - (boards?.boards.length ?? 0);
  return (
    <li className={styles.version}>
      {!isPreset && (
        <>
          <span>
            {t("lineups.version", { version })}{" "}
            <span className={styles.quiet}>
              {t("lineups.version.who", {
                who: createdBy?.name ?? "",
                when: createdAt === null ? "" : time(createdAt, "minute"),
              })}
            </span>
          </span>
          <span>{note === "" ? t("lineup.history.noNote") : note}</span>
          {proposal !== null && (
            <Link href={`/lineups/${proposal.id}`}>
              {t("lineups.version.proposed", { title: proposal.title, who: proposal.by.name })}
            </Link>
          )}
          {basedOn !== null && (
            <details onToggle={({ currentTarget }) => setShowsChanges(currentTarget.open)}>
              <summary className={styles.summary}>{t("lineups.changes")}</summary>
              {showsChanges && (
                <VersionChanges of={{ id: lineupId, version }} basedOn={basedOn} became={became} />
              )}
            </details>
          )}
        </>
      )}
      <details>
        <summary className={styles.summary}>
          {t("lineups.boards", { count: boards?.count ?? 0 })}
        </summary>
        <div className={styles.links}>
          {boards?.boards.map(({ id, title, customerName }) => (
            <Link key={id} href={`/boards/${id}`}>
              {customerName[language]} · {boardTitle({ title }, t)}
            </Link>
          ))}
          {rest > 0 && <span>{t("lineups.boards.rest", { count: rest })}</span>}
        </div>
      </details>
    </li>
  );
}
