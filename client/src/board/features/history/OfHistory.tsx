import { ArrowLeft } from "lucide-react";
import { useState, type ReactNode } from "react";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { useBoard } from "../../ground/board-context.ts";
import type { BesideCanvas } from "../../ground/board-feature.ts";
import * as parts from "../../ground/parts/panel-parts.css.ts";

/** What was, and beside it what else features tell of the past, each opened in its place. */
export function OfHistory({
  beside,
  children,
}: {
  readonly beside: BesideCanvas;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  const { features } = useBoard();
  const [open, setOpen] = useState<string | null>(null);
  const offered = features.flatMap(({ name, OfHistory: part }) =>
    part === undefined ? [] : [{ name, ...part }],
  );
  const shown = offered.find(({ name }) => name === open);
  if (shown === undefined) {
    return (
      <>
        <div className={parts.actions}>
          {offered.map(({ name, label }) => (
            <Button key={name} onClick={() => setOpen(name)}>
              {t(label)}
            </Button>
          ))}
        </div>
        {children}
      </>
    );
  }
  return (
    <>
      <div className={parts.quietActions}>
        <Button look="quiet" onClick={() => setOpen(null)}>
          <ArrowLeft size={14} aria-hidden />
          {t("decisions.back")}
        </Button>
      </div>
      <shown.Content {...beside} />
    </>
  );
}
