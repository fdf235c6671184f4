/** Settings that people write: read so that every mistake is told with its file, its line, and what to do. */
package io.redress.settings;
