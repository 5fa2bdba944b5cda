/** Makes a `switch` over a discriminated union complete: a forgotten case is a type error here. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
