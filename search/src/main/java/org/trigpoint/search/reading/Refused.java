package org.trigpoint.search.reading;

/**
 * The file was not read, and nothing of it is kept.
 *
 * @param reason   why, for code that counts or branches
 * @param sentence what is wrong and what to do, in one sentence for a person
 */
public record Refused(Reason reason, String sentence) implements ReadingOutcome {
    /** Throws IllegalArgumentException when the sentence is blank. */
    public Refused {
        if (sentence.isBlank()) {
            throw new IllegalArgumentException("a refusal says why");
        }
    }

    /** The kinds of refusal. */
    public enum Reason {
        /** No bytes, or no words in them. */
        EMPTY("The file holds no words; check that the right file was chosen."),
        /** Damaged, cut short, or not well formed. */
        CORRUPT("The file is damaged and cannot be read; open it in the program it came from and save it again."),
        /** Encrypted. */
        PASSWORD_PROTECTED("The file is protected by a password; save a copy without one and bring that in."),
        /** A PDF of page images. */
        SCANNED(
                "The PDF holds pictures of pages and no text; run text recognition on it first, or bring in the original."),
        /** Beyond the limit of bytes or of characters. */
        TOO_LARGE("The file is too large; split it into smaller files."),
        /** It carries a program. */
        MACROS("The file contains macros; save it as a document without macros (.docx or .odt) and bring that in."),
        /** The extension says one format and the bytes another. */
        CONTENT_DISAGREES(
                "The file's content is not what its name says; save it again in the format of its extension."),
        /** A format that is not read. */
        UNSUPPORTED("This kind of file is not read; save it as docx, odt, rtf, pdf, txt, html, vtt or srt."),
        /** Bytes that are no text in any charset that is tried. */
        NOT_TEXT("The file is not readable as text; save it as plain text in UTF-8."),
        /** Killed at the time limit. */
        TOO_SLOW("Reading the file took too long and was stopped; save it again, or as plain text."),
        /** The worker ran out of memory. */
        TOO_MUCH_MEMORY("Reading the file needed too much memory and was stopped; split it, or save it as plain text."),
        /** A container that swells beyond measure, or whose names are a trap. */
        ZIP_BOMB("The file unpacks to far more than it should or has forbidden names inside, and was not opened.");

        private final String usually;

        Reason(String usually) {
            this.usually = usually;
        }

        /** The refusal for this reason with its usual sentence. */
        public Refused refusal() {
            return new Refused(this, usually);
        }
    }
}
