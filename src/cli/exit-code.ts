/** What the exit codes of every command mean; no flag changes it. */
export const EXIT = {
  /** Assessed, and the gate passed; or the command did what it was asked. */
  passed: 0,
  /** Assessed, and the gate failed. */
  failed: 1,
  /** Could not do the job: usage, configuration, unreadable input, or nothing that could be assessed. */
  error: 2,
  /** Stopped by the person (128 + SIGINT), or by whoever runs the program (128 + SIGTERM, 128 + SIGHUP). */
  interrupted: 130,
  terminated: 143,
  hungUp: 129,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Is told the exit code of the command that ran. */
export type Done = (code: ExitCode) => void;
