package org.trigpoint.sources;

/** What is said of a file whose content the study has already. */
final class Duplicates {

    private Duplicates() {}

    static String sentence(SourceRepository.Same same) {
        if (!same.visible()) {
            return "The study has a source with exactly this content already: there is no need to bring it in again.";
        }
        String title = "\u201c" + same.title() + "\u201d";
        return same.removed()
                ? "This is the same file as the source " + title + ", which lies in the bin: restore that one instead."
                : "This is the same file as the source " + title + ": there is no need to bring it in again.";
    }

    static String onItsWay(String name) {
        return "This is the same file as \u201c" + name + "\u201d, which is on its way in already.";
    }
}
