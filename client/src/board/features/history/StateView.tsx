import { ChevronLeft, Maximize } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { KeptStateBody } from "@zentaikan/protocol/versions";
import { refusalSentence } from "../../../api/refusal-sentence.ts";
import { useKeptState } from "../../../api/versions.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { STATE_DESK } from "../../ground/desks/state-desk.ts";
import { BringBack } from "./BringBack.tsx";
import { CompareStates } from "./CompareStates.tsx";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import * as styles from "./history.css.ts";
import { Replay } from "./Replay.tsx";
import { DropState } from "./DropState.tsx";
import { useStateWords } from "../../ground/words/use-state-words.ts";
import { ExportLink } from "../../ground/parts/ExportLink.tsx";
import { OfVersion } from "../../ground/parts/OfVersion.tsx";
import { ghostsBetween, presentState } from "./ghosts-between.ts";
import { ghostsOfPast } from "./ghosts-of-past.ts";

/** One kept state: what it said, how it differs from now or from another, and the way back to it. */
export function StateView({
  state,
  states,
}: {
  readonly state: KeptStateBody;
  readonly states: readonly KeptStateBody[];
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const { boardId, abilities, preview } = useBoard();
  const historyDesk = useBoardPart(STATE_DESK);
  const { data: kept, error, isError } = useKeptState(boardId, state.id);
  const [other, setOther] = useState<string | null>(null);
  const words = useStateWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const [isGoingBack, setIsGoingBack] = useState(false);
  const { data: against } = useKeptState(boardId, other);
  useEffect(() => {
    if (kept === undefined || (other !== null && against === undefined)) return undefined;
    preview.comparison.set(({ structure, look }) => {
      // What is asked for is shown: going back takes the other way than time.
      if (isGoingBack) return ghostsOfPast(kept.words, { structure, look });
      if (against === undefined) {
        return ghostsBetween(kept.words, presentState(structure, look), look);
      }
      const isLater = against.snapshot.at > kept.snapshot.at;
      const [earlier, later] = isLater ? [kept, against] : [against, kept];
      return ghostsBetween(earlier.words, later.words, look);
    });
    return () => {
      preview.comparison.set(null);
    };
  }, [preview, kept, against, other, isGoingBack]);
  return (
    <section className={parts.panel} aria-labelledby="state-title">
      <div className={styles.bar}>
        <Button look="quiet" onClick={() => historyDesk.look(null)}>
          <ChevronLeft size={16} aria-hidden />
          {translate("history.back")}
        </Button>
      </div>
      <header className={parts.section}>
        <h2 id="state-title" className={styles.title} ref={title} tabIndex={-1}>
          {words.name(state)}
        </h2>
        <p className={styles.quiet}>{words.by(state)}</p>
      </header>
      {kept === undefined ? (
        <p className={styles.soft} role="status">
          {isError ? refusalSentence(error, { language, translate }) : translate("history.loading")}
        </p>
      ) : (
        <>
          <p className={styles.sentence} data-testid="state-sentence">
            {kept.words.sentence[language]}
          </p>
          <div className={parts.actions}>
            <Button onClick={() => historyDesk.show({ id: state.id, marks: null })}>
              <Maximize size={16} strokeWidth={1.75} aria-hidden />
              {translate("history.whole")}
            </Button>
          </div>
          <Replay states={statesFrom(state, states)} isFromHere />
          <CompareStates
            kept={kept}
            others={states.filter(({ id }) => id !== state.id)}
            other={other}
            onChoose={setOther}
          />
          {abilities.includes("restore") && (
            <BringBack kept={kept} isAsking={isGoingBack} onAsk={setIsGoingBack} />
          )}
          <ExportLink
            begun={{
              source: {
                kind: state.occasion === "proposed" ? "version" : "keptState",
                id: state.id,
              },
              name: words.about(state)[language],
            }}
          />
          <OfVersion id={state.id} about={words.about(state)} />
          <DropState state={state} />
        </>
      )}
    </section>
  );
}

/** The state, and every turn after it, the oldest first. */
function statesFrom(state: KeptStateBody, states: readonly KeptStateBody[]) {
  const later = states.filter(({ at, occasion }) => occasion === "turned" && at > state.at);
  return [state, ...later.toReversed()];
}
