/** A value of a team's own variable, as a file has it. */
export type OwnValue = string | number | boolean;

/** Values of a team's own variables, by the names that the codebook gives them. */
export type OwnValues = Readonly<Record<string, OwnValue>>;
