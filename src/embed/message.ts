/** What a frame says to its page, whenever that changes: how high its content is, in CSS pixels. */
export interface FrameMessage {
  readonly type: 'nice-pick-height';
  readonly height: number;
}

/**
 * What a page says to its frames: its `color-scheme`, which a frame does not
 * inherit. To the first of these a frame answers with its height, which it may have
 * told before there was a script to hear it.
 */
export interface PageMessage {
  readonly type: 'nice-pick-page';
  readonly scheme: string;
}
