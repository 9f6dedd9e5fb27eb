/** What a build makes once, though the bundler gives its parts copies of one module. */

const shelf = Symbol.for('sijill.once');

type Shelf = Map<string, unknown>;
const kept: { [shelf]?: Shelf } & typeof globalThis = globalThis;

/**
 * What `make` gives, made at the first call in this process and the same at every other, until `forget`.
 *
 * @param name Of the thing: who gives the same name gives the same `make`.
 */
export function builtOnce<Thing>(name: string, make: () => Thing): Thing {
  const things: Shelf = (kept[shelf] ??= new Map());
  if (!things.has(name)) things.set(name, make());
  return things.get(name) as Thing;
}

/** Let go of one thing that nobody will ask for again. */
export function letGo(name: string): void {
  kept[shelf]?.delete(name);
}

/** Let go of all that was made: the next build, of other content perhaps, makes it anew. */
export function forget(): void {
  kept[shelf]?.clear();
}
