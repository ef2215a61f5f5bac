import { useEndSession, useOwnSessions } from "../api/credentials.ts";
import { useSignInWays } from "../api/sign-in-ways.ts";
import { useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { button } from "../ui/button.css.ts";
import { browserName } from "./browser-name.ts";
import * as styles from "./people.css.ts";
import { useProblem } from "../api/use-problem.ts";
import { useSinceWords } from "./use-since-words.ts";

/** The browsers in which I am signed in, each to be signed out from here. */
export function SessionsSection() {
  const t = useTranslate();
  const since = useSinceWords();
  const { data: sessions } = useOwnSessions();
  const { data: ways } = useSignInWays();
  const end = useEndSession();
  const problem = useProblem();
  return (
    <section className={styles.section} aria-label={t("people.tab.sessions")}>
      <ul className={styles.list}>
        {sessions?.map(({ id, isCurrent, how, browser, seenAt }) => (
          <li key={id} className={styles.row}>
            <span />
            <div className={styles.rowWords}>
              <div className={styles.rowName}>
                {browserName(browser) ?? t("sessions.unknown")}
                {isCurrent && <span className={styles.rowDetail}> {t("sessions.current")}</span>}
              </div>
              <div className={styles.rowDetail}>
                {t("sessions.seen", { how: t(`sessions.how.${how}`), since: since(seenAt) })}
              </div>
            </div>
            <Button disabled={end.isPending} onClick={() => end.mutate(id, problem)}>
              {t("sessions.end")}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {ways?.oidc && (
          <a className={button.plain} href="/api/sign-in/oidc">
            {t("sessions.connect")}
          </a>
        )}
        <Button disabled={end.isPending} onClick={() => end.mutate(null, problem)}>
          {t("sessions.endAll")}
        </Button>
      </div>
    </section>
  );
}
