package org.trigpoint.exchange;

import java.nio.file.Path;

/**
 * A file that was written whole.
 *
 * @param path where it is
 * @param sha256 the digest of its bytes, 64 hexadecimal digits in lower case
 * @param rows how many themes the matrix has, from 0
 * @param columns how many columns it is set by, without names and totals
 */
public record ExportedFile(Path path, String sha256, int rows, int columns) {}
