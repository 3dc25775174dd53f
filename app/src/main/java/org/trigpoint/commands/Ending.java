package org.trigpoint.commands;

/** How a command ended. */
public enum Ending {
    /** All that was asked is done. */
    DONE(0),
    /** Refused or partly done; what was written to the output says what and why. */
    REFUSED(1),
    /** The call itself is wrong; nothing was done. */
    MISUSED(2),
    /** The process goes on and answers browsers; there is no exit code yet. */
    SERVING(0);

    private final int exitCode;

    Ending(int exitCode) {
        this.exitCode = exitCode;
    }

    /**
     * What the process tells whoever called it.
     *
     * @return 0, 1 or 2
     */
    public int exitCode() {
        return exitCode;
    }
}
