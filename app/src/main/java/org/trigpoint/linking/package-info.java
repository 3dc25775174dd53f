/** Themes beside training and outcomes: which participant is which record, how common themes are by site, keyworker or family among those who are linked, and who is not and why. */
@NullMarked
package org.trigpoint.linking;

import org.jspecify.annotations.NullMarked;
