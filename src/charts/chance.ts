/** Chances that are the same in every build: drawings are searched for by trying, and yet never differ. */

/** Whole numbers from 0 below a limit, the same for the same seed (a linear congruence, Numerical Recipes). */
export function chances(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
