package io.redress.intake.rulebreaker;

import io.redress.archive.helper.ArchiveHelper;

/** Breaks: services do not know each other. */
record AsksTheArchive(ArchiveHelper archive) {}
