/** Documents that nobody can change, by the scheme of their address; what they hold is made when they are opened. */
export const EXPLAIN_SCHEME = 'rapport-explain';
export const COMMIT_SCHEME = 'rapport-commit';
export const SENT_SCHEME = 'rapport-sent';
export const SUGGESTION_SCHEME = 'rapport-suggestion';
export const SAMPLE_SCHEME = 'rapport-sample';
