/** Sessions that are observed: planned by site, held, scored by those who were asked, and compared once everybody has submitted. */
@NullMarked
package org.trigpoint.observation;

import org.jspecify.annotations.NullMarked;
