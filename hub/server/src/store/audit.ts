// The log itself, looked through backwards. No index serves it but that of streams: ingest must not slow down for it.

export interface AuditFilter {
  actor: string | null;
  /** any of these; null: every type */
  types: readonly string[] | null;
  /** a whole stream */
  stream: string | null;
  /** how a stream's key begins */
  keyBegins: string | null;
  station: string | null;
  /** wall clock of the fact, ms */
  from: number | null;
  to: number | null;
}

export interface AuditQuery {
  filter: AuditFilter;
  /** position before which the search begins */
  before: number;
  /** most positions to look at; a whole stream is looked at to its end */
  span: number;
  limit: number;
}

export interface AuditedFact {
  position: number;
  arrivedAt: number;
  body: string;
}

export interface AuditSlice {
  /** newest arrival first */
  facts: readonly AuditedFact[];
  /** every position from here on has been looked at */
  searchedTo: number;
}

export interface AuditStore {
  audit(query: AuditQuery): Promise<AuditSlice>;
  /** hub wall clock at which the fact at a position arrived, ms; null when there is none */
  arrivedAt(position: number): Promise<number | null>;
}
