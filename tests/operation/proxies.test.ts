import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pngOf } from "@zentaikan/server/test-kit/sample-images";
import { joinBoard } from "@zentaikan/server/test-kit/program";
import { startTestServer, temporaryFolder } from "@zentaikan/server/test-kit/test-server";
import { expect, test } from "vitest";
import { AT_NIGHT } from "../support/at-night.ts";
import { freePort } from "../support/free-port.ts";
import { openStream } from "../rights/kit/open-stream.ts";
import { Workspace } from "../rights/kit/workspace.ts";

/** The examples of `deploy/` as they are, but for addresses, certificates and folders. */
interface Proxy {
  readonly name: "nginx" | "caddy";
  readonly write: (folder: string, ports: { own: number; server: number }) => readonly string[];
}

const example = (name: string) =>
  readFileSync(new URL(`../../deploy/${name}`, import.meta.url), "utf8");

const proxies: readonly Proxy[] = [
  {
    name: "nginx",
    write(folder, { own, server }) {
      const block = example("nginx.conf")
        .replace("listen 443 ssl;", `listen 127.0.0.1:${own};`)
        .replaceAll(/^\s*ssl_certificate.*$/gm, "")
        .replace("127.0.0.1:3000", `127.0.0.1:${server}`);
      const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map((what) => `${what}_temp_path ${folder}/${what};`)
        .join(" ");
      writeFileSync(
        join(folder, "conf"),
        `daemon off; pid ${folder}/pid; error_log stderr; user root;
         events {} http { access_log off; ${temporary} ${block} }`,
      );
      return ["-p", folder, "-c", join(folder, "conf")];
    },
  },
  {
    name: "caddy",
    write(folder, { own, server }) {
      const block = example("Caddyfile")
        .replace("zentaikan.example.com {", `http://127.0.0.1:${own} {`)
        .replace("127.0.0.1:3000", `127.0.0.1:${server}`);
      writeFileSync(join(folder, "Caddyfile"), `{\n\tadmin off\n}\n${block}`);
      return ["run", "--adapter", "caddyfile", "--config", join(folder, "Caddyfile")];
    },
  },
];

/** Debian's; PROXY_PATH names folders to look in first. */
function find(name: string): string | null {
  const folders = [process.env["PROXY_PATH"], process.env["PATH"], "/usr/sbin"].join(delimiter);
  const paths = folders.split(delimiter).map((folder) => join(folder, name));
  return paths.find((path) => existsSync(path)) ?? null;
}

for (const { name, write } of proxies) {
  test(`[OP1] behind ${name} as its example has it, sockets, news and large bodies come through ${AT_NIGHT}`, async (context) => {
    const program = find(name);
    if (program === null) return context.skip();
    const folder = mkdtempSync(join(tmpdir(), "zentaikan-proxy-"));
    const [own, port] = [await freePort(), await freePort()];
    const url = `http://127.0.0.1:${own}`;
    const trusted = { publicUrl: url, port, trustedProxies: ["127.0.0.1"] };
    const server = await startTestServer(temporaryFolder(), trusted);
    const args = write(folder, { own, server: port });
    const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    const proxy = spawn(program, args, { env, stdio: ["ignore", "ignore", "pipe"] });
    const said = collect(proxy);
    try {
      const ready = () => fetch(`${url}/readyz`).then(({ status }) => status, said);
      await expect.poll(ready).toBe(200);
      const workspace = await Workspace.at({ ...server, url });
      const boardId = await workspace.newBoard();
      const page = await openStream(workspace, workspace.owner.credential);
      const people = [1, 2].map(() => joinBoard({ url, token: server.token }, boardId));
      const [one, other] = await Promise.all(people);
      if (one === undefined || other === undefined) throw new Error("two people");
      await Promise.all([one.synced(), other.synced()]);
      one.doc.getMap("records").set("shape:far", 1);
      await one.allSaved();
      await expect.poll(() => other.doc.getMap("records").get("shape:far")).toBe(1);
      await workspace.do("PATCH", `/api/boards/${boardId}`, { title: "別の名" });
      await expect.poll(() => page.of("boards").length).toBeGreaterThan(0);
      // Larger than what nginx takes by itself.
      const picture = Buffer.concat([pngOf({ width: 8, height: 8 }), Buffer.alloc(3_000_000)]);
      const { credential } = workspace.owner;
      const headers = "cookie" in credential ? { cookie: credential.cookie, origin: url } : {};
      const path = `/api/boards/${boardId}/assets?party=customer`;
      const body = { method: "POST", headers, body: picture };
      const there = await fetch(url + path, body);
      expect(there.status).toBe((await fetch(server.url + path, body)).status);
      expect(there.status).not.toBe(413);
      for (const person of [one, other]) person.leave();
      await page.leave();
    } finally {
      const gone = once(proxy, "exit");
      proxy.kill("SIGKILL");
      await gone;
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

function collect(proxy: ChildProcess): () => string {
  let said = "";
  proxy.stderr?.setEncoding("utf8").on("data", (text: string) => (said += text));
  return () => said;
}
