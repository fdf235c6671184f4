package io.redress.notification.message;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A notice in words, before it has a form: the text and the HTML of a mail are two renderings of the same blocks.
 *
 * @param language a language of the house, such as {@code en}
 * @param subject without personal data: subjects are shown on locked screens and kept in mail logs
 */
public record Letter(String language, String subject, String heading, List<Block> blocks) {

    /** A part of a letter. */
    public interface Block {

        /** Names the form: {@code paragraph}, {@code fact}, … */
        String form();

        /** As plain text. */
        String plain();
    }

    /** Our own sentence. */
    public record Paragraph(String text) implements Block {

        @Override
        public String form() {
            return "paragraph";
        }

        @Override
        public String plain() {
            return text;
        }
    }

    /** Begins a part. */
    public record Heading(String text) implements Block {

        @Override
        public String form() {
            return "heading";
        }

        @Override
        public String plain() {
            return "== " + text + " ==";
        }
    }

    /** A sentence that must not be overlooked. */
    public record Warning(String text) implements Block {

        @Override
        public String form() {
            return "warning";
        }

        @Override
        public String plain() {
            return "!! " + text;
        }
    }

    /** A name and its value. */
    public record Fact(String label, String value) implements Block {

        @Override
        public String form() {
            return "fact";
        }

        @Override
        public String plain() {
            return label + ": " + value;
        }
    }

    /** An address to open. */
    public record Link(String label, String address) implements Block {

        @Override
        public String form() {
            return "link";
        }

        @Override
        public String plain() {
            return label + ":\n" + address;
        }
    }

    /** Words that a person wrote, set apart so that nobody takes them for ours. */
    public record Quote(String label, String text) implements Block {

        @Override
        public String form() {
            return "quote";
        }

        @Override
        public String plain() {
            return label + ":\n" + text.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
        }
    }
}
