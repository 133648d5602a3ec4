/** All that is done in documents of ours, loaded at once: updates, what is behind them, where a total comes from. */
export { commitText, openCommit } from './commitDocument.ts';
export { openDraftEditor } from './draftEditor.ts';
export { traceLine } from './draftSources.ts';
export { explanationText, openExplanation } from './explainDocument.ts';
export { enterReply, recordOpenReply } from './replyDocument.ts';
export { copyUpdate, markUpdateSent } from './sendNote.ts';
export { sentText } from './sentDocument.ts';
export { showSentUpdates } from './sentHistory.ts';
export { applySuggestion, showSuggestion, suggestionText } from './suggestion.ts';
export { chooseSubject, writeUpdate } from './updateNote.ts';
export { showLeftOut } from './whyNot.ts';
