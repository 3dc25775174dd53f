package org.trigpoint.recordings;

import java.time.LocalDate;
import java.time.ZoneId;

/** Which day it is where people promised when a recording would be deleted. */
final class Days {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private Days() {}

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }
}
