package org.trigpoint.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Role;
import org.trigpoint.access.SignedIn;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class KeysTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private KeyService keys;

    private SignedIn ana;
    private SignedIn ben;

    @BeforeEach
    void twoPeople() {
        SmallStudy study = new SmallStudy(sql, access);
        ana = study.member("ana", Role.RESEARCHER, null);
        ben = study.member("ben", Role.RESEARCHER, null);
    }

    @Test
    void keys_are_kept_for_each_person_and_later_ones_take_the_place_of_earlier() {
        assertThat(keys.of(ana)).isEmpty();

        keys.keep(ana, Map.of("code", "x", "listen-toggle", "😀"));
        keys.keep(ben, Map.of("code", "y"));
        assertThat(keys.of(ana)).isEqualTo(Map.of("code", "x", "listen-toggle", "😀"));
        keys.keep(ana, Map.of("memo", "\""));
        assertThat(keys.of(ana)).isEqualTo(Map.of("memo", "\""));
        assertThat(keys.of(ben)).isEqualTo(Map.of("code", "y"));
        keys.keep(ana, Map.of());
        assertThat(keys.of(ana)).isEmpty();
    }

    @Test
    void what_is_no_key_or_no_command_is_refused_and_nothing_is_kept() {
        keys.keep(ana, Map.of("code", "x"));

        for (Map<String, String> wrong :
                List.of(Map.of("code", "xy"), Map.of("code", ""), Map.of("code", " "), Map.of("Not a command", "x"))) {
            assertThatThrownBy(() -> keys.keep(ana, wrong)).isInstanceOf(Refusal.class);
        }
        assertThat(keys.of(ana)).isEqualTo(Map.of("code", "x"));
    }
}
