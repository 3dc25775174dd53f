/** Casefiles are drawn by lot, masked, reviewed by people who can't tell which is which, and compared when they are unmasked. */
@NullMarked
package org.trigpoint.casefiles;

import org.jspecify.annotations.NullMarked;
