import type { SmtpConfig } from "../config.ts";

interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** For a mail that nobody asked for at that moment, with the way to get no more of them. */
  readonly automatic?: { readonly messageId: string; readonly unsubscribeUrl: string };
}

/** Hands a mail to the SMTP server. @throws Error when that takes it not, or not in time */
export type SendMail = (mail: Mail) => Promise<void>;

const maxWaitMs = 15_000;

/** The only file that knows how mail is sent. */
export function mailer({ url, from }: SmtpConfig): SendMail {
  // A server without SMTP never loads it [S4].
  const loading = import("nodemailer").then(({ createTransport }) =>
    createTransport({
      url,
      connectionTimeout: maxWaitMs,
      greetingTimeout: maxWaitMs,
      socketTimeout: maxWaitMs,
      // A mail holds what we wrote and nothing that is fetched from files or addresses.
      disableFileAccess: true,
      disableUrlAccess: true,
    }),
  );
  return async ({ to, subject, text, automatic }) => {
    const headers = automatic && {
      messageId: automatic.messageId,
      list: { unsubscribe: automatic.unsubscribeUrl },
      // So that nobody's absence is answered to us (RFC 3834).
      headers: { "Auto-Submitted": "auto-generated" },
    };
    // As an object, so that an address is one address whatever stands in it.
    const transport = await loading;
    await transport.sendMail({ from, to: { name: "", address: to }, subject, text, ...headers });
  };
}
