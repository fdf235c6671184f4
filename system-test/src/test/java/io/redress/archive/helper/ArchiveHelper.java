package io.redress.archive.helper;

/** Breaks, by its name and its package's: names say something. */
public record ArchiveHelper() {}
