import type { LockedPart, RoundKind } from "@zentaikan/protocol";

export interface MeetingsTables {
  meetings: {
    id: string;
    boardId: string;
    startedBy: string;
    startedAt: number;
    /** Null for the one that is under way, of which a board has one at most. */
    endedAt: number | null;
    /** The round before everybody. */
    roundId: string | null;
    /** The facilitator where all are asked to look, and since when; null for nobody. */
    spotlightBy: string | null;
    spotlightAt: number | null;
    /** Kept states of the board when it began and when it ended; null where the board could not be read then. */
    stateBefore: string | null;
    stateAfter: string | null;
    /** When its minutes were last sent by mail. */
    mailedAt: number | null;
  };
  meetingPeople: {
    meetingId: string;
    personId: string;
    isFacilitator: 0 | 1;
    joinedAt: number;
    leftAt: number | null;
  };
  /** Of the meeting under way; those of one that is over hold nothing. */
  meetingLocks: { meetingId: string; part: LockedPart };
  /** Of the meeting to come under the empty string: JSON of its steps, and at which one it is. */
  meetingAgendas: { boardId: string; meetingId: string; agendaBody: string };
  meetingSpeakers: { meetingId: string; personId: string; askedAt: number };
  meetingRounds: {
    id: string;
    meetingId: string;
    number: number;
    kind: RoundKind;
    askedBody: string;
    askedAt: number;
    revealedAt: number | null;
    /** Of a vote that goes on after its meeting: until then. */
    openUntil: number | null;
    /** While the timer runs. */
    endsAt: number | null;
    /** While it is held. */
    leftMs: number | null;
  };
  roundMarks: { roundId: string; personId: string; isReady: 0 | 1; hasLooked: 0 | 1 };
  /** Private until their round is revealed: read by their authors alone. */
  roads: { roundId: string; id: string; roadBody: string; name: string | null };
  roadAuthors: { roundId: string; personId: string; roadId: string };
  roundVoters: { roundId: string; personId: string };
  openBallots: { roundId: string; personId: string; ballotBody: string };
  /** Of an anonymous round: JSON of all ballots, sorted by what they say. */
  sealedBallots: { roundId: string; ballotsBody: string };
}
