import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

export type ProxyName = "nginx" | "caddy";

export interface Example {
  /** A file of `deploy/`. */
  readonly file: string;
  /** Where it would have them, and where they are. */
  readonly addresses: Readonly<Record<string, string>>;
}

interface RunningProxy {
  /** What it complained of. */
  readonly said: () => string;
  end(): Promise<void>;
}

/** Debian's; PROXY_PATH names folders to look in first. */
export function findProxy(name: ProxyName): string | null {
  const folders = [process.env["PROXY_PATH"], process.env["PATH"], "/usr/sbin"].join(delimiter);
  const paths = folders.split(delimiter).map((folder) => join(folder, name));
  return paths.find((path) => existsSync(path)) ?? null;
}

/** An example as it stands, but for addresses, certificates and folders. */
export function runProxy(
  name: ProxyName,
  { program, port, example }: { program: string; port: number; example: Example },
): RunningProxy {
  const folder = mkdtempSync(join(tmpdir(), "zentaikan-proxy-"));
  const args = name === "nginx" ? nginx(folder, port, example) : caddy(folder, port, example);
  const homes = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const env = { ...process.env, ...homes };
  const child = spawn(program, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  return {
    said: collect(child),
    async end() {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function nginx(folder: string, port: number, example: Example): readonly string[] {
  const block = textOf(example)
    .replace("listen 443 ssl;", `listen 127.0.0.1:${port};`)
    .replaceAll(/^\s*ssl_certificate.*$/gm, "");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((what) => `${what}_temp_path ${folder}/${what};`)
    .join(" ");
  // One process: where there are workers, they outlive it when it is killed.
  writeFileSync(
    join(folder, "conf"),
    `daemon off; master_process off; pid ${folder}/pid; error_log stderr; user root;
     events {} http { access_log off; ${temporary} ${block} }`,
  );
  return ["-p", folder, "-c", join(folder, "conf")];
}

function caddy(folder: string, port: number, example: Example): readonly string[] {
  const block = textOf(example).replace(
    /^(zentaikan\.example\.com|\{\$PUBLIC_URL\}) \{$/m,
    `http://127.0.0.1:${port} {`,
  );
  writeFileSync(join(folder, "Caddyfile"), `{\n\tadmin off\n}\n${block}`);
  return ["run", "--adapter", "caddyfile", "--config", join(folder, "Caddyfile")];
}

function textOf({ file, addresses }: Example): string {
  const text = readFileSync(new URL(`../../../deploy/${file}`, import.meta.url), "utf8");
  return Object.entries(addresses).reduce(
    (said, [there, here]) => said.replaceAll(there, here),
    text,
  );
}

function collect(proxy: ChildProcess): () => string {
  let said = "";
  proxy.stderr?.setEncoding("utf8").on("data", (text: string) => (said += text));
  return () => said;
}
