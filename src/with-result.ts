/** What a generator yields, for one `for await`, which closes the generator wherever the loop is left; and what it returns. */
export interface WithResult<Item, Result> {
  readonly items: AsyncIterable<Item>;
  /** Known when all items have passed. */
  result(): Result;
}

/** Keeps what a generator returns, which `for await` drops. */
export function withResult<Item, Result>(generator: AsyncGenerator<Item, Result>): WithResult<Item, Result> {
  let end: { readonly result: Result } | undefined;
  async function* items(): AsyncGenerator<Item, void> {
    end = { result: yield* generator };
  }
  return {
    items: items(),
    result() {
      if (end === undefined) throw new Error("a result was asked for before its end");
      return end.result;
    },
  };
}
