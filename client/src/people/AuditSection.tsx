import {
  AGREED_SUBJECTS,
  ANSWERS,
  LATEST_AUDIENCES,
  LATEST_PEOPLE,
  PARTIES,
  ROLES,
  SIGN_IN_WAYS,
  TOKEN_SCOPES,
} from "@zentaikan/protocol";
import type { AuditEntryBody } from "@zentaikan/protocol/people";
import { useMemo, useState } from "react";
import { auditPath, useAudit } from "../api/credentials.ts";
import { useCustomers } from "../api/customers.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import type { Translate } from "../messages/translate.ts";
import { Button } from "../ui/Button.tsx";
import { CopyTable } from "../ui/CopyTable.tsx";
import { button } from "../ui/button.css.ts";
import { SearchedField } from "../ui/SearchedField.tsx";
import { browserName } from "./browser-name.ts";
import * as styles from "./people.css.ts";
import { useWrittenTime } from "../api/use-written-time.ts";

/** Who did what with rights, the newest first; the whole of it as a file. */
export function AuditSection() {
  const t = useTranslate();
  const language = useLanguage();
  const { data: customers } = useCustomers();
  const choices = useMemo(
    () => [
      { value: "", words: t("audit.about.all") },
      ...(customers ?? []).map(({ id, name }) => ({ value: id, words: name[language] })),
    ],
    [customers, language, t],
  );
  const [chosen, setChosen] = useState("");
  const customerId = chosen === "" ? null : chosen;
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useAudit(customerId);
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  const { time: writeTime, zoned } = useWrittenTime();
  return (
    <section className={styles.section} aria-label={t("people.tab.audit")}>
      <div className={styles.tools}>
        <SearchedField
          label={t("audit.about")}
          value={chosen}
          choices={choices}
          onChoose={setChosen}
        />
        <div className={styles.buttons}>
          <a
            className={button.plain}
            href={auditPath("/api/audit/audit.csv", { customerId })}
            download
          >
            {t("audit.csv")}
          </a>
          <a
            className={button.plain}
            href={auditPath("/api/audit/audit.jsonl", { customerId })}
            download
          >
            {t("audit.jsonl")}
          </a>
        </div>
      </div>
      {data !== undefined && entries.length === 0 && (
        <p className={styles.quiet}>{t("audit.none")}</p>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={styles.cell}>{t("audit.when")}</th>
            <th className={styles.cell}>{t("audit.who")}</th>
            <th className={styles.cell}>{t("audit.what")}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, at, kind, actor, details }) => (
            <tr key={id}>
              <td className={styles.time}>{writeTime(at, "minute")}</td>
              <td className={styles.who}>{actor.name}</td>
              <td className={styles.cell}>
                {t(`audit.${kind}`)}
                <div className={styles.rowDetail}>{detailsInWords(details, t)}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {entries.length > 0 && (
        <CopyTable
          cells={() => [
            [t("audit.when"), t("audit.who"), t("audit.what"), t("audit.about.what")],
            ...entries.map(({ at, kind, actor, details }) => [
              zoned(at),
              actor.name,
              t(`audit.${kind}`),
              detailsInWords(details, t),
            ]),
          ]}
        />
      )}
      {hasNextPage && (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("audit.more")}
        </Button>
      )}
    </section>
  );
}

const roles = [...ROLES, "member", "none"] as const;

/** Whom and what it was about; ids, numbers and what browsers say of themselves are for the file. */
function detailsInWords(details: AuditEntryBody["details"], t: Translate): string {
  return Object.entries(details)
    .flatMap(([key, value]) => {
      if (key === "version") return t("audit.version", { version: Number(value) });
      if (typeof value !== "string" || value === "" || /(?:Id|Hash)$/.test(key)) return [];
      const way = SIGN_IN_WAYS.find((one) => one === value);
      if (key === "how" && way !== undefined) return t(`sessions.how.${way}`);
      const scope = TOKEN_SCOPES.find((one) => one === value);
      if (key === "scope" && scope !== undefined) return t(`tokens.scope.${scope}`);
      if (key === "edition" && (value === "agreed" || value === "unagreed")) {
        return t(`audit.edition.${value}`);
      }
      const audience = LATEST_AUDIENCES.find((one) => one === value);
      if (key === "audience" && audience !== undefined) return t(`latest.audience.${audience}`);
      const shown = LATEST_PEOPLE.find((one) => one === value);
      if (key === "shows" && shown !== undefined) return t(`latest.shows.${shown}`);
      const party = PARTIES.find((one) => one === value);
      if (key === "versions" && party !== undefined) return t(`latest.versions.${party}`);
      if (key === "party" && party !== undefined) return t(`agreement.party.${party}`);
      const subject = AGREED_SUBJECTS.find((one) => one === value);
      if (key === "subject" && subject !== undefined) {
        return subject === "frame" ? [] : t(`agreement.subject.${subject}`);
      }
      const answer = ANSWERS.find((one) => one === value);
      if (key === "answer" && answer !== undefined) return t(`agreement.answer.${answer}`);
      if (key === "browser") return browserName(value) ?? [];
      const role = roles.find((one) => one === value);
      return role === undefined ? value : t(`role.${role}`);
    })
    .join(t("app.between"));
}
