import type { TestServer } from "./test-server.ts";

/** Signs the owner in by the link that a server prints. @returns their cookies, as a header has them */
export async function signInByLink(server: TestServer): Promise<string> {
  const token = new URL(server.signInLink).hash.replace("#sign-in=", "");
  const answer = await fetch(`${server.url}/api/session`, {
    method: "POST",
    headers: { origin: server.running.publicUrl, "content-type": "application/json" },
    body: JSON.stringify({ token }),
  });
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
}
