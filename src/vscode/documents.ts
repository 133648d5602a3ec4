/**
 * Loaded at once: all that is done in documents of ours (updates, what is behind them, where a total comes from), hours
 * in files, and the set-up of a repository. Fewer chunks are more than smaller ones.
 */
export { readTaskCommits } from '../app/taskCommits.ts';
export { planAndTell, writeAbsenceNotices } from './absence.ts';
export { recordOpenCall, writeCallSummary } from './callDocument.ts';
export { commitText, openCommit } from './commitDocument.ts';
export { openDraftEditor } from './draftEditor.ts';
export { traceLine } from './draftSources.ts';
export { explanationText, openExplanation, openTotal } from './explainDocument.ts';
export { exportHours } from './exportHours.ts';
export { importHours } from './importHours.ts';
export { enterReply, recordOpenReply } from './replyDocument.ts';
export { keepSample, sampleLenses, sampleText, showSample } from './sampleDocument.ts';
export { copyUpdate, markUpdateSent } from './sendNote.ts';
export { sentText } from './sentDocument.ts';
export { showSentUpdates } from './sentHistory.ts';
export { identify, setUpRepository, tellOfSetUp } from './setUpRepository.ts';
export { applySuggestion, showSuggestion, suggestionText } from './suggestion.ts';
export { chooseSubject, writeUpdate } from './updateNote.ts';
export { showLeftOut } from './whyNot.ts';
