import { useTranslate } from "../../../messages/language.ts";
import { Button } from "../../../ui/Button.tsx";
import { showAlternative } from "../../canvas/show-alternative.ts";
import type { BesideCanvas } from "../../ground/board-feature.ts";
import { useAlternatives } from "../../ground/words/use-alternatives.ts";
import * as styles from "./alternatives.css.ts";

/** Above the tabs while something else is on the canvas than what counts. */
export function ShownAlternative({ editor }: BesideCanvas) {
  const t = useTranslate();
  const { said, shown, nameOf } = useAlternatives();
  if (shown === said.adopted || editor === null) return null;
  const refused = said.all.find(({ id }) => id === shown)?.refused ?? null;
  const names = { name: nameOf(shown), adopted: nameOf(said.adopted) };
  return (
    <section className={styles.strip} data-testid="shown-alternative">
      <p className={styles.stripWords}>
        {t(refused === null ? "alternatives.notCounting" : "alternatives.lookingBack", names)}
        {refused !== null && refused.reason !== "" && (
          <span className={styles.quiet}>
            {t("alternatives.because", { reason: refused.reason })}
          </span>
        )}
      </p>
      <Button look="quiet" onClick={() => showAlternative(editor, said.adopted)}>
        {t("alternatives.showCounting", { name: nameOf(said.adopted) })}
      </Button>
    </section>
  );
}
