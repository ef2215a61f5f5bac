import { rmSync } from "node:fs";
import { join } from "node:path";
import type { SessionBody } from "@zentaikan/protocol/http";
import type { MemberBody, MemberLinkBody } from "@zentaikan/protocol/people";
import { expect, test } from "vitest";
import { damageTable } from "../../test/support/damage-table.ts";
import { startTestServer } from "../../test/support/test-server.ts";
import { isOnPostgres } from "../../test/support/test-workspace.ts";

// PostgreSQL looks after files of its own.
test.skipIf(isOnPostgres)(
  "[K11] damage that is found after the start is said by /readyz",
  async () => {
    const whole = await startTestServer();
    const readyz = async (url: string) => (await fetch(`${url}/readyz`)).text();
    expect(await readyz(whole.url)).toBe("ready");
    await whole.running.stop();
    damageTable(join(whole.dataDir, "workspace.sqlite"), "webhookDeliveries");
    const damaged = await startTestServer(whole.dataDir, {}, { maxCheckMs: 0 });
    await expect
      .poll(() => readyz(damaged.url), { timeout: 30_000 })
      .toBe("ready\nthe workspace is damaged: put a backup in place");
    // Owners hear of it in words; nobody else can do anything about it.
    const { running, url, signInLink } = damaged;
    const origin = running.publicUrl;
    const ask = (cookie: string, path: string, body?: object) => {
      const headers = { origin, cookie, "content-type": "application/json" };
      const method = body === undefined ? "GET" : "POST";
      return fetch(url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    };
    const signIn = async (link: string) => {
      const token = new URL(link).hash.replace("#sign-in=", "");
      const answer = await ask("", "/api/session", { token });
      const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
      return { cookie, session: (await answer.json()) as SessionBody };
    };
    const owner = await signIn(signInLink);
    expect(owner.session.isDamaged).toBe(true);
    const added = await ask(owner.cookie, "/api/members", { name: "次郎", role: "member" });
    const { person } = (await added.json()) as MemberBody;
    const link = await ask(owner.cookie, `/api/members/${person.id}/sign-in-link`, {});
    const member = await signIn(((await link.json()) as MemberLinkBody).link);
    expect([member.session.role, member.session.isDamaged]).toEqual(["member", false]);
    expect(
      ((await (await ask(owner.cookie, "/api/session")).json()) as SessionBody).isDamaged,
    ).toBe(true);
    await damaged.running.stop();
    rmSync(whole.dataDir, { recursive: true, force: true });
  },
);
