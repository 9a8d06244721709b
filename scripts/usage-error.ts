/** What the person at the command line can put right: said in one line, and the exit code is 2. */
export class UsageError extends Error {}
