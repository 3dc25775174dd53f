package org.trigpoint.triangulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.triangulation.Interviewed.Held;

/** Three interviews at two sites: of one theme two were asked, of another nobody, and of a third no guide asks at all. */
class InterviewedTest {

    private static final ThemeId ASKED = new ThemeId(1);
    private static final ThemeId NOT_THERE = new ThemeId(2);
    private static final ThemeId NEVER = new ThemeId(3);
    private static final SourceId FIRST = new SourceId(1);
    private static final SourceId SECOND = new SourceId(2);
    private static final SourceId THIRD = new SourceId(3);

    private static final Interviewed TOLD = new Interviewed(
            Map.of(ASKED, "Asked", NOT_THERE, "Asked elsewhere", NEVER, "Never asked"),
            Map.of(FIRST, "LA01", SECOND, "LA01", THIRD, "LA02"),
            Map.of(ASKED, Set.of(FIRST, THIRD), NOT_THERE, Set.of(THIRD)),
            Map.of(
                    ASKED, Map.of(FIRST, new Held(2, "a"), SECOND, new Held(1, "b")),
                    NOT_THERE, Map.of(SECOND, new Held(1, "c")),
                    NEVER, Map.of(FIRST, new Held(1, "d"))));

    private static String words(ThemeId theme, String... sites) {
        return TOLD.at(theme, List.of(sites)).words();
    }

    @Test
    void of_those_asked_so_many_speak_and_who_speaks_unasked_is_told_apart() {
        assertThat(words(ASKED, "LA01")).isEqualTo("1 of 1 asked; 1 unasked; 3 passages");
        assertThat(words(ASKED, "LA01", "LA02")).isEqualTo("1 of 2 asked; 1 unasked; 3 passages");
        assertThat(words(NEVER, "LA01")).isEqualTo("1 of 2 interviews and groups; 1 passage; no guide asks about it");
    }

    @Test
    void a_silence_says_its_reason() {
        assertThat(words(ASKED, "LA02")).isEqualTo("0 of 1 asked: asked and not found");
        assertThat(words(NOT_THERE, "LA01")).isEqualTo("not asked; 1 unasked; 1 passage");
        assertThat(words(ASKED, "LA03")).isEqualTo("no data: nobody interviewed");
    }

    @Test
    void the_share_is_of_those_asked_and_of_all_where_no_guide_asks() {
        assertThat(TOLD.share(ASKED, "LA01")).isEqualTo(1);
        assertThat(TOLD.share(NOT_THERE, "LA01")).isZero();
        assertThat(TOLD.share(NEVER, "LA01")).isEqualTo(0.5);
    }
}
