package org.trigpoint.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.access.Role;
import org.trigpoint.codes.CodeService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.Span;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class ExtractPagesTest {

    private static final int IN_A_SOURCE = 5;

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    @Autowired
    private CodedSourceQueries coded;

    @Autowired
    private ExtractQueries extracts;

    private SmallStudy study;
    private Coder ana;
    private CodeId trust;
    private CodeId time;
    private SourceId first;

    @BeforeEach
    void threeSourcesWithFiveExtractsOfEachCode() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        trust = codes.make(ana, study.analysis, null, "Trust", 1);
        time = codes.make(ana, study.analysis, null, "Time", 2);
        first = source("Interview 2", study.la01);
        source("Interview 1", study.la02);
        source("Interview 3", study.la01);
    }

    private SourceId source(String title, SiteId site) {
        SourceId source = study.source(title, site, ana, "We met at the hub. ".repeat(IN_A_SOURCE));
        var version = coded.of(ana, source, study.analysis).version();
        for (int at = 0; at < IN_A_SOURCE; at++) {
            coding.code(ana, new Passage(source, version, new Span(at * 19, at * 19 + 10)), trust);
            coding.code(ana, new Passage(source, version, new Span(at * 19, at * 19 + 12)), time);
        }
        return source;
    }

    private Extracts page(Reader reader, List<SourceId> sources, int offset, int limit) {
        return extracts.of(
                reader, new ExtractQueries.Request(study.analysis, Set.of(trust, time), sources, 10, offset, limit));
    }

    @Test
    void pages_of_any_size_one_after_the_other_are_the_whole() {
        List<Extract> whole = page(ana, List.of(), 0, Integer.MAX_VALUE).page();
        assertThat(whole)
                .hasSize(3 * 2 * IN_A_SOURCE)
                .extracting(Extract::title)
                .startsWith("Interview 1");

        for (int size = 1; size <= whole.size() + 1; size++) {
            List<Extract> pages = new ArrayList<>();
            for (int offset = 0; offset < whole.size(); offset += size) {
                Extracts page = page(ana, List.of(), offset, size);
                assertThat(page.total()).isEqualTo(whole.size());
                pages.addAll(page.page());
            }
            assertThat(pages).as("pages of %d", size).isEqualTo(whole);
        }
    }

    @Test
    void a_page_beyond_the_end_is_empty_and_still_tells_how_many_there_are() {
        assertThat(page(ana, List.of(), 1_000, 10)).isEqualTo(new Extracts(List.of(), 3 * 2 * IN_A_SOURCE));
    }

    @Test
    void sources_that_are_not_asked_for_or_not_open_to_the_reader_are_not_counted() {
        Reader ofOneSite = access.reader(study.member("una", Role.RESEARCHER, study.la02), study.study);

        assertThat(page(ofOneSite, List.of(), 0, 3).total()).isEqualTo(2 * IN_A_SOURCE);
        assertThat(page(ofOneSite, List.of(first), 0, 3)).isEqualTo(new Extracts(List.of(), 0));
        assertThat(page(ana, List.of(first), 9, 3).page()).hasSize(1);
        codes.remove(ana, time);
        assertThat(page(ana, List.of(), 0, 3).total()).isEqualTo(3 * IN_A_SOURCE);
    }
}
