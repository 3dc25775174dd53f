/** What kinds of quantitative rows there are, and what words in a cell mean; knows nothing of where rows are kept. */
@NullMarked
package org.trigpoint.codebooks.records;

import org.jspecify.annotations.NullMarked;
