export interface DigestTables {
  /** What a member chose about mails, and how far they have been told; `digest-claims.ts` draws it. */
  digests: {
    personId: string;
    rhythm: "off" | "daily" | "weekly";
    language: "ja" | "en";
    /** The period that was claimed last began to be due then. */
    claimedAt: number;
    toldUntil: number;
    /** Of the mail that is pending; null while none is. */
    tries: number | null;
    tryAt: number;
  };
  /** Links in mails that end these mails. */
  digestLinks: { tokenHash: string; personId: string; createdAt: number };
}
