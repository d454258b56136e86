/** A stream that is written at one end and pulled at the other, one chunk at a time; closing `writable` alone ends nothing. */
export interface BytePipe {
  readonly writable: WritableStream<Uint8Array>;
  /** The next chunk, or undefined behind the end; throws what the writing end failed with. */
  next(): Promise<Uint8Array | undefined>;
  /** Tells the reading end that all is written, or why no more can be. */
  end(error?: unknown): void;
  /** Tells the writing end that no more is wanted. */
  close(): void;
}

interface Gate {
  readonly opened: Promise<void>;
  open(): void;
}

/**
 * A pipe whose reading end learns of a failure even when the writer never touched its end. A transform stream would
 * wait for ever then.
 */
export function bytePipe(): BytePipe {
  let held: Uint8Array | undefined;
  let [ended, closed] = [false, false];
  let failure: { readonly error: unknown } | undefined;
  let filled = gate();
  let emptied = gate();

  function end(error?: unknown): void {
    if (error !== undefined) failure ??= { error };
    ended = true;
    filled.open();
  }

  const writable = new WritableStream<Uint8Array>({
    async write(chunk) {
      if (closed) throw new Error("no more is wanted");
      held = chunk;
      emptied = gate();
      filled.open();
      await emptied.opened;
      if (closed) throw new Error("no more is wanted");
    },
    abort: (reason) => end(reason ?? new Error("aborted")),
  });

  return {
    writable,
    async next() {
      if (held === undefined && !ended) await filled.opened;
      if (failure !== undefined) throw failure.error;
      const chunk = held;
      held = undefined;
      if (!ended) filled = gate();
      emptied.open();
      return chunk;
    },
    end,
    close() {
      closed = true;
      emptied.open();
    },
  };
}

function gate(): Gate {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
