package org.trigpoint.instruments;

import static org.trigpoint.migrations.schema.Tables.INSTRUMENT_VERSION;

import java.util.HexFormat;
import org.jooq.DSLContext;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.trigpoint.Refusal;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Instruments;

/** Holds the program to its word when it starts: a shipped instrument that a study uses is still the same file. */
@Component
class ShippedStays implements SmartInitializingSingleton {

    private final DSLContext sql;

    ShippedStays(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void afterSingletonsInstantiated() {
        sql.selectDistinct(INSTRUMENT_VERSION.KEY, INSTRUMENT_VERSION.VERSION, INSTRUMENT_VERSION.DIGEST)
                .from(INSTRUMENT_VERSION)
                .where(INSTRUMENT_VERSION.SHIPPED)
                .forEach(row -> Instruments.get(row.value1(), row.value2())
                        .filter(shipped -> !digest(row.value3()).equals(shipped.digest()))
                        .ifPresent(ShippedStays::refuse));
    }

    private static String digest(byte[] kept) {
        return HexFormat.of().formatHex(kept);
    }

    private static void refuse(Instrument shipped) {
        throw new Refusal("This program brings " + shipped.name()
                + " with other words than those which a study here already uses: start the release that the study began"
                + " with, or a later one that brings them as they were.");
    }
}
