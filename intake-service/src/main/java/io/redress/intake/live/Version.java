package io.redress.intake.live;

/**
 * How far a complaint has come: another text means that its page may show something else.
 *
 * @param text opaque, without anything personal; {@code <facts of the customer>.<events of the others>}
 * @param tokenGeneration of the links that open the complaint now
 */
record Version(String text, int tokenGeneration) {}
