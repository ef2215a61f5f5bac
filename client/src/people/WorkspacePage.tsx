import { Link } from "wouter";
import { useSession } from "../api/session.ts";
import { useTranslate } from "../messages/language.ts";
import { classNames } from "../ui/class-names.ts";
import { tab, tabs } from "../ui/page-tabs.css.ts";
import { pageTitle } from "../ui/page-title.css.ts";
import { usePageTitle } from "../ui/page-title.ts";
import { PlainPage } from "../session/PlainPage.tsx";
import { AuditSection } from "./AuditSection.tsx";
import { InvitationsSection } from "./InvitationsSection.tsx";
import { MembersSection } from "./MembersSection.tsx";
import { NoticesSection } from "./NoticesSection.tsx";
import * as styles from "./people.css.ts";
import { SessionsSection } from "./SessionsSection.tsx";
import { TokensSection } from "./TokensSection.tsx";
import { WebhooksSection } from "./webhooks/WebhooksSection.tsx";

const sections = {
  members: { ability: "readWorkspace", Section: MembersSection },
  invitations: { ability: "managePeople", Section: InvitationsSection },
  sessions: { ability: null, Section: SessionsSection },
  notices: { ability: null, Section: NoticesSection },
  tokens: { ability: "makeTokens", Section: TokensSection },
  webhooks: { ability: "manageWebhooks", Section: WebhooksSection },
  audit: { ability: "readAudit", Section: AuditSection },
} as const;
type SectionName = keyof typeof sections;

/** People and settings. Each sees the parts that are theirs; a guest, their own sessions and notices alone. */
export function WorkspacePage({ section }: { readonly section: string }) {
  const t = useTranslate();
  const { abilities } = useSession();
  usePageTitle(t("people.title"));
  const open = Object.entries(sections)
    .filter(([, { ability }]) => ability === null || abilities.includes(ability))
    .map(([name]) => name as SectionName);
  const chosen = open.find((name) => name === section) ?? open[0] ?? "sessions";
  const { Section } = sections[chosen];
  return (
    <PlainPage width="text">
      <h1 className={pageTitle}>{t("people.title")}</h1>
      <nav
        className={classNames(tabs, styles.tabs)}
        data-on-paper="none"
        aria-label={t("people.tabs")}
      >
        {open.map((name) => (
          <Link
            key={name}
            href={`/workspace/${name}`}
            className={tab}
            {...(name === chosen && { "aria-current": "page" as const })}
          >
            {t(`people.tab.${name}`)}
          </Link>
        ))}
      </nav>
      <Section />
    </PlainPage>
  );
}
