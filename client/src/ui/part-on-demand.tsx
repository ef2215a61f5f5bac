import type { ComponentType } from "react";
import { useTranslate } from "../messages/language.ts";
import { FailedPart } from "./FailedPart.tsx";
import { lazyPart } from "./lazy-part.tsx";
import { comesLate } from "./loading-page.css.ts";

const parts = new Set<() => Promise<unknown>>();

/** What stands within a page and comes when it is first shown, or before (`bringParts`). */
export function partOnDemand<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const { Part, bring } = lazyPart({ load, Waiting, Failed: FailedPart });
  parts.add(bring);
  return Part;
}

/** All that may still be shown on the page, so that it is there at once, and without a server. */
export async function bringParts(): Promise<void> {
  // One after the other: whoever works meanwhile feels nothing of a small one.
  for (const bring of parts) await bring().catch(() => undefined);
}

function Waiting() {
  return (
    <p role="status" className={comesLate}>
      {useTranslate()("app.loading")}
    </p>
  );
}
