/** How far delivery kept to what was planned: the fidelity measures of the protocol as rules over records of its own, what is open in them as settings, and what becomes of each measure under other settings. Knows nothing of where the records are kept. */
@NullMarked
package org.trigpoint.codebooks.fidelity;

import org.jspecify.annotations.NullMarked;
