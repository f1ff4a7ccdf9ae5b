/** What a person chooses for a codebook's entry: one by its key, or a new one by its name or sentence. */
export type Choice =
  | { readonly key: string }
  | {
      readonly create: string;
      /** Of a new actor, what the text calls it too. */
      readonly aliases?: readonly string[];
    };
