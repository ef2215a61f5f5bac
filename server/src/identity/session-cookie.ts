/**
 * The name of the session cookie. Browsers keep a `__Host-` cookie to one host over https; on
 * plain http they would not store it, and since cookies do not tell ports apart, the port is in
 * the name there.
 */
export function sessionCookieName(publicUrl: string): string {
  const { protocol, port } = new URL(publicUrl);
  return protocol === "https:" ? "__Host-zentaikan" : `zentaikan-${port === "" ? "80" : port}`;
}
