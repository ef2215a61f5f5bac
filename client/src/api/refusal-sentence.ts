import type { Speech } from "../messages/translate.ts";
import { ApiRefusal } from "./http-client.ts";

/** What to tell a person when a call failed: the server's own words where it answered in words. */
export function refusalSentence(error: unknown, { language, translate }: Speech): string {
  if (!(error instanceof ApiRefusal)) return translate("app.unreachable");
  return error.text?.[language] ?? translate("app.refused");
}
