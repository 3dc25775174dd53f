package org.trigpoint.benchmark;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.trigpoint.Trigpoint;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Lead;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.CodeService;
import org.trigpoint.codes.Method;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.studies.PlanService;
import org.trigpoint.studies.SiteDetails;
import org.trigpoint.studies.StudyService;
import org.trigpoint.themes.ThemeService;

/** The whole application as people use it, face, jobs and index included, in this process and on a home of its own. */
final class House implements AutoCloseable {

    private static final int SITES = 10;
    private static final int WAVES = 3;
    private static final int THEMES = 12;

    private final ConfigurableApplicationContext context;

    /** Starts it with its embedded PostgreSQL, on a port that is free. */
    House(Path home) {
        context = new SpringApplicationBuilder(Trigpoint.class)
                .run("--trigpoint.home=" + home, "--server.port=0", "--server.address=127.0.0.1");
    }

    <T> T the(Class<T> service) {
        return context.getBean(service);
    }

    <T> Collection<T> all(Class<T> kind) {
        return context.getBeansOfType(kind).values();
    }

    /** Begins a study by the services, and plants a corpus in it. */
    PlantedStudy plant(Corpus corpus) {
        AccessDesk access = the(AccessDesk.class);
        Administrator operator = access.operator();
        StudyId study = the(StudyService.class).addSynthetic(operator, "Size " + corpus.size());
        Lead lead = access.operatorOf(operator, study);
        PlanService plan = the(PlanService.class);
        for (int site = 1; site <= SITES; site++) {
            plan.addSite(lead, new SiteDetails("LA%02d".formatted(site), "Authority " + site, null, null, false));
        }
        for (int wave = 1; wave <= WAVES; wave++) {
            plan.addWave(lead, "Wave " + wave);
        }
        AnalysisId analysis = the(AnalysisService.class).add(lead, "Reflexive", Method.REFLEXIVE);
        List<CodeId> codes = codes(lead, analysis);
        for (int theme = 0; theme < THEMES; theme++) {
            List<CodeId> gathered = new ArrayList<>();
            for (int code = theme; code < codes.size(); code += THEMES) {
                gathered.add(codes.get(code));
            }
            ThemeService themes = the(ThemeService.class);
            themes.gather(lead, themes.make(lead, analysis, "Theme " + theme), gathered);
        }
        Planting planting = new Planting(lead, analysis, codes);
        return the(DSLContext.class).connectionResult(connection -> planting.plant(connection, corpus));
    }

    /** A tree of two levels; every tenth code is at the top. */
    private List<CodeId> codes(Lead lead, AnalysisId analysis) {
        List<CodeId> codes = new ArrayList<>();
        for (int code = 0; code < Corpus.CODES; code++) {
            CodeId above = code % 10 == 0 ? null : codes.get(code - code % 10);
            codes.add(the(CodeService.class).make(lead, analysis, above, "Code " + code, null));
        }
        return codes;
    }

    /** What the server says of itself. */
    String postgres() throws SQLException {
        return String.valueOf(the(DSLContext.class).fetchValue("show server_version"));
    }

    @Override
    public void close() {
        context.close();
    }
}
