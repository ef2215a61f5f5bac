import {
  LATEST_AUDIENCES,
  LATEST_PEOPLE,
  PARTIES,
  type LatestAudience,
  type LatestPeople,
  type Party,
} from "@zentaikan/protocol";
import { useState, type SubmitEvent } from "react";
import { useCreateLatestLink } from "../api/latest-links.ts";
import { RefusalMessage } from "../api/RefusalMessage.tsx";
import { useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { TextField } from "../ui/TextField.tsx";
import { LifetimeField } from "./LifetimeField.tsx";
import { OneTimeSecret } from "./OneTimeSecret.tsx";
import * as styles from "./people.css.ts";

const lifetimes = ["7", "30", "90", "none"] as const;

/** Makes a link to what was last agreed, and says before what whoever opens it will see. */
export function LatestLinkForm({ boardId }: { readonly boardId: string }) {
  const t = useTranslate();
  const [audience, setAudience] = useState<LatestAudience>("people");
  const [shows, setShows] = useState<LatestPeople>("counts");
  const [versions, setVersions] = useState<Party>("customer");
  const [lifetime, setLifetime] = useState<(typeof lifetimes)[number]>("30");
  const [note, setNote] = useState("");
  const create = useCreateLatestLink(boardId);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const lifetimeDays = lifetime === "none" ? null : Number(lifetime);
    const ofWhom = audience === "members" ? versions : "customer";
    create.mutate(
      { audience, shows, versions: ofWhom, lifetimeDays, note },
      { onSuccess: () => setNote("") },
    );
  };
  if (create.data !== undefined) {
    return (
      <OneTimeSecret
        secret={create.data.link}
        words={`${t("latest.made")} ${t(`latest.audience.${create.data.made.audience}.say`)}`}
        copyWords={t("latest.copy")}
        onDone={() => create.reset()}
      />
    );
  }
  return (
    <form className={styles.form} onSubmit={submit} data-latest-form="">
      <p className={styles.quiet}>{t("latest.about")}</p>
      <SelectField
        label={t("latest.audience")}
        value={audience}
        choices={LATEST_AUDIENCES.map((value) => ({ value, words: t(`latest.audience.${value}`) }))}
        onChoose={setAudience}
      />
      <SelectField
        label={t("latest.shows")}
        value={shows}
        choices={LATEST_PEOPLE.map((value) => ({ value, words: t(`latest.shows.${value}`) }))}
        onChoose={setShows}
      />
      {audience === "members" && (
        <SelectField
          label={t("latest.versions")}
          value={versions}
          choices={PARTIES.map((value) => ({ value, words: t(`latest.versions.${value}`) }))}
          onChoose={setVersions}
        />
      )}
      <LifetimeField
        label={t("latest.lifetime")}
        value={lifetime}
        lifetimes={lifetimes}
        onChoose={setLifetime}
      />
      <div className={styles.grow}>
        <TextField
          label={t("latest.note")}
          value={note}
          maxLength={200}
          onChange={({ target }) => setNote(target.value)}
        />
      </div>
      <p className={styles.quiet} aria-live="polite">
        {[
          t("latest.sees"),
          t(`latest.shows.${shows}.say`),
          t(`latest.audience.${audience}.say`),
        ].join(" ")}
      </p>
      <Button look="primary" type="submit" disabled={create.isPending}>
        {t("latest.create")}
      </Button>
      <RefusalMessage error={create.error} />
    </form>
  );
}
