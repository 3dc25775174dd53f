package org.trigpoint;

/** What was asked can't be done, and a person can do something about it: the message is one sentence for them. */
public class Refusal extends RuntimeException {

    /**
     * Refuses with a sentence.
     *
     * @param sentence what is wrong and what to do, for the person who asked
     */
    public Refusal(String sentence) {
        super(sentence);
    }

    /**
     * The sentence for the person who asked.
     *
     * @return never empty
     */
    public String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
