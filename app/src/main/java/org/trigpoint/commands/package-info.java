/** The command line: words in, one use case each, JSON out; it knows every room and no room knows it. */
@NullMarked
package org.trigpoint.commands;

import org.jspecify.annotations.NullMarked;
