/** The instruments of a study: shipped ones from their first use on, those it made itself, and the local wording it gave to what no source prints. */
@NullMarked
package org.trigpoint.instruments;

import org.jspecify.annotations.NullMarked;
