import type { BoardBody } from "@zentaikan/protocol/http";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Chip } from "../ui/Chip.tsx";
import { boardState } from "./customer-list.css.ts";
import { formatSince } from "../ui/format-since.ts";
import { Lights } from "./Lights.tsx";

export interface BoardStateProps {
  readonly board: BoardBody;
  readonly nowMs: number;
}

/** How far a board has come and when it last moved, in a voice that asks for nothing. */
export function BoardState({ board, nowMs }: BoardStateProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { reading, updatedAt } = board;
  const when = formatSince(updatedAt, { nowMs, language }) ?? translate("boardRow.justNow");
  return (
    <div className={boardState}>
      {board.archived && <Chip>{translate("customer.isArchived")}</Chip>}
      {reading && reading.cells.length > 0 && (
        <>
          <Lights lights={reading.lights} />
          <span title={translate("boardRow.findingsDetail", reading.diagnostics)}>
            {translate("boardRow.findings", { count: findingCount(reading.diagnostics) })}
          </span>
        </>
      )}
      <time dateTime={updatedAt} title={translate("boardRow.changed", { when: inFull(updatedAt) })}>
        {when}
      </time>
    </div>
  );

  function inFull(iso: string): string {
    const format = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" });
    return format.format(new Date(iso));
  }
}

function findingCount({
  errors,
  warnings,
  hints,
}: Record<"errors" | "warnings" | "hints", number>) {
  return errors + warnings + hints;
}
