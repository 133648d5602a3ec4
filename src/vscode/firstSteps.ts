/** What is done once, at the beginning, loaded at once: the sample of a note, the set-up of a repository. */
export { keepSample, sampleLenses, sampleText, showSample } from './sampleDocument.ts';
export { identify, setUpRepository } from './setUpRepository.ts';
