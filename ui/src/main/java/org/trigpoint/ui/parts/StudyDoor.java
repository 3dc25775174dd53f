package org.trigpoint.ui.parts;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.trigpoint.NotFound;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Member;
import org.trigpoint.access.Reader;
import org.trigpoint.access.SignedIn;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.ui.security.SignedInUser;

/**
 * Where a view gets its proof: from the number in {@code study/:study/...} and whoever is signed in. Ask in
 * {@code beforeEnter}, so that a guessed number never reaches a reading.
 */
@Profile("!headless")
@Component
public class StudyDoor {

    /** The name of the route parameter that holds a study's number. */
    public static final String STUDY = "study";

    private final AccessDesk desk;

    StudyDoor(AccessDesk desk) {
        this.desk = desk;
    }

    /**
     * Who is signed in, as they are now.
     *
     * @return the present proof
     * @throws NotFound when nobody is, or their sign-in has ended since
     */
    public SignedIn signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedInUser user
                && user.proof() instanceof SignedIn earlier) {
            return desk.again(earlier).orElseThrow(NotFound::new);
        }
        throw new NotFound();
    }

    /**
     * Whoever looks after the installation.
     *
     * @return the proof
     * @throws NotFound when the one who is signed in does not
     */
    public Administrator administrator() {
        return desk.administrator(signedIn());
    }

    /**
     * Whatever the one who is signed in is in the study of the route.
     *
     * @param parameters of the route
     * @return the proof
     * @throws NotFound when there is no such study or they do not belong to it
     */
    public Member member(RouteParameters parameters) {
        return desk.member(signedIn(), study(parameters));
    }

    /**
     * Proof that the study of the route may be read.
     *
     * @param event of a route with a study
     * @return the proof
     * @throws NotFound when there is no such study or it is not open to them
     */
    public Reader reader(BeforeEnterEvent event) {
        return reader(event.getRouteParameters());
    }

    /**
     * Proof that the study of the route may be read.
     *
     * @param parameters of the route
     * @return the proof
     * @throws NotFound when there is no such study or it is not open to them
     */
    public Reader reader(RouteParameters parameters) {
        return desk.reader(signedIn(), study(parameters));
    }

    /**
     * Proof that the study of the route may be coded in.
     *
     * @param event of a route with a study
     * @return the proof
     * @throws NotFound when there is no such study or it is not open to them so far
     */
    public Coder coder(BeforeEnterEvent event) {
        return coder(event.getRouteParameters());
    }

    /**
     * Proof that the study of the route may be coded in.
     *
     * @param parameters of the route
     * @return the proof
     * @throws NotFound when there is no such study or it is not open to them so far
     */
    public Coder coder(RouteParameters parameters) {
        return desk.coder(signedIn(), study(parameters));
    }

    /**
     * Proof that the study of the route is theirs to lead.
     *
     * @param event of a route with a study
     * @return the proof
     * @throws NotFound when there is no such study or they do not lead it
     */
    public Lead lead(BeforeEnterEvent event) {
        return lead(event.getRouteParameters());
    }

    /**
     * Proof that the study of the route is theirs to lead.
     *
     * @param parameters of the route
     * @return the proof
     * @throws NotFound when there is no such study or they do not lead it
     */
    public Lead lead(RouteParameters parameters) {
        return desk.lead(signedIn(), study(parameters));
    }

    /**
     * A proof of now for somebody who had one, outside of a request.
     *
     * @param earlier their sign-in, as it was when the screen was opened
     * @param study the study that it showed
     * @return empty when they have signed out of it since: were closed, have another password, or belong to it no more
     */
    public Optional<Reader> again(SignedIn earlier, StudyId study) {
        return desk.readerAgain(earlier, study);
    }

    private static StudyId study(RouteParameters parameters) {
        return parameters
                .get(STUDY)
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf)
                .map(StudyId::new)
                .orElseThrow(NotFound::new);
    }
}
