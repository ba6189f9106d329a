/** A file that can't be loaded at all: a Vietnamese sentence that says why and what to do. */
export class UnreadableFile extends Error {}
