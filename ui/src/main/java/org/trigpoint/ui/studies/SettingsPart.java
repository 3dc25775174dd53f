package org.trigpoint.ui.studies;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import org.trigpoint.access.Reader;

/** One page of the settings. */
enum SettingsPart {
    SITES("Sites"),
    WAVES("Waves"),
    PARTICIPANTS("Participants"),
    QUESTIONS("Evaluation questions"),
    MEMBERS("Members"),
    WORDS("Words found as one");

    private final String title;

    SettingsPart(String title) {
        this.title = title;
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
        return switch (this) {
            case SITES -> new SitesSection(desk, reader);
            case WAVES -> new WavesSection(desk, reader);
            case PARTICIPANTS -> new ParticipantsSection(desk, reader);
            case QUESTIONS -> new QuestionsSection(desk, reader);
            case MEMBERS -> new MembersSection(desk, reader);
            case WORDS -> new WordsSection(desk, reader);
        };
    }
}
