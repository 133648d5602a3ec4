/** Terms that a line for a client does not have, in whatever language the rest of it is. */
export const JARGON: readonly string[] =
  'api|backend|boilerplate|ci|codebase|cron|css class|database|docker|dockerfile|endpoint|eslint|function|helper|hook|json|lint|linter|middleware|migration|mock|mocks|module|null pointer|parser|race condition|refactor|refactoring|regex|repository|schema|stack trace|unit test|unit tests|variable|webpack|wrapper'.split(
    '|',
  );
