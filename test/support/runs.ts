/** How many random cases a property is tried on: RAPPORT_RUNS, or a number that is quick. */
export const RUNS = Number(process.env.RAPPORT_RUNS ?? 300);

/** The same for what must hold for every ledger: RAPPORT_CORE_RUNS, which continuous integration sets. */
export const CORE_RUNS = Number(process.env.RAPPORT_CORE_RUNS ?? RUNS);
