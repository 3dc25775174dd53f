package org.trigpoint.ui.form;

/** How a form stands on the screen. */
public enum FormMode {
    /** All items on one page, beside a text. */
    SHEET("sheet"),
    /** One question a screen, in plain words, for a phone. */
    STEPS("steps"),
    /** A clock and notes with their time, while a session goes on. */
    LIVE("live"),
    /** To be read: it was submitted. */
    READ("read"),
    /** To be tried: nothing is kept. */
    TRY("try");

    private final String word;

    FormMode(String word) {
        this.word = word;
    }

    /**
     * As the browser knows it.
     *
     * @return in small letters
     */
    public String word() {
        return word;
    }
}
