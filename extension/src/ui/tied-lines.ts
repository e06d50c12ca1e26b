/** Ties the text fields of a form to the lines of what it holds. */

/** The names of the values that are text. */
export type LineOf<Values> = {
  [Name in keyof Values]-?: Values[Name] extends string ? Name : never
}[keyof Values]

/** Gives for a line what its field needs: the value, and what to do when somebody types. */
export const tiedLines =
  <Values extends object>(values: Values, set: (part: Partial<Values>) => void) =>
  (line: LineOf<Values>) => ({
    // Safe: LineOf names text only.
    value: values[line] as string,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      // Safe: the key is one of the values and the value is text, as it was.
      set({ [line]: target.value } as unknown as Partial<Values>),
  })
