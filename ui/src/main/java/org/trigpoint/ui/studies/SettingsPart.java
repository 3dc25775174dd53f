package org.trigpoint.ui.studies;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.function.BiFunction;
import org.trigpoint.access.Reader;

/** One page of the settings. */
enum SettingsPart {
    SITES("Sites", SitesSection::new),
    WAVES("Waves", WavesSection::new),
    PARTICIPANTS("Participants", ParticipantsSection::new),
    QUESTIONS("Evaluation questions", QuestionsSection::new),
    MEMBERS("Members", MembersSection::new),
    WORDS("Words found as one", WordsSection::new);

    private final String title;
    private final BiFunction<SettingsDesk, Reader, Component> section;

    SettingsPart(String title, BiFunction<SettingsDesk, Reader, Component> section) {
        this.title = title;
        this.section = section;
    }

    String title() {
        return title;
    }

    /** As it stands in the address. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean forLeads() {
        return this == MEMBERS;
    }

    Component section(SettingsDesk desk, Reader reader) {
        return section.apply(desk, reader);
    }
}
