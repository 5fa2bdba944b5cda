/** Hears how far a long work is. */
export type OnProgress = (done: number, total: number) => void;
