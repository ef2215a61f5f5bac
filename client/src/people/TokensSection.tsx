import { useState, type SubmitEvent } from "react";
import { TOKEN_SCOPES, type TokenScope } from "@zentaikan/protocol";
import type { TokenBody } from "@zentaikan/protocol/people";
import { useCreateToken, useRevokeToken, useTokens } from "../api/credentials.ts";
import { useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { TextField } from "../ui/TextField.tsx";
import { RefusalMessage } from "../api/RefusalMessage.tsx";
import { OneTimeSecret } from "./OneTimeSecret.tsx";
import * as styles from "./people.css.ts";
import { useProblem } from "../api/use-problem.ts";
import { useSinceWords } from "./use-since-words.ts";

/** Long enough for an integration, short enough to be looked at again. */
const lifetimeDays = 90;

/** Keys for programs: made, shown this once, revoked. */
export function TokensSection() {
  const t = useTranslate();
  const { data: tokens } = useTokens();
  return (
    <section className={styles.section} aria-label={t("people.tab.tokens")}>
      <p className={styles.quiet}>{t("tokens.explain")}</p>
      <TokenForm />
      {tokens?.length === 0 && <p className={styles.quiet}>{t("tokens.none")}</p>}
      <ul className={styles.list}>
        {tokens?.map((token) => (
          <TokenRow key={token.id} token={token} />
        ))}
      </ul>
    </section>
  );
}

function TokenForm() {
  const t = useTranslate();
  const [name, setName] = useState("");
  const [scope, setScope] = useState<TokenScope>("read");
  const create = useCreateToken();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const body = { name: name.trim(), scope, lifetimeDays };
    create.mutate(body, { onSuccess: () => setName("") });
  };
  if (create.data !== undefined) {
    return (
      <OneTimeSecret
        secret={create.data.secret}
        words={t("tokens.made")}
        copyWords={t("tokens.copy")}
        onDone={() => create.reset()}
      />
    );
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <div className={styles.grow}>
        <TextField
          label={t("tokens.name")}
          value={name}
          maxLength={80}
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <SelectField
        label={t("tokens.scope")}
        value={scope}
        choices={TOKEN_SCOPES.map((value) => ({ value, words: t(`tokens.scope.${value}`) }))}
        onChoose={setScope}
      />
      <Button type="submit" disabled={name.trim() === "" || create.isPending}>
        {t("tokens.create")}
      </Button>
      <RefusalMessage error={create.error} />
    </form>
  );
}

function TokenRow({ token }: { readonly token: TokenBody }) {
  const t = useTranslate();
  const since = useSinceWords();
  const revoke = useRevokeToken();
  const problem = useProblem();
  const { id, name, scope, createdBy, usedAt } = token;
  const used = usedAt === null ? t("tokens.unused") : t("tokens.used", { since: since(usedAt) });
  return (
    <li className={styles.row}>
      <span>{t(`tokens.scope.${scope}`)}</span>
      <div className={styles.rowWords}>
        <div className={styles.rowName}>{name}</div>
        <div className={styles.rowDetail}>
          {(createdBy?.name ?? t("tokens.byServer")) + t("app.between") + used}
        </div>
      </div>
      <Button disabled={revoke.isPending} onClick={() => revoke.mutate(id, problem)}>
        {t("invitations.revoke")}
      </Button>
    </li>
  );
}
