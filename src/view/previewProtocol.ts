/**
 * What the preview's page and the extension host say to each other. Both sides parse what arrives, because each is
 * outside to the other.
 */
import * as v from 'valibot';
import { LANGUAGES, type Language } from '../domain/events.ts';
import { hasShapeOf, type Parsed, parse } from './parcel.ts';
import { ENGLISH_PREVIEW, type PreviewStrings } from './previewStrings.ts';

/** A note as its client will see it. */
export interface PreviewModel {
  /** Of the words around the note; BCP 47. */
  readonly locale: string;
  readonly strings: PreviewStrings;
  /** Where the note is, to be found again after a reload. */
  readonly source: string;
  readonly subject: string;
  /** null: whoever the mail program sends as. */
  readonly from: string | null;
  readonly to: string;
  readonly language: Language;
  /** The mail's own fragment of HTML, with styles in its tags. */
  readonly html: string;
  /** The same for those who read no HTML. */
  readonly text: string;
  /** What the pre-flight has against it; null: nothing, or it was sent. */
  readonly problems: string | null;
}

/** Page → host. */
export type PreviewRequest =
  /** The page is there and has nothing yet. */
  | { readonly type: 'ready' }
  | { readonly type: 'copy'; readonly as: 'markdown' | 'text' }
  | { readonly type: 'openMail' }
  | { readonly type: 'writePage' }
  | { readonly type: 'showProblems' };

/** Host → page. */
export type PreviewMessage =
  | { readonly type: 'note'; readonly model: PreviewModel }
  /** What was asked for is done; a sentence for the person. */
  | { readonly type: 'done'; readonly text: string };

export const PAPERS = ['desktop', 'phone'] as const;
export type Paper = (typeof PAPERS)[number];

/** What the page keeps over hiding and reload. */
export interface PreviewState {
  /** null: it has shown nothing yet. */
  readonly source: string | null;
  readonly paper: Paper;
  /** px */
  readonly scroll: number;
}

const request: v.GenericSchema<unknown, PreviewRequest> = v.variant('type', [
  v.strictObject({ type: v.literal('ready') }),
  v.strictObject({ type: v.literal('copy'), as: v.picklist(['markdown', 'text']) }),
  v.strictObject({ type: v.literal('openMail') }),
  v.strictObject({ type: v.literal('writePage') }),
  v.strictObject({ type: v.literal('showProblems') }),
]);

const model: v.GenericSchema<unknown, PreviewModel> = v.object({
  locale: v.string(),
  strings: v.custom<PreviewStrings>((value) => hasShapeOf(value, ENGLISH_PREVIEW), 'not the table of words'),
  source: v.string(),
  subject: v.string(),
  from: v.nullable(v.string()),
  to: v.string(),
  language: v.picklist(LANGUAGES),
  html: v.string(),
  text: v.string(),
  problems: v.nullable(v.string()),
});

const message: v.GenericSchema<unknown, PreviewMessage> = v.variant('type', [
  v.object({ type: v.literal('note'), model }),
  v.object({ type: v.literal('done'), text: v.string() }),
]);

const state: v.GenericSchema<unknown, PreviewState> = v.object({
  source: v.nullable(v.pipe(v.string(), v.maxLength(4000))),
  paper: v.picklist(PAPERS),
  scroll: v.pipe(v.number(), v.minValue(0)),
});

const FRESH: PreviewState = { source: null, paper: 'desktop', scroll: 0 };

export function parsePreviewRequest(raw: unknown): Parsed<PreviewRequest> {
  return parse(request, raw);
}

export function parsePreviewMessage(raw: unknown): Parsed<PreviewMessage> {
  return parse(message, raw);
}

/** What was kept, or a fresh start when it is of another version. */
export function parsePreviewState(raw: unknown): PreviewState {
  const parsed = parse(state, raw);
  return parsed.ok ? parsed.value : FRESH;
}
