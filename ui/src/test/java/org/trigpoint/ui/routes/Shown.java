package org.trigpoint.ui.routes;

/**
 * What an address answers with.
 *
 * @param status of HTTP
 * @param title of the window
 * @param words on the whole screen, when it has settled
 */
record Shown(int status, String title, String words) {

    /** Whether the house itself failed, which it must not, whatever is asked of it. */
    boolean isFailure() {
        return words.contains("Something went wrong");
    }

    boolean isNothing() {
        return words.contains("There is nothing here, or it is not open to you.");
    }
}
