/** The screens of records: what there is, files that are looked at and taken, and rows with the origin of every value. */
@NullMarked
package org.trigpoint.ui.records;

import org.jspecify.annotations.NullMarked;
