package org.trigpoint.description;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedArms;

/** What arms are called before somebody: by their names, or as codes. */
@Component
class Arms {

    /** What stands where an arm is not recorded. */
    static final String UNKNOWN = "Arm not recorded";

    private static final String INTERVENTION = "intervention";

    private final DSLContext sql;

    Arms(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * What arms are called.
     *
     * @param blinded whether they are codes
     * @param intervention the code of the intervention arm
     */
    record Names(boolean blinded, int intervention) {

        String of(@Nullable String arm) {
            if (arm == null || arm.isEmpty()) {
                return UNKNOWN;
            }
            if (!blinded) {
                return arm.substring(0, 1).toUpperCase(Locale.UK) + arm.substring(1);
            }
            return "Arm " + (arm.equals(INTERVENTION) ? intervention : 1 - intervention);
        }

        /** Both, in the order in which they are shown. */
        List<String> both() {
            return blinded ? List.of("Arm 0", "Arm 1") : List.of("Intervention", "Control");
        }

        /** What is said of it wherever arms are shown. */
        String sentence() {
            return blinded
                    ? "Arms are shown as codes, 0 and 1 drawn by chance, until a lead of the study unblinds you."
                    : "";
        }
    }

    Names names(Reader reader) {
        OptionalInt code = BlindedArms.intervention(sql, reader.study(), reader.person());
        return new Names(code.isPresent(), code.orElse(1));
    }
}
