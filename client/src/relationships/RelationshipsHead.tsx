import { RELATIONSHIP_LEVELS } from "@zentaikan/capital-graph";
import { Search } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslate } from "../messages/language.ts";
import { pageTitle } from "../ui/page-title.css.ts";
import { SelectField } from "../ui/SelectField.tsx";
import { TextField } from "../ui/TextField.tsx";
import type { RelationshipRow } from "./relationship-row.ts";
import * as styles from "./relationships.css.ts";
import { ORDERS, type RelationshipsView } from "./relationships-view.ts";

interface RelationshipsHeadProps {
  readonly rows: readonly RelationshipRow[];
  /** There are more of them, on their way. */
  readonly isComing: boolean;
  readonly shownCount: number;
  readonly view: RelationshipsView;
  readonly onChange: (view: RelationshipsView) => void;
}

/** What the page is, what it says as a whole, and everything that narrows it. */
export function RelationshipsHead({
  rows,
  isComing,
  shownCount,
  view,
  onChange,
}: RelationshipsHeadProps) {
  const t = useTranslate();
  const counts = useMemo(() => countRows(rows), [rows]);
  const levels = [
    { value: "", words: t("relations.level.any") },
    ...RELATIONSHIP_LEVELS.toReversed().map((level) => ({
      value: String(level),
      words: t("relation.level", { level }),
    })),
    { value: "gaps", words: t("relations.level.gaps") },
    { value: "none", words: t("relation.none") },
  ];
  const chooseLevel = (value: string) => {
    const level = RELATIONSHIP_LEVELS.find((one) => String(one) === value) ?? null;
    onChange({ ...view, level: value === "gaps" || value === "none" ? value : level });
  };
  return (
    <header className={styles.head}>
      <h1 className={pageTitle}>{t("relations.title")}</h1>
      <p className={styles.lead}>{t("relations.lead")}</p>
      <p>
        {isComing ? t("relations.coming") : t("relations.summary", counts)}{" "}
        <span className={styles.quiet}>{t("relations.internal")}</span>
      </p>
      <div className={styles.tools} data-on-paper="none">
        <SearchCustomers text={view.text} onSearch={(text) => onChange({ ...view, text })} />
        <SelectField
          label={t("relations.level")}
          value={view.level === null ? "" : String(view.level)}
          choices={levels}
          onChoose={chooseLevel}
        />
        <SelectField
          label={t("relations.order")}
          value={view.order}
          choices={ORDERS.map((value) => ({ value, words: t(`relations.order.${value}`) }))}
          onChoose={(order) => onChange({ ...view, order })}
        />
        <Check
          words={t("relations.asText")}
          isOn={view.inWords}
          onChange={(inWords) => onChange({ ...view, inWords })}
        />
        {(view.showArchived || rows.length > counts.all) && (
          <Check
            words={t("relations.archived")}
            isOn={view.showArchived}
            onChange={(showArchived) => onChange({ ...view, showArchived })}
          />
        )}
        <p className={styles.count} role="status">
          {!isComing && t("relations.count", { count: shownCount })}
        </p>
      </div>
    </header>
  );
}

function countRows(rows: readonly RelationshipRow[]) {
  const inUse = rows.filter(({ customer }) => !customer.archived);
  const seven = inUse.filter(({ latest }) => latest?.level === 7);
  return {
    all: inUse.length,
    assessed: inUse.filter(({ latest }) => latest !== null).length,
    seven: seven.length,
    unsupported: seven.filter(({ isUnsupported }) => isUnsupported).length,
  };
}

/** What an input method still converts is shown but not yet searched for. */
function SearchCustomers({
  text,
  onSearch,
}: {
  readonly text: string;
  readonly onSearch: (text: string) => void;
}) {
  const t = useTranslate();
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <search className={styles.search}>
      <TextField
        type="search"
        label={t("relations.search")}
        value={draft ?? text}
        onChange={({ currentTarget, nativeEvent }) => {
          if ((nativeEvent as InputEvent).isComposing) return setDraft(currentTarget.value);
          setDraft(null);
          onSearch(currentTarget.value);
        }}
        onCompositionEnd={({ currentTarget }) => {
          setDraft(null);
          onSearch(currentTarget.value);
        }}
        before={<Search size={16} strokeWidth={1.75} aria-hidden />}
      />
    </search>
  );
}

function Check({
  words,
  isOn,
  onChange,
}: {
  readonly words: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {words}
    </label>
  );
}
