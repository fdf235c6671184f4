package io.redress.intake.rulebreaker;

import org.camunda.bpm.engine.RuntimeService;

/** Breaks: only workflow knows the engine. */
record KnowsTheEngine(RuntimeService engine) {}
