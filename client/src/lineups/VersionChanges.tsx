import { diffLineups, lineupChangeWords, type LineupReference } from "@zentaikan/capital-graph";
import type { LineupVersionBody } from "@zentaikan/protocol/http";
import { useLineupVersions } from "../api/lineup-proposals.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import * as styles from "./lineups-page.css.ts";

/** What a version changed of the one that it is based on, in words, whoever saved it by whatever way. */
export function VersionChanges({
  of,
  basedOn,
  became,
}: {
  readonly of: LineupReference;
  readonly basedOn: LineupReference;
  readonly became: LineupVersionBody["became"];
}) {
  const t = useTranslate();
  const language = useLanguage();
  const [older, newer] = useLineupVersions([basedOn, of]) ?? [];
  if (older === undefined || newer === undefined) return <p role="status">{t("lineup.loading")}</p>;
  const changes = diffLineups(older, newer, new Map(Object.entries(became)));
  const words = lineupChangeWords(older, changes);
  if (words.length === 0) return <p className={styles.quiet}>{t("lineups.changes.none")}</p>;
  return (
    <ul className={styles.changes}>
      {words.map((word, at) => (
        <li key={`${at} ${word.en}`}>{word[language]}</li>
      ))}
    </ul>
  );
}
