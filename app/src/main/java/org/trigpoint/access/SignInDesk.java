package org.trigpoint.access;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.trigpoint.access.SignInOutcome.Refused;

/**
 * Where people sign in. At most two attempts are weighed at a time on a node, so that a flood of them leaves the machine
 * to those who work; they hold at most two connections to the database.
 */
@Service
public class SignInDesk {

    private static final int LONGEST_NAME = 80;
    private static final Refused BUSY = new Refused("Very many people are signing in: try again in a minute.");

    private final SignInAttempts attempts;
    private final Semaphore atATime = new Semaphore(2, true);

    SignInDesk(SignInAttempts attempts) {
        this.attempts = attempts;
    }

    /**
     * Weighs a name and a password. After five failures of a name, or thirty of an address, within a quarter of an hour
     * nobody may try until the oldest of them is past; before that each failure asks for a longer pause. An unknown name
     * is treated like a known one.
     *
     * @param name as typed; spaces around it and its case do not matter
     * @param password as typed
     * @param address where the attempt comes from, such as an IP address
     * @return the proof, or a sentence that does not tell which of the two was wrong
     */
    public SignInOutcome signIn(String name, String password, String address) {
        String tidy = tidy(name);
        return inTurn(() -> attempts.arrive(tidy, password, address));
    }

    /** Whether it is still the same person who sits there. */
    SignInOutcome provenAgain(SignedIn person, String password) {
        return inTurn(() -> attempts.weigh(person.signInName(), password, "signed in"));
    }

    private SignInOutcome inTurn(Supplier<SignInOutcome> attempt) {
        try {
            if (!atATime.tryAcquire(30, TimeUnit.SECONDS)) {
                return BUSY;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return BUSY;
        }
        try {
            return attempt.get();
        } finally {
            atATime.release();
        }
    }

    private static String tidy(String name) {
        String visible = name.replaceAll("\\p{Cntrl}", "").strip();
        return visible.length() <= LONGEST_NAME ? visible : visible.substring(0, LONGEST_NAME);
    }
}
