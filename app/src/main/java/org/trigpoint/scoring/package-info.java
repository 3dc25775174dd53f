/** Assessments: forms filled in by one person, kept as they are typed, with the evidence of each answer, locked when they are submitted, and blind to each other until everybody has submitted. */
@NullMarked
package org.trigpoint.scoring;

import org.jspecify.annotations.NullMarked;
