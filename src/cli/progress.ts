import type { Io } from "./io.ts";

/** A line on the terminal that shows how far the reading is. Without a terminal, or when it is not wanted, it is silent. */
export interface Progress {
  add(bytes: number): void;
  /** Takes the line away. */
  end(): void;
}

const REDRAW_MS = 120;
const CLEAR_LINE = "\r\u001b[2K";
const SILENT: Progress = { add: () => undefined, end: () => undefined };

/** Shows the megabytes read, the speed and the time left; `total` is undefined when the length is not known. */
export function createProgress(io: Io, total: number | undefined, wanted: boolean): Progress {
  if (!wanted || io.stderr.isTTY !== true) return SILENT;
  const begun = io.elapsed();
  let read = 0;
  let drawn = begun;
  const draw = (text: string) => io.stderr.write(`${CLEAR_LINE}${text}`, () => undefined);
  return {
    add(bytes) {
      read += bytes;
      const now = io.elapsed();
      if (now - drawn < REDRAW_MS) return;
      drawn = now;
      draw(progressText(read, total, (now - begun) / 1000));
    },
    end() {
      if (drawn !== begun) draw("");
    },
  };
}

/** `reading 12.4 of 155.2 MB · 31.0 MB/s · 5 s left`. */
function progressText(read: number, total: number | undefined, seconds: number): string {
  const mb = (bytes: number) => (bytes / 1e6).toFixed(1);
  const speed = seconds > 0 ? read / seconds : 0;
  const left = total === undefined || speed === 0 ? undefined : Math.ceil(Math.max(0, total - read) / speed);
  return [
    total === undefined ? `reading ${mb(read)} MB` : `reading ${mb(read)} of ${mb(total)} MB`,
    `${mb(speed)} MB/s`,
    ...(left === undefined ? [] : [`${left} s left`]),
  ].join(" \u00b7 ");
}
