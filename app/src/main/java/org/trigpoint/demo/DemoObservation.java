package org.trigpoint.demo;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Member;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Instruments;
import org.trigpoint.instruments.InstrumentService;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.observation.Consented;
import org.trigpoint.observation.SessionDetails;
import org.trigpoint.observation.SessionService;
import org.trigpoint.scoring.Asking;
import org.trigpoint.scoring.AskingService;
import org.trigpoint.scoring.Part;
import org.trigpoint.scoring.SheetService;

/** Puts the observed sessions of the demo study down, and has its observers score them. */
@Component
class DemoObservation {

    private static final int SESSIONS_A_SITE = 1;
    private static final int TWICE = 50;

    private final AccessDesk access;
    private final InstrumentService instruments;
    private final SessionService sessions;
    private final AskingService asking;
    private final SheetService sheets;

    DemoObservation(
            AccessDesk access,
            InstrumentService instruments,
            SessionService sessions,
            AskingService asking,
            SheetService sheets) {
        this.access = access;
        this.instruments = instruments;
        this.sessions = sessions;
        this.asking = asking;
        this.sheets = sheets;
    }

    void observe(Administrator operator, StudyId study, DemoPack pack, DemoSources sources, DemoPlaces places) {
        Lead lead = access.operatorOf(operator, study);
        for (String site : List.of("LA01", "LA02", "LA04", "LA05", "LA06")) {
            sessions.target(lead, Instrument.Use.DIRECT_PRACTICE, places.site(site), SESSIONS_A_SITE, TWICE);
        }
        for (DemoSession each : DemoSession.all()) {
            DemoDocument document = pack.documents().stream()
                    .filter(one -> one.id().equals(each.document()))
                    .findFirst()
                    .orElseThrow();
            SessionId session = sessions.plan(lead, details(each, document, sources, places));
            score(operator, lead, each, session, document.text());
        }
    }

    private static SessionDetails details(
            DemoSession session, DemoDocument document, DemoSources sources, DemoPlaces places) {
        return new SessionDetails(
                document.title(),
                session.use(),
                places.site(document.site()),
                places.wave(document.wave()),
                null,
                session.heldOn(),
                session.heldOn(),
                false,
                session.use() == Instrument.Use.DIRECT_PRACTICE ? Consented.GIVEN : Consented.NOT_ASKED,
                Consented.GIVEN,
                false,
                sources.of(document.id()).source(),
                session.remark());
    }

    private void score(Administrator operator, Lead lead, DemoSession each, SessionId session, String text) {
        Instrument form = Instruments.get(each.form(), 1).orElseThrow();
        InstrumentId instrument = instruments.adopt(lead, form.key(), form.version());
        List<String> raters = new ArrayList<>(each.submitted());
        raters.addAll(each.drafts());
        for (String rater : raters) {
            Member member = access.operatorFor(operator, lead.study(), rater);
            AssessmentId assessment =
                    asking.ask(lead, Asking.about(instrument, session, member.person(), Part.RATER, null));
            sheets.keep(member, assessment, DemoRatings.of(each, rater, form, text));
            if (each.submitted().contains(rater)) {
                sheets.submit(member, assessment);
            }
        }
    }
}
