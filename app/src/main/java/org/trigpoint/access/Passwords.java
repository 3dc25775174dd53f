package org.trigpoint.access;

import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.trigpoint.Refusal;

/** What passwords must be, and their digests: Argon2id over 19 MiB, twice, on one lane. */
@Component
class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final String CLEAR_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();
    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final String nobodys = argon2.encode(oneTime());

    /** A password to give away once: 79 bits, in letters that are not mistaken for one another. */
    final String oneTime() {
        StringBuilder made = new StringBuilder();
        for (int place = 0; place < 16; place++) {
            if (place > 0 && place % 4 == 0) {
                made.append('-');
            }
            made.append(CLEAR_LETTERS.charAt(random.nextInt(CLEAR_LETTERS.length())));
        }
        return made.toString();
    }

    String digest(String password) {
        return String.valueOf(argon2.encode(password));
    }

    boolean fits(String password, String digest) {
        return password.length() <= LONGEST * 2 && argon2.matches(password, digest);
    }

    /** The digest of a password that nobody knows, for somebody who has none yet. */
    final String nobodys() {
        return nobodys;
    }

    /** The work of {@link #fits} for somebody who is not there, so that the time taken tells nothing. */
    void fitsNobody(String password) {
        fits(password, nobodys);
    }

    /**
     * Lets a password through that somebody may choose.
     *
     * @throws Refusal with the rule that it breaks
     */
    static void check(String password, SignedIn person) {
        long length = password.codePoints().count();
        String lower = password.toLowerCase(Locale.ROOT);
        if (length < SHORTEST) {
            throw new Refusal(
                    "Choose a password of at least " + SHORTEST + " characters; a few words in a row are good.");
        }
        if (length > LONGEST) {
            throw new Refusal("Choose a password of at most " + LONGEST + " characters.");
        }
        if (lower.equals(person.signInName().toLowerCase(Locale.ROOT))
                || lower.equals(person.fullName().toLowerCase(Locale.ROOT))) {
            throw new Refusal("Choose a password that is not your name.");
        }
        if (password.codePoints().distinct().count() < 4) {
            throw new Refusal("Choose a password that is not one or two characters over and over.");
        }
    }
}
