package io.redress.survey.rulebreakerback;

import io.redress.survey.rulebreaker.Forth;

/** Breaks, with {@link Forth}: features are free of cycles. */
public record Back(Forth forth) {}
