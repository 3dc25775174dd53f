/** The thematic map: themes, subthemes and codes as a graph that people arrange, its named versions, and how it is drawn. */
@NullMarked
package org.trigpoint.mapping;

import org.jspecify.annotations.NullMarked;
