/** How many random cases a property is tried on: RAPPORT_RUNS, or a number that is quick. */
export const RUNS = Number(process.env.RAPPORT_RUNS ?? 300);
