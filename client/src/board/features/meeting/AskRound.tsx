import { useState } from "react";
import type { Interpretation } from "@zentaikan/capital-graph";
import { ROUND_KINDS, type RoundKind } from "@zentaikan/protocol";
import { useMeetingCommand } from "../../../api/meetings.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { SelectField } from "../../../ui/SelectField.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { fieldArea, fieldLabel } from "../../../ui/text-field.css.ts";
import { useBoard } from "../../ground/board-context.ts";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import { useAlternatives } from "../../ground/words/use-alternatives.ts";
import { useNodeWords } from "../../ground/words/node-words.ts";
import { SUBJECT_SOURCES, subjectsFrom, type SubjectSource } from "./ask-subjects.ts";
import { ALONE, areNamed, groupsOf } from "./groups/group-draft.ts";
import { GroupFields } from "./groups/GroupFields.tsx";
import { leastSubjects } from "./least-subjects.ts";
import * as styles from "./meeting.css.ts";
import type { SeatedMeeting } from "./seated-meeting.ts";

const ofDots = { type: "number", min: 1, max: 30, required: true } as const;
const TIMES = ["0", "3", "5", "10", "15"] as const;

/** A new question for everybody: what to do, on what, for how long, and whether anonymously. */
export function AskRound({
  interpretation,
  here,
  onClose,
}: {
  readonly interpretation: Interpretation;
  readonly here: SeatedMeeting["here"];
  readonly onClose: () => void;
}) {
  const t = useTranslate();
  const { boardId } = useBoard();
  const command = useMeetingCommand(boardId);
  const [kind, setKind] = useState<RoundKind>("road");
  const [written, setWritten] = useState<string | null>(null);
  const [minutes, setMinutes] = useState<(typeof TIMES)[number]>("5");
  const [source, setSource] = useState<SubjectSource>("cards");
  const [lines, setLines] = useState("");
  const [isAnonymous, setIsAnonymous] = useState(false);
  const [dots, setDots] = useState("3");
  const [dotsOnOne, setDotsOnOne] = useState("3");
  const [groups, setGroups] = useState(ALONE);
  // Somebody's own words stay, whatever kind they choose then.
  const question = written ?? t(`meeting.usual.${kind}`);
  const isVote = kind !== "road";
  const { ofKey } = useNodeWords(interpretation);
  const { said, nameOf } = useAlternatives();
  const alternatives = said.all.map(({ id }) => ({ id, name: nameOf(id) }));
  const subjects = isVote
    ? subjectsFrom(source, { interpretation, nameOf: ofKey, alternatives, lines })
    : [];
  const isWhole = isVote ? subjects.length >= leastSubjects[kind] : areNamed(groups);
  const isRight = question.trim() !== "" && isWhole;
  return (
    <form
      className={styles.form}
      aria-label={t("meeting.ask")}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRight) return;
        command.mutate(
          {
            kind: "ask",
            question: question.trim(),
            roundKind: kind,
            isAnonymous: isVote && isAnonymous,
            groups: isVote ? [] : groupsOf(groups),
            subjects: [...subjects],
            // Of another kind, what was typed there may be no number.
            ...(kind === "dots" && {
              dots: Number(dots),
              dotsOnOne: Math.min(Number(dots), Number(dotsOnOne)),
            }),
            minutes: minutes === "0" ? null : Number(minutes),
          },
          { onSuccess: onClose },
        );
      }}
    >
      <SelectField
        label={t("meeting.ask.kind")}
        value={kind}
        choices={ROUND_KINDS.map((value) => ({ value, words: t(`meeting.kindLong.${value}`) }))}
        onChoose={(chosen) => {
          setKind(chosen);
          if (chosen === "temperature") setSource("arrows");
        }}
      />
      <TextField
        label={t("meeting.ask.question")}
        value={question}
        maxLength={300}
        onChange={({ currentTarget }) => setWritten(currentTarget.value)}
      />
      <SelectField
        label={t("meeting.ask.minutes")}
        value={minutes}
        choices={TIMES.map((value) => ({
          value,
          words: t("meeting.ask.minutesOf", { minutes: Number(value) }),
        }))}
        onChoose={setMinutes}
      />
      {!isVote && <GroupFields here={here} draft={groups} onChange={setGroups} />}
      {isVote && (
        <>
          <SelectField
            label={t("meeting.ask.on")}
            value={source}
            choices={SUBJECT_SOURCES.map((value) => ({ value, words: t(`meeting.on.${value}`) }))}
            onChoose={setSource}
          />
          {source === "words" && (
            <label>
              <span className={fieldLabel}>{t("meeting.ask.lines")}</span>
              <textarea
                className={fieldArea}
                rows={4}
                maxLength={4000}
                value={lines}
                onChange={({ currentTarget }) => setLines(currentTarget.value)}
              />
            </label>
          )}
          <p className={styles.quiet} role="status">
            {t("meeting.ask.count", { count: subjects.length, least: leastSubjects[kind] })}
          </p>
          {kind === "dots" && (
            <>
              <TextField
                label={t("meeting.ask.dots")}
                {...ofDots}
                value={dots}
                onChange={({ currentTarget }) => setDots(currentTarget.value)}
              />
              <TextField
                label={t("meeting.ask.dotsOnOne")}
                {...ofDots}
                value={dotsOnOne}
                onChange={({ currentTarget }) => setDotsOnOne(currentTarget.value)}
              />
            </>
          )}
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={isAnonymous}
              onChange={({ currentTarget }) => setIsAnonymous(currentTarget.checked)}
            />
            <span>{t("meeting.ask.anonymous")}</span>
          </label>
        </>
      )}
      <RefusalMessage error={command.error} />
      <div className={parts.actions}>
        <Button look="primary" type="submit" disabled={!isRight || command.isPending}>
          {t("meeting.ask.do")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t("app.cancel")}
        </Button>
      </div>
    </form>
  );
}
