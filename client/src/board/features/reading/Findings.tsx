import { useParams } from "wouter";
import { memo, useMemo, useState } from "react";
import { useValue, type Editor } from "tldraw";
import type { Diagnostic } from "@zentaikan/capital-graph";
import { useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import { readBoardLook } from "../../canvas/drawing/read-board-look.ts";
import { AnsweredFindings } from "./AnsweredFindings.tsx";
import { FindingRow } from "./FindingRow.tsx";
import { groupFindings, mayWait } from "./group-findings.ts";
import { usePutOff } from "./put-off.ts";
import * as styles from "./reading.css.ts";

/** Hints shown before somebody asks for more; a panel full of advice is read by nobody. */
const fewHints = 3;

/** What is worth a second look. Whatever somebody answered or put off makes room for the rest. */
export const Findings = memo(function Findings({
  diagnostics,
  editor,
}: {
  readonly diagnostics: readonly Diagnostic[];
  readonly editor: Editor | null;
}) {
  const t = useTranslate();
  const { answers } = useBoard();
  const { id: boardId = "" } = useParams();
  const given = useValue(answers.current);
  const later = usePutOff(boardId);
  const look = useMemo(
    () => (diagnostics.length === 0 || editor === null ? null : readBoardLook(editor)),
    [diagnostics, editor],
  );
  const [showsAll, setShowsAll] = useState(false);
  const open = diagnostics.filter(
    (finding) => !given.has(finding.id) && !later.ids.has(asItIs(finding)),
  );
  const groups = groupFindings(open);
  const shown = groups.filter((group, index) => showsAll || !mayWait(group) || index < fewHints);
  const rest = groups.length - shown.length;
  const putOffCount = diagnostics.filter((finding) => later.ids.has(asItIs(finding))).length;
  return (
    <section className={styles.findings}>
      <h2 className={styles.heading}>{t("reading.findings")}</h2>
      {open.length === 0 && <p className={styles.quiet}>{t("reading.findings.none")}</p>}
      <ul>
        {shown.map((group) => (
          <FindingRow
            key={group.first.id}
            group={group}
            look={look}
            editor={editor}
            onPutOff={() => later.putOff(group.all.map(asItIs))}
          />
        ))}
      </ul>
      {(rest > 0 || (showsAll && groups.length > fewHints)) && (
        <button
          type="button"
          data-on-paper="none"
          className={styles.more}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? t("reading.findings.fewer") : t("reading.findings.more", { count: rest })}
        </button>
      )}
      {putOffCount > 0 && (
        <button
          type="button"
          data-on-paper="none"
          className={styles.more}
          onClick={later.recallAll}
        >
          {t("reading.findings.recall", { count: putOffCount })}
        </button>
      )}
      <AnsweredFindings diagnostics={diagnostics} given={given} />
    </section>
  );
});

/** A finding that says something else than when it was put off is another one. */
function asItIs({ id, message }: Diagnostic): string {
  return `${id} ${message.en}`;
}
