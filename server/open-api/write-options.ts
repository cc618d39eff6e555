// What every write takes besides its content. Used by the write functions of the resource files.

/** Keeps the journal able to say which key was really sent. */
export type WriteOptions = {
  /**
   * A fresh UUID v4 for each intended change (`X-IDEM-UUID`): the same one again only for the same content after a
   * `lost-answer`. The service refuses a repeat with 10430, it does not replay.
   */
  idempotencyKey: string;
  /**
   * Called with a new key before it leaves: a write answered "too many requests" or "busy" is repeated under a new
   * one, because the first may count as used. The repeat waits for this promise; a rejection stops the call.
   */
  onNewKey?: (idempotencyKey: string) => Promise<void>;
};
