import { useEffect, useId, useRef } from "react";
import { reviewLineup, type CapitalLineup } from "@zentaikan/capital-graph";
import { useSaveLineup, type LineupToSave } from "../../../api/lineups.ts";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { useToast } from "../../../ui/Toast.tsx";
import { useBoardPart } from "../../ground/board-context.ts";
import { LINEUP_DESK } from "./lineup-desk.ts";
import { CapitalList } from "./CapitalList.tsx";
import { finishedDraft, isNamed, referenceOf, type LineupDraft } from "./lineup-draft.ts";
import * as styles from "./lineup.css.ts";
import { keepDraft, readDraft } from "../../../ui/kept-draft.ts";
import { fieldArea } from "../../../ui/text-field.css.ts";
import {
  EMPTY_PROPOSAL,
  proposalDraftKey,
  proposedSteps,
} from "../../../proposals/proposal-draft.ts";

const longestName = 80;
const longestNote = 600;

/** A draft of a lineup. Saved, it is a version for the workspace; this board is asked, not moved. */
export function LineupEditor({
  draft,
  newest,
}: {
  readonly draft: LineupDraft;
  /** What a proposal would go on from. */
  readonly newest: CapitalLineup | null;
}) {
  const desk = useBoardPart(LINEUP_DESK);
  const language = useLanguage();
  const translate = useTranslate();
  const showToast = useToast();
  const save = useSaveLineup();
  const noteId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const change = (edit: (present: LineupDraft) => LineupDraft) => {
    const present = desk.draft.get();
    if (present !== null) desk.draft.set(edit(present));
  };
  const remarks = reviewLineup({ ...draft.base, ...finishedDraft(draft) });
  const run = () =>
    save.mutate(saveOf(draft), {
      onSuccess: (saved) => {
        desk.draft.set(null);
        desk.looking.set({ to: saved, choices: new Map() });
        const { name, version } = saved;
        showToast({
          message: (speech) =>
            speech.translate("lineup.editor.saved", { name: name[speech.language], version }),
        });
      },
    });
  const { steps, left } = proposedSteps(
    draft.base,
    { ...draft.base, capitals: finishedDraft(draft).capitals },
    draft.became,
  );
  /** What was written of an earlier one stays, but for its steps. */
  const propose = (lineup: string) => {
    const key = proposalDraftKey(lineup, "edited");
    const { title, reason } = readDraft(key, EMPTY_PROPOSAL);
    keepDraft(key, { title, reason: reason || draft.note, operations: steps });
    desk.proposal.set({ kind: "edited", lineup, left });
  };
  return (
    <section className={styles.panel} aria-labelledby="lineup-editor">
      <h2 className={styles.heading} id="lineup-editor" ref={title} tabIndex={-1}>
        {translate("lineup.editor.title")}
      </h2>
      <div className={styles.section}>
        {(["ja", "en"] as const).map((one) => (
          <TextField
            key={one}
            label={translate(`lineup.editor.name.${one}`)}
            value={draft.name[one]}
            maxLength={longestName}
            lang={one}
            onChange={({ target: { value } }) =>
              change((present) => ({ ...present, name: { ...present.name, [one]: value } }))
            }
          />
        ))}
      </div>
      <CapitalList draft={draft} onChange={change} />
      {remarks.length > 0 && (
        <div className={styles.section}>
          <h3 className={styles.quiet}>{translate("lineup.editor.remarks")}</h3>
          {remarks.map(({ kind, capitals, message }) => (
            <p key={`${kind} ${capitals.join()}`} className={styles.remark}>
              {message[language]}
            </p>
          ))}
        </div>
      )}
      <div>
        <label className={styles.legend} htmlFor={noteId}>
          {translate("lineup.editor.note")}
        </label>
        <textarea
          id={noteId}
          className={fieldArea}
          rows={2}
          maxLength={longestNote}
          value={draft.note}
          onChange={({ target: { value } }) => change((present) => ({ ...present, note: value }))}
        />
      </div>
      <RefusalMessage error={save.error} />
      <div className={styles.actions}>
        <Button look="primary" disabled={save.isPending || !isNamed(draft)} onClick={run}>
          {translate(draft.kind === "copy" ? "lineup.editor.saveCopy" : "lineup.editor.save")}
        </Button>
        {newest !== null && (
          <Button
            disabled={steps.length === 0 || !isNamed(draft)}
            onClick={() => propose(newest.id)}
          >
            {translate("lineup.editor.propose")}
          </Button>
        )}
        <Button look="quiet" onClick={() => desk.draft.set(null)}>
          {translate("lineup.editor.cancel")}
        </Button>
      </div>
      <p className={styles.quiet}>{translate("lineup.editor.saveHint")}</p>
    </section>
  );
}

function saveOf(draft: LineupDraft): LineupToSave {
  const { base, kind, note } = draft;
  const { name, capitals } = finishedDraft(draft);
  const body = {
    name,
    note,
    // Copied, because what is sent is not readonly.
    capitals: capitals.map((capital) => ({
      ...capital,
      aliases: [...capital.aliases],
      iirc: [...capital.iirc],
      subdivisions: [...capital.subdivisions],
    })),
    became: Object.fromEntries([...draft.became].map(([id, next]) => [id, [...next]])),
  };
  return kind === "copy"
    ? { kind, body: { ...body, basedOn: referenceOf(base) } }
    : { kind, id: base.id, body: { ...body, after: base.version } };
}
