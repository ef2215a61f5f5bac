import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

interface Account {
  readonly email: string;
  readonly email_verified: boolean;
  readonly name: string;
}

/** A real OpenID provider on the loopback, with people who sign in without a password. */
export interface TestProvider {
  readonly issuer: string;
  /** Goes through the provider's pages as this account. @returns the address of the way back */
  signIn(address: string, accountId: string): Promise<URL>;
  close(): Promise<void>;
}

export async function openTestProvider(
  accounts: Readonly<Record<string, Account>>,
  { callback }: { readonly callback: string },
): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: "zentaikan", client_secret: "secret", redirect_uris: [callback] }],
    cookies: { keys: ["of a test"] },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    findAccount: (_context, sub) => {
      const account = accounts[sub];
      return account && { accountId: sub, claims: async () => ({ sub, ...account }) };
    },
  });
  const answer = provider.callback();
  server.on("request", (request, response) => void answer(request, response));
  return {
    issuer,
    async signIn(address, accountId) {
      const browser = new CookieJar(issuer);
      let answer = await browser.ask(address);
      for (const prompt of ["login", "consent"]) {
        // Each page of the provider is a form that posts to where it stands.
        const form = { prompt, login: accountId, password: "any" };
        answer = await browser.ask(answer.url, new URLSearchParams(form));
        if (answer.leftTo !== null) break;
      }
      if (answer.leftTo === null) throw new Error("the provider did not send the browser back");
      return answer.leftTo;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Follows redirects as a browser would, as far as they stay with the provider. */
class CookieJar {
  readonly #issuer: string;
  readonly #cookies = new Map<string, string>();

  constructor(issuer: string) {
    this.#issuer = issuer;
  }

  async ask(address: string, form: URLSearchParams | null = null) {
    let url = new URL(address);
    let body = form;
    for (;;) {
      const response: Response = await fetch(url, {
        redirect: "manual",
        headers: { cookie: [...this.#cookies].map((pair) => pair.join("=")).join("; ") },
        ...(body === null ? {} : { method: "POST", body }),
      });
      for (const line of response.headers.getSetCookie()) {
        const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
        if (value === "") this.#cookies.delete(name);
        else this.#cookies.set(name, value);
      }
      const location = response.headers.get("location");
      if (location === null) {
        await response.arrayBuffer();
        return { url: url.href, leftTo: null };
      }
      url = new URL(location, url);
      body = null;
      if (url.origin !== this.#issuer) return { url: url.href, leftTo: url };
    }
  }
}
