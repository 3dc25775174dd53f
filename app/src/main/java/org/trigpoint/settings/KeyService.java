package org.trigpoint.settings;

import static org.trigpoint.migrations.schema.Tables.PERSON_SETTING;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Refusal;
import org.trigpoint.access.SignedIn;
import tools.jackson.databind.json.JsonMapper;

/** The keys that a person gave to commands; which commands there are is the screens' own affair. */
@Service
@Transactional
public class KeyService {

    private static final String NAME = "keys";
    private static final int MOST = 100;
    private static final Pattern COMMAND = Pattern.compile("[a-z][a-z-]{0,39}");

    private final DSLContext sql;
    private final JsonMapper json;

    KeyService(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * The keys that a person gave.
     *
     * @param person whose
     * @return by the id of the command, one printed character each; empty when every command has the key it came with
     */
    @Transactional(readOnly = true)
    public Map<String, String> of(SignedIn person) {
        Map<String, String> keys = new TreeMap<>();
        sql.select(PERSON_SETTING.VALUE)
                .from(PERSON_SETTING)
                .where(PERSON_SETTING.PERSON_ID.eq(person.person()), PERSON_SETTING.NAME.eq(NAME))
                .fetchOptional(PERSON_SETTING.VALUE)
                .ifPresent(kept -> json.readTree(kept.data())
                        .properties()
                        .forEach(one -> keys.put(one.getKey(), one.getValue().asString())));
        return keys;
    }

    /**
     * Keeps keys in place of those kept before.
     *
     * @param person whose
     * @param keys by the id of the command, one printed character each; none gives every command its first key again
     * @throws Refusal when one is no key, or there are more than 100
     */
    public void keep(SignedIn person, Map<String, String> keys) {
        boolean sound = keys.size() <= MOST
                && keys.entrySet().stream()
                        .allMatch(one -> COMMAND.matcher(one.getKey()).matches() && isKey(one.getValue()));
        if (!sound) {
            throw new Refusal("These keys can\u2019t be kept: give each command one letter, digit or sign.");
        }
        JSONB value = JSONB.valueOf(json.writeValueAsString(keys));
        sql.insertInto(PERSON_SETTING)
                .set(PERSON_SETTING.PERSON_ID, person.person())
                .set(PERSON_SETTING.NAME, NAME)
                .set(PERSON_SETTING.VALUE, value)
                .onDuplicateKeyUpdate()
                .set(PERSON_SETTING.VALUE, value)
                .set(PERSON_SETTING.SET_AT, DSL.currentOffsetDateTime())
                .execute();
    }

    private static boolean isKey(String key) {
        return key.codePointCount(0, key.length()) == 1 && !key.isBlank();
    }
}
