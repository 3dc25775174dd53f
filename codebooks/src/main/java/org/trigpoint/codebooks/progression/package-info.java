/** The criteria for a full-scale trial as the protocol prints them: their bands read literally, the holes between them, and the overall guide. Recommends nothing; knows nothing of where values come from. */
@NullMarked
package org.trigpoint.codebooks.progression;

import org.jspecify.annotations.NullMarked;
