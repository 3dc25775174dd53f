package org.trigpoint.studies;

import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.trigpoint.Refusal;

/** What people typed, made fit to store, or refused with a sentence. */
final class Typed {

    private Typed() {}

    /** One line of 1 to {@code longest} characters, without spaces around it. */
    static String line(String typed, int longest, String what) {
        String line = typed.strip();
        boolean fits = !line.isEmpty() && line.codePointCount(0, line.length()) <= longest;
        if (!fits || line.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("Give " + what + " of 1 to " + longest + " characters on one line.");
        }
        return line;
    }

    /** Runs a statement that the database lets through only while names are single and nothing hangs on what goes. */
    static <T> T orRefuse(Supplier<T> statement, String sentence) {
        try {
            return statement.get();
        } catch (DataIntegrityViolationException broken) {
            throw new Refusal(sentence);
        }
    }
}
