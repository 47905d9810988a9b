/** Input that cannot be used: one sentence for the person, nothing written. */
export class Unusable extends Error {}
