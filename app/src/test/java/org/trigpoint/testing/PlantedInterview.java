package org.trigpoint.testing;

import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.util.Set;
import org.jooq.DSLContext;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.evidence.Stance;
import org.trigpoint.evidence.ThemeExtractService;
import org.trigpoint.evidence.ThemeQuotationService;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.sources.SourceDescription;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.sources.Span;
import org.trigpoint.sources.SpeakerService;
import org.trigpoint.sources.WrittenTextService;
import org.trigpoint.studies.ParticipantDetails;
import org.trigpoint.studies.ParticipantService;
import org.trigpoint.themes.ThemeService;

/**
 * An interview of three turns at LA01 that two coders have coded, with a theme, its subtheme, and what speaks against them.
 * Kim is a participant; who asks is not. What is planted is said in {@link #plant}.
 */
public record PlantedInterview(
        DSLContext sql,
        WrittenTextService writing,
        SourceQueries sources,
        SpeakerService speakers,
        ParticipantService participants,
        CodeService codes,
        CodingService coding,
        ThemeService themes,
        ThemeExtractService extracts,
        ThemeQuotationService quotations) {

    /** Kim says 4 and 8 words besides the name before each turn, the other one 4. */
    public static final String TEXT = """
            Kim: We waited for months.
            Una: Nobody rang us back.
            Kim: Then the letter came and we went home.
            """;

    /** What is there. */
    public record Planted(
            Coder ana,
            Coder ben,
            SourceId source,
            CodeId waiting,
            CodeId letter,
            CodeId home,
            ThemeId theme,
            ThemeId subtheme) {}

    /**
     * “waited for months” carries Waiting by both coders, “the letter came” carries Letter, “we went home” carries Home. The
     * theme gathers Waiting and Letter, its subtheme Home. “Nobody rang” contradicts the theme, and “the letter came” does not
     * fit it.
     */
    public Planted plant(SmallStudy study, Lead lead) {
        Coder ana = study.coder("ana");
        Coder ben = study.coder("ben");
        SourceId source = writing.add(
                ana,
                "one.txt",
                TEXT,
                SourceDescription.unchanged().titled("Interview 1").atSite(study.la01));
        ParticipantId kim = participants.add(lead, new ParticipantDetails("Robin", "Parent", study.la01));
        speakers.link(
                ana, source, sources.details(ana, source).speakers().getFirst().id(), kim);
        CodeId waiting = codes.make(ana, study.analysis, null, "Waiting", null);
        CodeId letter = codes.make(ana, study.analysis, waiting, "Letter", null);
        CodeId home = codes.make(ana, study.analysis, null, "Home", null);
        coding.code(ana, passage(source, "waited for months"), waiting);
        coding.code(ben, passage(source, "waited for months"), waiting);
        coding.code(ana, passage(source, "the letter came"), letter);
        coding.code(ana, passage(source, "we went home"), home);
        ThemeId theme = themes.make(ana, study.analysis, "Waiting <is> work");
        themes.gather(ana, theme, Set.of(waiting, letter));
        ThemeId subtheme = themes.makeUnder(ana, theme, "Going home");
        themes.gather(ana, subtheme, Set.of(home));
        extracts.attach(ana, theme, passage(source, "Nobody rang"), Stance.CONTRADICTS, "Somebody did.");
        extracts.attach(ana, theme, passage(source, "the letter came"), Stance.DEVIANT, "It came early.");
        quotations.choose(ana, theme, passage(source, "We waited for months"));
        return new Planted(ana, ben, source, waiting, letter, home, theme, subtheme);
    }

    /** The passage that holds these words, at their first place in the present text. */
    public Passage passage(SourceId source, String words) {
        var present = sql.select(TEXT_VERSION.ID, TEXT_VERSION.TEXT)
                .from(SOURCE)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .where(SOURCE.ID.eq(source))
                .fetchSingle();
        int start = present.value2().indexOf(words);
        return new Passage(source, present.value1(), new Span(start, start + words.length()));
    }
}
