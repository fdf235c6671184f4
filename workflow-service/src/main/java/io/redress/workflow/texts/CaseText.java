package io.redress.workflow.texts;

import java.time.Instant;

/**
 * One text that an agent wrote.
 *
 * @param id {@code text:<uuid>}: what process variables and events hold in its place
 * @param reference the complaint
 * @param cycle 1, then one more with each reopening
 * @param taskKey the task that was completed with it, such as {@code HandleComplaint}; null when no task was
 * @param name what kind of text: {@code message}, {@code findings}, …
 * @param text as written, secrets masked; a JSON array for {@code points} and {@code findings}
 */
public record CaseText(
        String id, String reference, int cycle, String taskKey, String name, String text, Instant writtenAt) {}
