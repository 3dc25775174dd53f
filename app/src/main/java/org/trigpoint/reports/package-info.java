/** What reports say: extracts of themes in what surrounds them, a source on one page, and who coded it when; knows nothing of files. */
@NullMarked
package org.trigpoint.reports;

import org.jspecify.annotations.NullMarked;
