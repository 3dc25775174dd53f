/** The index of passages and its query language; knows nothing of people, permission or databases. */
@NullMarked
package org.trigpoint.search;

import org.jspecify.annotations.NullMarked;
