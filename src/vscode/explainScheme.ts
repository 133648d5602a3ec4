export const EXPLAIN_SCHEME = 'rapport-explain';
