package org.trigpoint.codebooks;

/** A template file that can't be read as one; its message names the file, the line and what to mend. */
public final class MalformedTemplate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Names the fault and its place.
     *
     * @param file name of the file
     * @param line counted from 1
     * @param fault one sentence without a full stop
     */
    MalformedTemplate(String file, int line, String fault) {
        super(file + ", line " + line + ": " + fault + ".");
    }
}
