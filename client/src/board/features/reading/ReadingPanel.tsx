import { useValue, type Editor } from "tldraw";
import { readSentence, type Interpretation } from "@zentaikan/capital-graph";
import { useBoard } from "../../ground/board-context.ts";
import { isBlank } from "../../ground/drawing/is-blank.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { breakByPhrase } from "../../../ui/break-by-phrase.ts";
import { ExportLink } from "../../ground/parts/ExportLink.tsx";
import { quietActions } from "../../ground/parts/panel-parts.css.ts";
import { Findings } from "./Findings.tsx";
import { Lights } from "./Lights.tsx";
import * as styles from "./reading.css.ts";
import { Routes } from "./Routes.tsx";
import { SpokenOf } from "../../canvas/subjects/SpokenOf.tsx";

/** The board read aloud: the sentence, the four lights, and what is worth a look. */
export function ReadingPanel({
  interpretation,
  editor,
}: {
  readonly interpretation: Interpretation;
  readonly editor: Editor | null;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { features, reading } = useBoard();
  // Who has drawn nothing yet is asked, and warned of nothing.
  const hasBegun = useValue("begun", () => !isBlank(reading.drawing.get()), [reading]);
  const sentence = readSentence(interpretation, language);
  const letters = sentence.reduce((sum, { text }) => sum + text.length, 0);
  return (
    <section className={styles.panel} aria-label={t("reading.title")}>
      <p
        className={styles.sentence}
        {...breakByPhrase(letters)}
        aria-live="polite"
        data-testid="sentence"
      >
        {sentence.map((part, index) => (
          <SpokenOf
            key={index}
            records={[...part.cards, ...part.arrows, ...part.stars]}
            editor={editor}
            className={styles.phrase}
          >
            {part.text}
          </SpokenOf>
        ))}
      </p>
      <Lights lights={interpretation.lights} />
      <Routes interpretation={interpretation} />
      {hasBegun && <Findings diagnostics={interpretation.diagnostics} editor={editor} />}
      <div className={styles.facts}>
        {features.map(
          ({ name, Facts }) =>
            Facts !== undefined && (
              <Facts key={name} interpretation={interpretation} editor={editor} />
            ),
        )}
      </div>
      <div className={quietActions}>
        <ExportLink begun={{ source: { kind: "now" }, name: "" }} />
        <ExportLink begun={{ source: { kind: "now" }, name: "", copies: true }} />
      </div>
    </section>
  );
}
