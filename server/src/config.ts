import { isIP } from "node:net";
import { isTimeZone } from "@zentaikan/protocol";
import * as z from "zod";
import { isNetwork } from "./http/address-of.ts";
import { nodeAddress, type NodeAddress } from "./node-address.ts";
import { parseAllowedHost, type AllowedHost } from "./allowed-hosts.ts";

/** What the server is told by its environment. The only file that looks at the environment. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Null: everything is kept in files of the data folder, else in this PostgreSQL. */
  readonly databaseUrl: string | null;
  /** Null: this server has its database alone. Else where other nodes reach this one. */
  readonly nodeAddress: NodeAddress | null;
  /** By which a proxy knows this node, and pages ask for it. Null: it has no name. */
  readonly nodeName: string | null;
  /** Null: nothing is counted for whoever watches servers. */
  readonly metricsAddress: NodeAddress | null;
  /** Null: the address at which the server listens, under the name localhost. */
  readonly publicUrl: string | null;
  /** Addresses and networks of proxies that say truly whom a request comes from. */
  readonly trustedProxies: readonly string[];
  /** Hosts that webhooks may call although they are private, or without TLS. */
  readonly webhookAllowedHosts: readonly AllowedHost[];
  readonly tldrawLicenseKey: string | null;
  /** In which times are written for people. */
  readonly timeZone: string;
  readonly logLevel: LogLevel;
  /** Null: no mail is sent, and owners copy links. */
  readonly smtp: SmtpConfig | null;
  /** Null: nobody signs in by an OpenID provider. */
  readonly oidc: OidcConfig | null;
}

export interface SmtpConfig {
  /** Such as smtp://user:password@mail.example.org:587, or smtps://. */
  readonly url: string;
  readonly from: string;
}

export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whoever has a verified address in one of these becomes a member by signing in. */
  readonly allowedDomains: readonly string[];
}

const logLevels = ["debug", "info", "warn", "error", "silent"] as const;
type LogLevel = (typeof logLevels)[number];

type ConfigOutcome =
  | { readonly kind: "valid"; readonly config: Config }
  /** One sentence for each bad value. */
  | { readonly kind: "invalid"; readonly problems: readonly string[] };

const port = z
  .string()
  .regex(/^\d{1,5}$/, "must be a port number from 0 to 65535")
  .transform(Number)
  .refine((value) => value <= 65_535, "must be a port number from 0 to 65535");

const host = z
  .string()
  .refine(
    (value) => isIP(value) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value),
    "must be an IP address or a host name, such as 127.0.0.1 or 0.0.0.0",
  );

const publicUrl = z
  .string()
  .refine(isOrigin, "must be http:// or https:// with a host and nothing after it")
  .transform((value) => new URL(value).origin);

const ownAddress = z
  .string()
  .transform((text) => nodeAddress.read(text))
  .refine(
    (address) => address !== null,
    "must be an address of this machine and a port, such as 10.0.0.5:7300",
  );

const environment = z.object({
  PORT: port.default(3000),
  HOST: host.default("127.0.0.1"),
  DATA_DIR: z.string().default("./data"),
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, "must be postgres://user:password@host:port/database")
    .optional(),
  NODE_ADDRESS: ownAddress.optional(),
  NODE_NAME: z
    .string()
    .regex(/^[a-z0-9-]{1,32}$/, "must be up to 32 small letters, digits and hyphens")
    .optional(),
  METRICS_ADDRESS: ownAddress.optional(),
  PUBLIC_URL: publicUrl.optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform((value) => value.split(/\s*,\s*/))
    .refine(
      (networks) => networks.every(isNetwork),
      "must be addresses or networks with commas between them, such as 127.0.0.1, 10.0.0.0/8",
    )
    .default([]),
  WEBHOOK_ALLOWED_HOSTS: z
    .string()
    .transform((value) => value.split(/\s*,\s*/).map(parseAllowedHost))
    .refine(
      (hosts) => !hosts.includes(null),
      "must be hosts with commas between them, with or without a port, such as hooks.example.lan, 10.0.0.5:8080",
    )
    .transform((hosts) => hosts.filter((host) => host !== null))
    .default([]),
  TLDRAW_LICENSE_KEY: z.string().max(4000, "must be a licence key of tldraw").optional(),
  TIME_ZONE: z.string().refine(isTimeZone, "must be a time zone, such as Asia/Tokyo").optional(),
  // Set by many systems, in forms that are none of ours: what is no name of a zone is passed over.
  TZ: z.string().optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(", ")}`).default("info"),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, "must be an address of smtp:// or smtps://")
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*@[^\r\n]*$/, "must be an e-mail address")
    .optional(),
  OIDC_ISSUER: z.string().refine(isWebAddress, "must be an address of https://").optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_ALLOWED_DOMAINS: z
    .string()
    .regex(/^[a-z0-9.-]+(\s*,\s*[a-z0-9.-]+)*$/i, "must be domains with commas between them")
    .transform((value) => value.toLowerCase().split(/\s*,\s*/))
    .optional(),
});

/** Their values are in no message: whoever mistypes one has a password in it all the same. */
const withPassword: ReadonlySet<string> = new Set(["DATABASE_URL"]);

/** Settings that make sense only together. */
const together = [
  ["SMTP_URL", "MAIL_FROM"],
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
] as const;

/** An empty variable counts as one that is not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigOutcome {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      const said = withPassword.has(name) ? "" : `; it is ${JSON.stringify(env[name] ?? "")}`;
      return `${name} ${message}${said}`;
    });
    return { kind: "invalid", problems };
  }
  const problems = [...together, ...ofNodes(parsed.data)].flatMap((names) => {
    const missing = names.filter((name) => parsed.data[name] === undefined);
    if (missing.length === 0 || missing.length === names.length) return [];
    return missing.map((name) => `${name} must be set where ${names[0]} is; it is ""`);
  });
  if (problems.length > 0) return { kind: "invalid", problems };
  const { PORT, HOST, DATA_DIR, PUBLIC_URL, TRUSTED_PROXIES } = parsed.data;
  const { WEBHOOK_ALLOWED_HOSTS, TLDRAW_LICENSE_KEY, LOG_LEVEL } = parsed.data;
  return {
    kind: "valid",
    config: {
      port: PORT,
      host: HOST,
      dataDir: DATA_DIR,
      databaseUrl: parsed.data.DATABASE_URL ?? null,
      nodeAddress: parsed.data.NODE_ADDRESS ?? null,
      nodeName: parsed.data.NODE_NAME ?? null,
      metricsAddress: parsed.data.METRICS_ADDRESS ?? null,
      publicUrl: PUBLIC_URL ?? null,
      trustedProxies: TRUSTED_PROXIES,
      webhookAllowedHosts: WEBHOOK_ALLOWED_HOSTS,
      tldrawLicenseKey: TLDRAW_LICENSE_KEY ?? null,
      timeZone: parsed.data.TIME_ZONE ?? zoneOfSystem(parsed.data) ?? "Asia/Tokyo",
      logLevel: LOG_LEVEL,
      smtp: smtpOf(parsed.data),
      oidc: oidcOf(parsed.data),
    },
  };
}

type Environment = z.infer<typeof environment>;

/** Nodes have one database, and one address for people whichever of them they reach. */
function ofNodes(env: Environment): readonly (readonly (keyof Environment)[])[] {
  if (env.NODE_ADDRESS !== undefined) return [["NODE_ADDRESS", "DATABASE_URL", "PUBLIC_URL"]];
  return env.NODE_NAME === undefined ? [] : [["NODE_NAME", "NODE_ADDRESS"]];
}

function zoneOfSystem({ TZ }: Environment): string | null {
  return TZ !== undefined && isTimeZone(TZ) ? TZ : null;
}

function smtpOf({ SMTP_URL, MAIL_FROM }: Environment): SmtpConfig | null {
  if (SMTP_URL === undefined || MAIL_FROM === undefined) return null;
  return { url: SMTP_URL, from: MAIL_FROM };
}

function oidcOf(env: Environment): OidcConfig | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ALLOWED_DOMAINS } = env;
  const isSet = OIDC_CLIENT_ID !== undefined && OIDC_CLIENT_SECRET !== undefined;
  if (OIDC_ISSUER === undefined || !isSet) return null;
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    allowedDomains: OIDC_ALLOWED_DOMAINS ?? [],
  };
}

/** For programs that cannot go on without it: prints each problem on a line and ends with 2. */
export function readConfigOrExit(): Config {
  const outcome = readConfig(process.env);
  if (outcome.kind === "valid") return outcome.config;
  for (const problem of outcome.problems) process.stderr.write(`${problem}\n`);
  process.exit(2);
}

function isPostgresUrl(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && ["postgres:", "postgresql:"].includes(url.protocol);
}

/** Without TLS only on this machine. */
function isWebAddress(value: string): boolean {
  const url = URL.parse(value);
  if (url === null) return false;
  return url.protocol === "https:" || isLoopback(url);
}

/** Whether an address leads to this machine and nowhere else. */
export function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  if (url === null || !["http:", "https:"].includes(url.protocol)) return false;
  return url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "";
}

/** The environment for a child process, with some of it set anew. */
export function environmentWith(changes: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}
