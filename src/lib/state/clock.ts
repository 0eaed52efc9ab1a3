/** The present date and time in ISO form; the one place where the state reads the clock. */
export const presentTime = (): string => new Date().toISOString();
