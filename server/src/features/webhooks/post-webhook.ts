import { lookup as lookUpName } from "node:dns/promises";
import { request as requestHttp, type RequestOptions } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction, Socket } from "node:net";
import type { WebhookFailure } from "@zentaikan/protocol";
import { isAllowedHost, type AllowedHost } from "../../allowed-hosts.ts";
import { isPublicAddress } from "./is-public-address.ts";
import { mayCall, plainHost } from "./judge-url.ts";

interface WebhookPost {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Ends it early, as if it had not been tried. */
  readonly signal: AbortSignal;
}

export type PostOutcome =
  | { readonly kind: "answered"; readonly status: number }
  | { readonly kind: "failed"; readonly why: WebhookFailure };

/** Hands a body to a receiver. @throws the signal's reason when that ended it */
export type PostWebhook = (post: WebhookPost) => Promise<PostOutcome>;

type ResolveName = (
  name: string,
) => Promise<readonly { readonly address: string; readonly family: number }[]>;

export interface PosterOptions {
  readonly allowedHosts: readonly AllowedHost[];
  readonly resolve?: ResolveName;
  readonly timeOutMs?: number;
}

const maxAnswerBytes = 4096;

/**
 * The only file that calls addresses which people wrote. A name is resolved once for each call, all
 * that it leads to is judged, and the socket is opened to what was judged: a name that changes its
 * mind in between leads nowhere else. No redirect is followed, no connection is kept.
 */
export function webhookPoster({
  allowedHosts,
  resolve = (name) => lookUpName(name, { all: true }),
  timeOutMs = 10_000,
}: PosterOptions): PostWebhook {
  return async ({ url: text, headers, body, signal }) => {
    const url = URL.parse(text);
    // Judged at every call: the operator may have changed what is allowed.
    if (url === null || !mayCall(text, allowedHosts)) return failed("addressRefused");
    const mayReach = isAllowedHost(url, allowedHosts) ? () => true : isPublicAddress;
    const timeOut = AbortSignal.timeout(timeOutMs);
    const options: RequestOptions = {
      method: "POST",
      protocol: url.protocol,
      hostname: plainHost(url),
      port: url.port,
      path: url.pathname + url.search,
      headers: { ...headers, "content-length": Buffer.byteLength(body) },
      agent: false,
      maxHeaderSize: 8192,
      lookup: judgedLookup(resolve, mayReach),
      signal: AbortSignal.any([signal, timeOut]),
    };
    try {
      return { kind: "answered", status: await send({ ...options, body, mayReach }) };
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      return failed(timeOut.aborted ? "timeOut" : failureOf(error));
    }
  };
}

interface Sent extends RequestOptions {
  readonly body: string;
  readonly mayReach: (address: string) => boolean;
}

function send({ body, mayReach, ...options }: Sent): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const request = (options.protocol === "https:" ? requestHttps : requestHttp)(options);
  request.on("error", reject);
  // One that is closed without a word, as Node does with an answer of 101, has failed as well.
  request.on("close", () => reject(new Error("closed without an answer")));
  request.on("socket", (socket: Socket) => {
    // An address that was written as such asks no name server, so it comes by here alone.
    socket.once("connect", () => {
      if (!mayReach(socket.remoteAddress ?? "")) request.destroy(new AddressRefused());
    });
  });
  request.on("response", (response) => {
    let bytes = 0;
    const finish = (): void => {
      resolve(response.statusCode ?? 0);
      request.destroy();
    };
    // What it says is nobody's business; read so that a receiver is not cut off in mid-word.
    response.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes >= maxAnswerBytes) finish();
    });
    response.on("end", finish);
    response.on("error", reject);
  });
  request.end(body);
  return promise;
}

class AddressRefused extends Error {}
class NameUnknown extends Error {}

function judgedLookup(
  resolve: ResolveName,
  mayReach: (address: string) => boolean,
): LookupFunction {
  const judged = async (name: string) => {
    const found = await resolve(name).catch((cause: unknown) => {
      throw new NameUnknown(name, { cause });
    });
    const [first] = found;
    if (first === undefined) throw new NameUnknown(name);
    // One that leads to both sides is refused whole: which of them is called would be chance.
    if (!found.every(({ address }) => mayReach(address))) throw new AddressRefused();
    return { first, all: found.map(({ address, family }) => ({ address, family })) };
  };
  return (name, options, callback) => {
    judged(name).then(
      ({ first, all }) =>
        options.all === true ? callback(null, all) : callback(null, first.address, first.family),
      (error: Error) => callback(error, ""),
    );
  };
}

function failed(why: WebhookFailure): PostOutcome {
  return { kind: "failed", why };
}

function failureOf(error: unknown): WebhookFailure {
  if (error instanceof AddressRefused) return "addressRefused";
  if (error instanceof NameUnknown) return "nameUnknown";
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /CERT|TLS|SSL|SIGNED|ISSUER|_VERIFY_|EPROTO/.test(code) ? "tls" : "connection";
}
