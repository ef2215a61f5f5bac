import { ChevronLeft } from "lucide-react";
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
import { DropState } from "./DropState.tsx";
import { useStateWords } from "./use-state-words.ts";
import { OfVersion } from "../../ground/parts/OfVersion.tsx";
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
  const past = other === null ? kept?.words : undefined;
  useEffect(() => {
    if (past === undefined) return undefined;
    preview.comparison.set((now) => ghostsOfPast(past, now));
    return () => {
      preview.comparison.set(null);
    };
  }, [preview, past]);
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
          <CompareStates
            kept={kept}
            others={states.filter(({ id }) => id !== state.id)}
            other={other}
            onChoose={setOther}
          />
          {abilities.includes("restore") && <BringBack kept={kept} />}
          <OfVersion id={state.id} about={words.about(state)} />
          <DropState state={state} />
        </>
      )}
    </section>
  );
}
