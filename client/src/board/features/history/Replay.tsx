import { Play, Square } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useValue } from "tldraw";
import { diffStructures } from "@zentaikan/capital-graph";
import type { KeptStateBody } from "@zentaikan/protocol/versions";
import { useKeptState, usePicture } from "../../../api/versions.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { STATE_DESK } from "../../ground/desks/state-desk.ts";
import { ChangeList } from "../../ground/parts/ChangeList.tsx";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import { useStateWords } from "../../ground/words/use-state-words.ts";
import type { Comparison } from "../../ground/preview.ts";
import { ghostsBetween } from "./ghosts-between.ts";
import * as styles from "./history.css.ts";
import { replayStepMs, replaySteps } from "./replay-steps.ts";

const LEAST_MS = 300;

/** Shows one state after the other, in words and on the canvas, each against the one before it. */
export function Replay({
  states,
  isFromHere = false,
}: {
  /** The oldest first. */
  readonly states: readonly KeptStateBody[];
  /** Begins with the state beside which it stands. */
  readonly isFromHere?: boolean;
}) {
  const t = useTranslate();
  const [steps, setSteps] = useState<readonly KeptStateBody[] | null>(null);
  const end = useCallback(() => setSteps(null), []);
  if (states.length < 2) return null;
  const begin = t(isFromHere ? "history.replay.from" : "history.replay");
  return (
    <>
      <div className={parts.actions}>
        <Button onClick={() => setSteps(steps === null ? replaySteps(states) : null)}>
          {steps === null ? <Play size={16} aria-hidden /> : <Square size={16} aria-hidden />}
          {steps === null ? begin : t("history.replay.stop")}
        </Button>
      </div>
      {steps !== null && <Steps steps={steps} onEnd={end} />}
    </>
  );
}

function Steps({
  steps,
  onEnd,
}: {
  readonly steps: readonly KeptStateBody[];
  readonly onEnd: () => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const words = useStateWords();
  const { boardId } = useBoard();
  const desk = useBoardPart(STATE_DESK);
  const [place, setPlace] = useState(0);
  const step = steps[place];
  const { data: before } = useKeptState(boardId, steps[place - 1]?.id ?? null);
  const { data: after } = useKeptState(boardId, step?.id ?? null);
  const { isFetched } = usePicture(boardId, step?.id ?? null);
  // What comes next is there when it is shown.
  useKeptState(boardId, steps[place + 1]?.id ?? null);
  usePicture(boardId, steps[place + 1]?.id ?? null);
  const changes = useMemo(
    () => (before && after ? diffStructures(before.words.structure, after.words.structure) : []),
    [before, after],
  );
  const isThere = after !== undefined && isFetched && (place === 0 || before !== undefined);
  // It went and came between two that are shown: the board says the same.
  const isSame = place > 0 && changes.length === 0;
  const end = useRef({ ofPlace: -1, at: 0 });
  useEffect(() => {
    if (!isThere) return undefined;
    const goOn = () => (place < steps.length - 1 ? setPlace(place + 1) : onEnd());
    const { ofPlace, at } = end.current;
    if (!isSame && ofPlace !== place) {
      const began = ofPlace === -1 ? performance.now() : at;
      end.current = { ofPlace: place, at: began + replayStepMs(steps.length) };
    }
    // What came late is shown for less long, but long enough to be seen.
    const timer = setTimeout(
      goOn,
      isSame ? 0 : Math.max(LEAST_MS, end.current.at - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [isThere, isSame, place, steps.length, onEnd]);
  useEffect(() => {
    if (!isThere || isSame) return;
    const marks: Comparison | null =
      before === undefined ? null : ({ look }) => ghostsBetween(before.words, after.words, look);
    desk.show({ id: after.snapshot.id, marks });
  }, [desk, isThere, isSame, before, after]);
  // Whoever goes back to the board has seen enough of it.
  const isShown = useValue("shown", () => desk.shown.get() !== null, [desk]);
  const wasShown = useRef(false);
  useEffect(() => {
    if (wasShown.current && !isShown) onEnd();
    wasShown.current = isShown;
  }, [isShown, onEnd]);
  useEffect(() => () => desk.show(null), [desk]);
  if (step === undefined) return null;
  return (
    <section className={styles.notice} aria-label={t("history.replay.over")} data-testid="replay">
      <p className={styles.quiet}>
        {t("history.replay.step", { step: place + 1, all: steps.length })} {words.by(step)}
      </p>
      <ChangeList changes={changes} />
      {after !== undefined && <p className={styles.sentence}>{after.words.sentence[language]}</p>}
    </section>
  );
}
