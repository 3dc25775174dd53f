/** How far each person has read the sources, and how much each has read, coded and noted; knows no use case of coding. */
@NullMarked
package org.trigpoint.familiarisation;

import org.jspecify.annotations.NullMarked;
