import { CircleAlert, Lightbulb, TriangleAlert } from "lucide-react";
import { useState } from "react";
import type { Editor } from "tldraw";
import type { Diagnostic } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { applyFix, fixFor } from "./fixes.ts";
import * as styles from "./reading.css.ts";
import { SpokenOf } from "./SpokenOf.tsx";

const icons = { error: CircleAlert, warning: TriangleAlert, hint: Lightbulb };
const weight = { error: 0, warning: 1, hint: 2 };
/** Hints shown before somebody asks for more; a panel full of advice is read by nobody. */
const fewHints = 3;

export function Findings({
  diagnostics,
  editor,
}: {
  readonly diagnostics: readonly Diagnostic[];
  readonly editor: Editor | null;
}) {
  const t = useTranslate();
  const [showsAll, setShowsAll] = useState(false);
  const byWeight = diagnostics.toSorted((a, b) => weight[a.severity] - weight[b.severity]);
  const shown = byWeight.filter(
    ({ severity }, index) => showsAll || severity !== "hint" || index < fewHints,
  );
  const rest = byWeight.length - shown.length;
  return (
    <section className={styles.findings}>
      <h2 className={styles.heading}>{t("reading.findings")}</h2>
      {byWeight.length === 0 && <p className={styles.quiet}>{t("reading.findings.none")}</p>}
      <ul>
        {shown.map((diagnostic) => (
          <FindingRow key={diagnostic.id} diagnostic={diagnostic} editor={editor} />
        ))}
      </ul>
      {(rest > 0 || showsAll) && (
        <button type="button" className={styles.more} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t("reading.findings.fewer") : t("reading.findings.more", { count: rest })}
        </button>
      )}
    </section>
  );
}

function FindingRow({
  diagnostic,
  editor,
}: {
  readonly diagnostic: Diagnostic;
  readonly editor: Editor | null;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { severity, subjects, message, rule } = diagnostic;
  const Icon = icons[severity];
  const fix = fixFor(diagnostic);
  return (
    <li className={styles.finding} data-rule={rule}>
      <Icon
        size={16}
        className={styles.severity[severity]}
        role="img"
        aria-label={t(`reading.severity.${severity}`)}
      />
      <SpokenOf
        records={[...subjects.cards, ...subjects.arrows, ...subjects.stars]}
        editor={editor}
        className={styles.findingText}
      >
        {message[language]}
      </SpokenOf>
      {fix !== null && editor !== null && (
        <button type="button" className={styles.fix} onClick={() => applyFix(editor, fix)}>
          {t(fix.label)}
        </button>
      )}
    </li>
  );
}
