/** Scores of outcome questionnaires by the rules that an instrument's file names: from answers as they were given to totals, subscales, change and a family's score. Knows nothing of people, studies or where answers are kept. */
@NullMarked
package org.trigpoint.codebooks.scores;

import org.jspecify.annotations.NullMarked;
