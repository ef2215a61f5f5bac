import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import type { Editor } from "tldraw";
import type { Party } from "@zentaikan/protocol";
import { useMinutes } from "../../../../api/minutes.ts";
import { RefusalMessage } from "../../../../api/RefusalMessage.tsx";
import { useLanguage, useTranslate } from "../../../../messages/language.ts";
import { Button } from "../../../../ui/Button.tsx";
import { ToldLines } from "../../../canvas/told/ToldLines.tsx";
import { useBoard, useBoardPart } from "../../../ground/board-context.ts";
import { STATE_DESK } from "../../../ground/desks/state-desk.ts";
import * as parts from "../../../ground/parts/panel-parts.css.ts";
import { ReadersChoice } from "../../../ground/parts/ReadersChoice.tsx";
import * as meetingStyles from "../meeting.css.ts";
import { MINUTES_DESK } from "./minutes-desk.ts";
import * as styles from "./minutes.css.ts";
import { MinutesActions } from "./MinutesActions.tsx";

/** Minutes of a meeting that is over: read, and taken from here to wherever they are needed. */
export function MinutesView({
  meeting,
  editor,
}: {
  readonly meeting: string;
  readonly editor: Editor | null;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { boardId, parties } = useBoard();
  const { shown } = useBoardPart(MINUTES_DESK);
  const states = useBoardPart(STATE_DESK);
  const [readers, setReaders] = useState<Party>("customer");
  const telling = { language, readers };
  const { data, error } = useMinutes(boardId, meeting, telling);
  return (
    <section className={parts.panel} aria-label={t("minutes.title")} data-testid="minutes">
      <div className={parts.quietActions}>
        <Button look="quiet" onClick={() => shown.set(null)}>
          <ArrowLeft size={14} aria-hidden />
          {t("minutes.back")}
        </Button>
      </div>
      {data === undefined && error === null && (
        <p className={meetingStyles.soft} role="status">
          {t("minutes.opening")}
        </p>
      )}
      {data === undefined && <RefusalMessage error={error} />}
      {data !== undefined && (
        <>
          <h2 className={styles.title}>{data.title}</h2>
          {parties.includes("internal") && <ReadersChoice party={readers} onChoose={setReaders} />}
          <MinutesActions minutes={data} telling={telling} />
          {data.sections.map(({ kind, heading, lines }) => (
            <section key={kind} className={parts.section} aria-label={heading}>
              <h3 className={styles.heading}>{heading}</h3>
              <ToldLines lines={lines} editor={editor} />
              {kind === "changes" && (
                <div className={parts.quietActions}>
                  {(["before", "after"] as const).map((when) => {
                    const state = data[when];
                    return (
                      state !== null && (
                        <Button key={when} look="quiet" onClick={() => states.look(state)}>
                          {t(`minutes.state.${when}`)}
                        </Button>
                      )
                    );
                  })}
                </div>
              )}
            </section>
          ))}
        </>
      )}
    </section>
  );
}
