package io.redress.secretguard;

/** How sure the guard is. Both are masked: a false alarm costs a question, a leaked key costs everything. */
public enum Confidence {
    /** The shape fits; it might be something else. */
    LIKELY,
    /** A checksum fits too, or the text itself calls it a key. */
    CERTAIN
}
