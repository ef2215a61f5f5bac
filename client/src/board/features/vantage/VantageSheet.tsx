import { Mountain } from "lucide-react";
import { useValue } from "tldraw";
import { Link, useLocation } from "wouter";
import type { LinkedBoardBody } from "@zentaikan/protocol/vantage";
import { boardTitle } from "../../../api/board-title.ts";
import { useBoardsDoor } from "../../../api/boards.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useSession } from "../../../api/session.ts";
import { useChangeBaseline, useRaiseBoard, useVantage } from "../../../api/vantage.ts";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { useBoard } from "../../ground/board-context.ts";
import { Choices } from "../../ground/selection/Choices.tsx";
import * as styles from "./vantage.css.ts";

/** What the board starts from, the way up, and the boards that it is linked with. */
export function VantageSheet() {
  const t = useTranslate();
  const { abilities, boardId, reading } = useBoard();
  const baseline = useValue("baseline", () => reading.drawing.get().baseline, [reading]);
  const change = useChangeBaseline(boardId);
  const { data: vantage } = useVantage(boardId);
  const mayChange = abilities.includes("change");
  const mayRaise = useSession().abilities.includes("createBoards") && mayChange;
  return (
    <div className={styles.sheet}>
      {mayChange ? (
        <Choices
          label={t("vantage.baseline")}
          choices={(["managementCapital", "currentQA"] as const).map((value) => ({
            value,
            words: t(`vantage.baseline.${value}`),
          }))}
          chosen={change.isPending ? change.variables : baseline}
          onChoose={(chosen) => change.mutate(chosen)}
        />
      ) : (
        <p>{t("vantage.baseline.seen", { baseline: t(`vantage.baseline.${baseline}`) })}</p>
      )}
      <RefusalMessage error={change.error} />
      {baseline === "currentQA" && <p className={styles.soft}>{t("vantage.improvement")}</p>}
      {baseline === "currentQA" && mayRaise && <Raise />}
      {vantage !== undefined && vantage.from !== null && (
        <Linked name={t("vantage.from")} boards={[vantage.from]} raisedIds={[boardId]} />
      )}
      {vantage !== undefined && vantage.raised.length > 0 && (
        <Linked
          name={t("vantage.raised")}
          boards={vantage.raised}
          raisedIds={vantage.raised.map(({ id }) => id)}
        />
      )}
    </div>
  );
}

/** Makes the second board and goes there: the first one leads back. */
function Raise() {
  const t = useTranslate();
  const { boardId } = useBoard();
  const [, navigate] = useLocation();
  const { data: opened } = useBoardsDoor(boardId);
  const raise = useRaiseBoard(boardId);
  if (opened === undefined) return null;
  const title = t("vantage.raisedTitle", { title: boardTitle(opened, t) });
  return (
    <>
      <div className={styles.actions}>
        <Button
          disabled={raise.isPending}
          onClick={() =>
            raise.mutate(title.slice(0, LONGEST_TITLE), {
              onSuccess: ({ id }) => navigate(`/boards/${encodeURIComponent(id)}`),
            })
          }
        >
          <Mountain size={16} aria-hidden />
          {t(raise.isPending ? "vantage.raising" : "vantage.raise")}
        </Button>
      </div>
      <RefusalMessage error={raise.error} />
    </>
  );
}

const LONGEST_TITLE = 120;

function Linked({
  name,
  boards,
  raisedIds,
}: {
  readonly name: string;
  readonly boards: readonly LinkedBoardBody[];
  /** Of each of them and this one, the board that was raised. */
  readonly raisedIds: readonly string[];
}) {
  const t = useTranslate();
  return (
    <div className={styles.linked}>
      <h3 className={styles.linkedName}>{name}</h3>
      <ul className={styles.boards}>
        {boards.map((board, at) => {
          const title = boardTitle(board, t);
          return (
            <li key={board.id} className={styles.board}>
              <Link href={`/boards/${encodeURIComponent(board.id)}`} className={styles.link}>
                {title}
              </Link>
              <Link
                href={`/boards/${encodeURIComponent(raisedIds[at] ?? board.id)}/leap`}
                className={styles.link}
                aria-label={t("vantage.besideOf", { title })}
              >
                {t("vantage.beside")}
              </Link>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
