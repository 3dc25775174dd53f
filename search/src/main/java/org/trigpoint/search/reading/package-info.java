/** Any stranger's file to clean text with its speaker turns, read in a worker process that is not trusted. */
@NullMarked
package org.trigpoint.search.reading;

import org.jspecify.annotations.NullMarked;
