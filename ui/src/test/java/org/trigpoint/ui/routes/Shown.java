package org.trigpoint.ui.routes;

/**
 * What an address answers with.
 *
 * @param status of HTTP
 * @param title of the window
 * @param words on the whole screen, when it has settled
 */
record Shown(int status, String title, String words) {

    boolean isNothing() {
        return words.contains("There is nothing here, or it is not open to you.");
    }
}
