/** Casefile reviews: samples drawn at random from lists of closed cases, texts that are masked before anybody reviews them, reviewers who can't tell which file is which, and before held against late once a sample is unmasked. */
@NullMarked
package org.trigpoint.casefiles;

import org.jspecify.annotations.NullMarked;
