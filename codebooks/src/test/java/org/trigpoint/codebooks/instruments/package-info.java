/** What instruments promise: that files are read strictly, that what ships stays as it is, and what is made of answers. */
@NullMarked
package org.trigpoint.codebooks.instruments;

import org.jspecify.annotations.NullMarked;
