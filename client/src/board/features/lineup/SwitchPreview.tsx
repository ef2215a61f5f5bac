import { useEffect, useMemo, useRef } from "react";
import { useValue } from "tldraw";
import type { CapitalId } from "@zentaikan/capital-graph";
import type { LineupHistoryBody } from "@zentaikan/protocol/http";
import { useChangeBoardLineup } from "../../../api/lineups.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { useToast } from "../../../ui/Toast.tsx";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { LINEUP_DESK } from "./lineup-desk.ts";
import { isSameVersion } from "./lineup-draft.ts";
import type { LookedAtSwitch } from "./lineup-desk.ts";
import * as styles from "./lineup.css.ts";
import { planSwitch } from "./plan-switch.ts";
import { SwitchOutcomes } from "./SwitchOutcomes.tsx";

/** What a switch would do to the cards, in words here and on the canvas, before it does it. */
export function SwitchPreview({
  looking,
  histories,
}: {
  readonly looking: LookedAtSwitch;
  readonly histories: readonly LineupHistoryBody[];
}) {
  const { boardId, lineup, formerLineup: former, reading } = useBoard();
  const desk = useBoardPart(LINEUP_DESK);
  const language = useLanguage();
  const translate = useTranslate();
  const showToast = useToast();
  const change = useChangeBoardLineup(boardId);
  const title = useRef<HTMLHeadingElement>(null);
  const drawing = useValue(reading.drawing);
  const { to, choices } = looking;
  const plan = useMemo(
    () => planSwitch(drawing, { from: lineup, former, to, histories, choices }),
    [drawing, lineup, former, to, histories, choices],
  );
  useEffect(() => {
    desk.show(plan.cards);
    return () => desk.show(null);
  }, [desk, plan]);
  useEffect(() => title.current?.focus(), []);

  const isSettling = isSameVersion(lineup, to);
  const choose = (from: CapitalId, chosen: CapitalId | null) => {
    const next = new Map(choices);
    if (chosen === null) next.delete(from);
    else next.set(from, chosen);
    desk.looking.set({ to, choices: next });
  };
  const name = to.name[language];
  const onDone = () => {
    desk.looking.set(null);
    if (isSettling) return;
    const back = () => {
      desk.looking.set({ to: lineup, choices: new Map() });
      desk.open();
    };
    showToast({
      message: (speech) =>
        speech.translate("lineup.switch.done", { name: to.name[speech.language] }),
      action: { label: "lineup.switch.takeBack", run: back },
    });
  };
  // Also for whoever left the panel before the answer came. What is refused shows below.
  const run = () => void change.mutateAsync(plan.request).then(onDone, () => undefined);
  return (
    <section className={styles.panel} aria-labelledby="lineup-switch">
      <h2 className={styles.heading} id="lineup-switch" ref={title} tabIndex={-1}>
        {isSettling
          ? translate("lineup.switch.choose")
          : translate("lineup.switch.title", { name })}
      </h2>
      <SwitchOutcomes plan={plan} choices={choices} onChoose={choose} />
      <p className={styles.notice}>{translate("lineup.switch.seen")}</p>
      <RefusalMessage error={change.error} />
      <div className={styles.actions}>
        <Button look="primary" disabled={change.isPending} onClick={run}>
          {translate(isSettling ? "lineup.switch.settle" : "lineup.switch.do")}
        </Button>
        <Button look="quiet" onClick={() => desk.looking.set(null)}>
          {translate("app.cancel")}
        </Button>
      </div>
      {!isSettling && <p className={styles.quiet}>{translate("lineup.switch.undo")}</p>}
    </section>
  );
}
