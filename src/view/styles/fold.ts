import {css} from './css.js';

/** The parts of an open update around its text: author, picture, files, correction and footer. */
export const fold = css`
  /* where the times stand above, nothing shrinks to fit beside them */
  .fold > *,
  .update-body > * {
    min-width: 1em;
  }
  /* a long pinned update, until it is opened to its end or the focus comes into it */
  .clamped .fold {
    max-height: 11em;
    overflow: hidden;
    mask: linear-gradient(#000 60%, #0000);
  }
  .collapsed .rest {
    display: none;
  }
  .rest > * {
    padding-block: 0.25em;
    font-weight: 700;
  }
  .update-author {
    display: flex;
    align-items: center;
    gap: 0.5em;
    margin-top: 0.4em;
  }
  .avatar {
    width: 1.9em;
    height: 1.9em;
    border-radius: 50%;
    object-fit: cover;
  }
  .update-image,
  .update-attachment,
  .correction {
    margin-top: 0.75em;
  }
  a.update-attachment {
    display: inline-block;
  }
  .correction {
    padding-block: 0.5em;
    border-top: var(--_l);
    border-bottom: var(--_l);
    font-size: 0.9em;
  }
  .update-footer {
    margin-top: 0.4em;
  }
  .update-tags {
    flex: 1 1 8em;
    gap: 0 1.15em;
    list-style: none;
    padding: 0;
  }
  .update-tags,
  .update-tags > * {
    min-width: 0;
    max-width: 100%;
  }
  .tag,
  .update-share {
    display: inline-block;
    max-width: 100%;
    overflow-wrap: break-word;
    padding-block: 0.25em;
  }
`;
