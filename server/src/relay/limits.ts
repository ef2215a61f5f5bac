import { MAX_FRAME_BYTES, MAX_UPDATE_BYTES } from "@zentaikan/protocol";

const KiB = 1024;
const MiB = 1024 * KiB;

/** How much the relay takes from one socket or one room, and how much it keeps for a slow one. */
export const LIMITS = {
  /** The socket closes with 1009 above this. */
  maxFrameBytes: MAX_FRAME_BYTES,
  /** A live edit. A pasted board of 2,000 shapes is about 0.6 MiB. */
  maxUpdateBytes: MAX_UPDATE_BYTES,
  /** A larger edit is judged in turns: one of the smallest structs takes some milliseconds. */
  maxTurnBytes: 8 * KiB,
  /** In a state vector, beyond those that the document has: tabs in which somebody was offline. */
  maxUnknownClients: 256,
  /**
   * Each tab in which somebody ever edited is a client: years of a board are ten thousands. Nobody
   * takes more than half of what others leave, and everybody has the few, whatever others took.
   */
  maxDocumentClients: 40_000,
  fewClients: 100,
  /** Of each person on a document: tabs that were opened there and not drawn in. */
  maxReservedClients: 256,
  /** Of a document in a segment; a browser needs some hundred bytes for each. */
  maxDocumentStructs: 400_000,
  /**
   * How many neighbours each replica may have to walk past for one edit, at about a microsecond each,
   * and in a document, from where on it is full. People who wrote at once make some thousands.
   */
  maxSteps: 5_000_000,
  maxAwarenessBytes: 64 * KiB,
  /** A document with more is full. */
  maxDocumentBytes: 20 * MiB,
  /** Above what is full, times how much an edit goes that takes away what it brings [E15]. */
  lastPart: 1.1,
  maxMembers: 1000,
  /** A drag writes 60 times a second; a program that fills a board comes in a burst. */
  edits: { perSecond: 120, burst: 1000 },
  editBytes: { perSecond: 512 * KiB, burst: 16 * MiB },
  /** y-websocket sends back what it hears, so that its messages are many. */
  awareness: { perSecond: 200, burst: 400 },
  syncRequests: { perSecond: 1, burst: 10 },
  /** Of one person, over all of their sockets, boards and reconnections. */
  person: {
    /** A tab has two, for a board and for its comments. */
    maxSockets: 100,
    /** Whatever they send, before it is read. */
    bytes: { perSecond: 2 * MiB, burst: 64 * MiB },
    /** What a reader sends is never kept, so it counts so many times. */
    readerWeight: 8,
    /** For what the others have drawn, and for who is there. */
    requests: { perSecond: 5, burst: 400 },
    /** Of documents from which the document process takes what somebody lacks. */
    diffBytes: { perSecond: 1 * MiB, burst: 64 * MiB },
    /** Neighbours that replicas have to walk past for what the person writes. */
    steps: { perSecond: 100_000, burst: 5_000_000 },
    /** What waits in all of their sockets; above it, no answer is made for them. */
    maxBufferedBytes: 32 * MiB,
  },
  /** Above this, what a reader says is refused unread, unless its head says that it adds nothing. */
  maxReaderBytes: 16 * KiB,
  /** So many wait for the document process; who comes then gets the document as it lies. */
  maxWaitingDiffs: 8,
  /** Above this, a slow reader gets no presence until it has caught up. */
  presenceBufferBytes: 256 * KiB,
  /** Above this it gets no edits either; it is sent what it missed once it has caught up. */
  editBufferBytes: 1 * MiB,
  caughtUpBytes: 64 * KiB,
  /** A reader that takes nothing for so long is sent away to come back by state vector. */
  maxStallMs: 30_000,
  /** Edits that wait for a commit; above it, the room's sockets are not read. */
  maxWaitingBytes: 8 * MiB,
  savedIntervalMs: 50,
  /** y-websocket gives a silent server up after 30 s. */
  keepAliveMs: 20_000,
  compactionUpdates: 500,
  compactionBytes: 256 * KiB,
} as const;
