package org.trigpoint.backup;

/** Hears how far a long piece of work is. */
public interface Steps {

    /**
     * One more part is done.
     *
     * @param done how many are done, from 1
     * @param total how many there are
     */
    void done(int done, int total);
}
