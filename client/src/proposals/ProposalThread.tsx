import type { LineupMessageBody, OpenedLineupProposalBody } from "@zentaikan/protocol/lineups";
import { useId, useState } from "react";
import { useSayOfProposal, useTakeBackMessage } from "../api/lineup-proposals.ts";
import { RefusalMessage } from "../api/RefusalMessage.tsx";
import { useSession } from "../api/session.ts";
import { useWrittenTime } from "../api/use-written-time.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { Button } from "../ui/Button.tsx";
import { useKeptDraft } from "../ui/kept-draft.ts";
import { fieldArea, fieldLabel } from "../ui/text-field.css.ts";
import * as styles from "./proposals.css.ts";

const longestMessage = 4000;

/** What members say of a proposal, the oldest first. */
export function ProposalThread({ proposal }: { readonly proposal: OpenedLineupProposalBody }) {
  const t = useTranslate();
  const { id, thread } = proposal;
  return (
    <div className={styles.part}>
      <h3 className={styles.subheading}>{t("lineups.thread")}</h3>
      {thread.length === 0 && <p className={styles.quiet}>{t("lineups.thread.none")}</p>}
      <ol className={styles.thread}>
        {thread.map((message) => (
          <Message key={message.id} message={message} proposalId={id} />
        ))}
      </ol>
      <MessageForm proposalId={id} message={null} onDone={() => undefined} />
    </div>
  );
}

function Message({
  message,
  proposalId,
}: {
  readonly message: LineupMessageBody;
  readonly proposalId: string;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { time } = useWrittenTime();
  const { person } = useSession();
  const [isChanging, setIsChanging] = useState(false);
  const takeBack = useTakeBackMessage(proposalId);
  const { by, at, changedAt, kind, text, left, onto } = message;
  const isOwn = by.id === person.id && kind === "said";
  return (
    <li className={styles.message}>
      <Avatar person={by} />
      <div className={styles.messageBody}>
        <p className={styles.messageHead}>
          <span className={styles.subheading}>{by.name}</span>
          <span className={styles.quiet}>
            {time(at, "minute")}
            {changedAt !== null && ` ${t("lineups.changed")}`}
          </span>
        </p>
        {kind === "moved" && <p>{t("lineups.moved", { version: onto?.version ?? 0 })}</p>}
        {left.map(({ step, why }) => (
          <p key={step.en} className={styles.quiet}>
            {t("lineups.left", { step: step[language], why: why[language] })}
          </p>
        ))}
        {isChanging ? (
          <MessageForm
            proposalId={proposalId}
            message={message}
            onDone={() => setIsChanging(false)}
          />
        ) : (
          text !== "" && <p className={styles.words}>{text}</p>
        )}
        {isOwn && !isChanging && (
          <div className={styles.actions}>
            <Button look="quiet" onClick={() => setIsChanging(true)}>
              {t("lineups.change")}
            </Button>
            <Button
              look="quiet"
              disabled={takeBack.isPending}
              onClick={() => takeBack.mutate(message.id)}
            >
              {t("lineups.delete")}
            </Button>
          </div>
        )}
        <RefusalMessage error={takeBack.error} />
      </div>
    </li>
  );
}

function MessageForm({
  proposalId,
  message,
  onDone,
}: {
  readonly proposalId: string;
  /** Null for a new one. */
  readonly message: LineupMessageBody | null;
  readonly onDone: () => void;
}) {
  const t = useTranslate();
  const fieldId = useId();
  const {
    draft: text,
    write,
    forget,
  } = useKeptDraft(`lineup message ${proposalId} ${message?.id ?? ""}`, message?.text ?? "");
  const say = useSayOfProposal(proposalId, message?.id ?? null);
  const run = () =>
    say.mutate(
      { text },
      {
        onSuccess: () => {
          forget();
          onDone();
        },
      },
    );
  return (
    <div className={styles.part}>
      <div>
        <label className={fieldLabel} htmlFor={fieldId}>
          {t(message === null ? "lineups.say" : "lineups.change")}
        </label>
        <textarea
          id={fieldId}
          className={fieldArea}
          rows={2}
          maxLength={longestMessage}
          value={text}
          onChange={(event) => write(event.target.value)}
        />
      </div>
      <RefusalMessage error={say.error} />
      <div className={styles.actions}>
        <Button disabled={say.isPending || text.trim() === ""} onClick={run}>
          {t(message === null ? "lineups.send" : "lineups.save")}
        </Button>
        {message !== null && (
          <Button
            look="quiet"
            onClick={() => {
              forget();
              onDone();
            }}
          >
            {t("app.cancel")}
          </Button>
        )}
      </div>
    </div>
  );
}
