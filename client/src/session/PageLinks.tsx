import type { WorkspaceAbility } from "@zentaikan/protocol";
import { Link, useLocation } from "wouter";
import { useSession } from "../api/session.ts";
import type { MessageId } from "../messages/catalogue.ts";
import { useTranslate } from "../messages/language.ts";
import { pageLink, pageLinks } from "./page-links.css.ts";

/** The pages over all customers, in this order. */
const PAGES: readonly {
  readonly path: string;
  readonly words: MessageId;
  readonly ability: WorkspaceAbility;
}[] = [
  { path: "/", words: "pages.customers", ability: "readWorkspace" },
  { path: "/segments", words: "pages.segments", ability: "readSegments" },
  { path: "/relationships", words: "relations.title", ability: "readWorkspace" },
  { path: "/lineups", words: "pages.lineups", ability: "editLineups" },
];

/** The way between the pages over all customers; they are our team's alone. */
export function PageLinks() {
  const t = useTranslate();
  const { abilities } = useSession();
  const [path] = useLocation();
  const open = PAGES.filter(({ ability }) => abilities.includes(ability));
  if (open.length < 2) return null;
  return (
    <nav className={pageLinks} aria-label={t("pages.label")} data-on-paper="none">
      {open.map((page) => (
        <Link
          key={page.path}
          href={page.path}
          className={pageLink}
          {...(page.path === path && { "aria-current": "page" as const })}
        >
          {t(page.words)}
        </Link>
      ))}
    </nav>
  );
}
