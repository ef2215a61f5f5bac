import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Server } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterEach, describe, expect, test } from "vitest";
import { openWebhookReceiver } from "../../../test/support/webhook-receiver.ts";
import { receiverCertificate } from "../../../test/support/receiver-certificate.ts";
import { webhookPoster, type PosterOptions } from "./post-webhook.ts";

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function openReceiver(answer?: (response: ServerResponse) => void) {
  const receiver = await openWebhookReceiver();
  closers.push(() => receiver.close());
  if (answer !== undefined) receiver.answer = answer;
  return receiver;
}

const headers = { "content-type": "application/json" };
const post = (url: string, options: PosterOptions, signal = new AbortController().signal) =>
  webhookPoster(options)({ url, headers, body: "{}", signal });

async function listening(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

describe("[WH9] a receiver", () => {
  test("gets the body once, and a redirect is an answer like any other", async () => {
    const other = await openReceiver();
    const receiver = await openReceiver((response) =>
      response.writeHead(307, { location: other.url }).end(),
    );
    const options = { allowedHosts: [receiver.allowed, other.allowed] };
    expect(await post(receiver.url, options)).toEqual({ kind: "answered", status: 307 });
    expect([receiver.received.length, other.received.length]).toEqual([1, 0]);
    expect(receiver.received[0]?.body).toBe("{}");
  });

  test("that does not answer in time, or never ends its answer, is given up", async () => {
    const silent = await openReceiver(() => {});
    const endless = await openReceiver((response) => void response.writeHead(200).write("x"));
    const options = { timeOutMs: 100, allowedHosts: [silent.allowed, endless.allowed] };
    const timeOut = { kind: "failed", why: "timeOut" };
    expect(await post(silent.url, options)).toEqual(timeOut);
    expect(await post(endless.url, options)).toEqual(timeOut);
  });

  test("that answers without end is read for some KiB", async () => {
    let written = 0;
    const receiver = await openReceiver((response) => {
      response.writeHead(200);
      const pour = (): void => {
        while (!response.destroyed && response.write("x".repeat(1024))) written += 1024;
      };
      response.on("drain", pour);
      pour();
    });
    const options = { allowedHosts: [receiver.allowed] };
    expect(await post(receiver.url, options)).toEqual({ kind: "answered", status: 200 });
    // What the sockets of both sides buffer, and no more.
    expect(written).toBeLessThan(16 * 1024 * 1024);
  });

  test("with headers that are too big, or that is none, fails in words", async () => {
    const receiver = await openReceiver((response) =>
      response.writeHead(200, { big: "x".repeat(20_000) }).end(),
    );
    const failed = { kind: "failed", why: "connection" };
    expect(await post(receiver.url, { allowedHosts: [receiver.allowed] })).toEqual(failed);
    const gone = await openReceiver();
    await gone.close();
    closers.pop();
    expect(await post(gone.url, { allowedHosts: [gone.allowed] })).toEqual(failed);
  });

  test("that wants to speak another protocol, or breaks off, fails at once", async () => {
    const failed = { kind: "failed", why: "connection" };
    const upgrade = "HTTP/1.1 101 Switching\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n";
    const half = "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nx";
    for (const said of [upgrade, half, "nonsense\r\n\r\n", ""]) {
      const receiver = await openReceiver((response) => response.socket?.end(said));
      const options = { allowedHosts: [receiver.allowed] };
      expect([said, await post(receiver.url, options)]).toEqual([said, failed]);
    }
  });

  test("is left when the server stops, and nothing is said of it", async () => {
    const silent = await openReceiver(() => {});
    const stop = new AbortController();
    const sent = post(silent.url, { allowedHosts: [silent.allowed] }, stop.signal);
    await expect.poll(() => silent.received.length).toBe(1);
    stop.abort(new Error("stopping"));
    await expect(sent).rejects.toThrow("stopping");
  });
});

describe("[WH8] a name", () => {
  const refused = { kind: "failed", why: "addressRefused" };
  const answering = (...answers: readonly (readonly string[])[]) => {
    const left = [...answers];
    const asked: string[] = [];
    const resolve = async (name: string) => {
      asked.push(name);
      return (left.shift() ?? []).map((address) => ({
        address,
        family: address.includes(":") ? 6 : 4,
      }));
    };
    return { resolve, asked };
  };

  test("that leads inside, or to both sides, is called by nobody", async () => {
    const server = createServer();
    let connections = 0;
    server.on("connection", () => (connections += 1));
    const port = await listening(server);
    const inside = [
      ["127.0.0.1"],
      ["::1"],
      ["1.1.1.1", "127.0.0.1"],
      ["::ffff:127.0.0.1"],
      ["169.254.169.254"],
    ];
    for (const answer of inside) {
      const { resolve } = answering(answer);
      const outcome = await post(`https://receiver.example:${port}/`, {
        allowedHosts: [],
        resolve,
      });
      expect([answer, outcome]).toEqual([answer, refused]);
    }
    for (const url of [`https://127.0.0.1:${port}/`, `http://receiver.example:${port}/`]) {
      const { resolve, asked } = answering(["1.1.1.1"]);
      expect(await post(url, { allowedHosts: [], resolve })).toEqual(refused);
      expect(asked).toEqual([]);
    }
    expect(connections).toBe(0);
  });

  test("that changes its mind is asked once for each call, and judged each time", async () => {
    const server = createServer();
    let connections = 0;
    server.on("connection", (socket) => {
      connections += 1;
      socket.destroy();
    });
    const port = await listening(server);
    // First an address of the internet that nobody has (the 6bone's is given back), then the loopback.
    const { resolve, asked } = answering(["3ffe::1"], ["127.0.0.1"]);
    const url = `https://receiver.example:${port}/`;
    const options = { allowedHosts: [], resolve, timeOutMs: 150 };
    const first = await post(url, options);
    expect(first.kind).toBe("failed");
    expect(asked).toEqual(["receiver.example"]);
    expect(await post(url, options)).toEqual(refused);
    expect([asked.length, connections]).toEqual([2, 0]);
  });

  test("leads to the very address that was judged, under its own name for TLS", async () => {
    const names: (string | undefined)[] = [];
    const server = createTlsServer(receiverCertificate, (request, response) => {
      names.push(request.headers.host);
      response.end();
    });
    const port = await listening(server);
    const { resolve, asked } = answering(["127.0.0.1"], ["127.0.0.1"], ["127.0.0.1"]);
    const hosts = (hostname: string) => ({ allowedHosts: [{ hostname, port }], resolve });
    const url = `https://receiver.example:${port}/`;
    const untrusted = await post(url, hosts("receiver.example"));
    expect(untrusted).toEqual({ kind: "failed", why: "tls" });

    const known = getCACertificates("default");
    setDefaultCACertificates([...known, receiverCertificate.cert]);
    closers.push(() => setDefaultCACertificates(known));
    expect(await post(url, hosts("receiver.example"))).toEqual({ kind: "answered", status: 200 });
    const otherName = await post(`https://other.example:${port}/`, hosts("other.example"));
    expect(otherName).toEqual({ kind: "failed", why: "tls" });
    expect(asked).toEqual(["receiver.example", "receiver.example", "other.example"]);
    expect(names).toEqual([`receiver.example:${port}`]);
  });

  test("that nobody knows fails in words", async () => {
    const resolve = () => Promise.reject(new Error("ENOTFOUND"));
    const outcome = await post("https://receiver.example/", { allowedHosts: [], resolve });
    expect(outcome).toEqual({ kind: "failed", why: "nameUnknown" });
  });
});
