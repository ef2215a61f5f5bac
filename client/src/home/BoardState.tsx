import type { BoardBody } from "@zentaikan/protocol/http";
import { useTranslate } from "../messages/language.ts";
import { Chip } from "../ui/Chip.tsx";
import { boardState } from "./customer-list.css.ts";
import { AgreementMark } from "./AgreementMark.tsx";
import { BoardLights } from "./BoardLights.tsx";
import { isBegun } from "./is-begun.ts";
import { useWrittenTime } from "../api/use-written-time.ts";

interface BoardStateProps {
  readonly board: BoardBody;
  readonly nowMs: number;
}

/** How far a board has come and when it last moved, in a voice that asks for nothing. */
export function BoardState({ board, nowMs }: BoardStateProps) {
  const translate = useTranslate();
  const { time, since } = useWrittenTime();
  const { reading, updatedAt } = board;
  return (
    <div className={boardState}>
      <AgreementMark agreement={board.agreement} />
      {board.archived && <Chip>{translate("customer.isArchived")}</Chip>}
      {reading && isBegun(board) && (
        <>
          <BoardLights lights={reading.lights} />
          <span title={translate("boardRow.findingsDetail", reading.diagnostics)}>
            {translate("boardRow.findings", { count: findingCount(reading.diagnostics) })}
          </span>
        </>
      )}
      <time
        dateTime={updatedAt}
        title={translate("boardRow.changed", { when: time(updatedAt, "fullMinute") })}
      >
        {since(updatedAt, nowMs)}
      </time>
    </div>
  );
}

function findingCount({
  errors,
  warnings,
  hints,
}: Record<"errors" | "warnings" | "hints", number>) {
  return errors + warnings + hints;
}
