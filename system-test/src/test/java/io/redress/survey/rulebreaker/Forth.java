package io.redress.survey.rulebreaker;

import io.redress.survey.rulebreakerback.Back;

/** Breaks, with {@link Back}: features are free of cycles. */
public record Forth(Back back) {}
