/**
 * Finding words in the sources of a study, and keeping the index in step with the database; knows nothing of screens.
 *
 * <p>Each node keeps an index of its own under the home, in the folder {@code index}. One process at a time may write to a
 * folder: a command that runs beside a server keeps {@code index-command} instead, which the next command takes up again.
 * Both follow the same change rows, so neither needs word from the other, and either may be deleted at any time.
 */
@NullMarked
package org.trigpoint.finding;

import org.jspecify.annotations.NullMarked;
