import type { BoardBody } from "@zentaikan/protocol/http";
import { useState } from "react";
import { Link } from "wouter";
import { useSession } from "../api/session.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { AvatarStack } from "../ui/Avatar.tsx";
import { classNames } from "../ui/class-names.ts";
import { boardTitle } from "../api/board-title.ts";
import { boardPath } from "./board-path.ts";
import { BoardMenu } from "./BoardMenu.tsx";
import { BoardNews } from "./BoardNews.tsx";
import { BoardState } from "./BoardState.tsx";
import { CapitalStrip } from "./CapitalStrip.tsx";
import * as styles from "./customer-list.css.ts";
import { DuplicateBoard } from "./DuplicateBoard.tsx";
import { isBegun } from "./is-begun.ts";
import { KindMark } from "./KindMark.tsx";
import { keepStarTogether } from "./keep-star-together.ts";
import { RenameBoard } from "./RenameBoard.tsx";

interface BoardRowProps {
  readonly board: BoardBody;
  /** Archived itself, or its customer is. */
  readonly isAtRest: boolean;
  readonly nowMs: number;
  readonly onNear: () => void;
}

export function BoardRow({ board, isAtRest, nowMs, onNear }: BoardRowProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const [renaming, setRenaming] = useState(false);
  const [duplicating, setDuplicating] = useState(false);
  const mayDuplicate = useSession().abilities.includes("createBoards");
  const mayArchive = board.abilities.includes("archive");
  const title = boardTitle(board, translate);
  const cells = board.reading?.cells ?? [];
  const names = board.present.map(({ name }) => name).join(language === "ja" ? "、" : ", ");

  return (
    <li
      className={classNames(styles.board, isAtRest && styles.archived)}
      onPointerMove={onNear}
      onFocus={onNear}
    >
      <div className={styles.boardBody}>
        <div className={styles.boardLine}>
          {renaming ? (
            <RenameBoard board={board} onClose={() => setRenaming(false)} />
          ) : (
            <Link href={boardPath(board)} className={styles.boardTitle} data-board-link>
              {title}
            </Link>
          )}
          <KindMark kind={board.kind} />
          <BoardNews boardId={board.id} />
          {board.present.length > 0 && (
            <AvatarStack people={board.present} label={translate("boardRow.present", { names })} />
          )}
          {(mayArchive || mayDuplicate) && (
            <div className={styles.boardMenu}>
              <BoardMenu
                board={board}
                mayDuplicate={mayDuplicate}
                onRename={() => setRenaming(true)}
                onDuplicate={() => setDuplicating(true)}
              />
              {duplicating && (
                <DuplicateBoard board={board} onClose={() => setDuplicating(false)} />
              )}
            </div>
          )}
          <BoardState board={board} nowMs={nowMs} />
        </div>
        <p className={isBegun(board) ? styles.sentence : styles.blank}>
          {(board.reading && keepStarTogether(board.reading.sentence[language])) ??
            translate("boardRow.blank")}
        </p>
      </div>
      <div className={isAtRest ? styles.archivedStrip : undefined}>
        {board.kind === "capital" && <CapitalStrip cells={cells} />}
      </div>
    </li>
  );
}
