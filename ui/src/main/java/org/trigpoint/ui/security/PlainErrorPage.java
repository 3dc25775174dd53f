package org.trigpoint.ui.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.trigpoint.ui.Reference;

/** What a request gets that failed outside every screen. It tells nothing about the inside. */
@RestController
class PlainErrorPage implements ErrorController {

    private static final String FOR_PROGRAMS = "/api/";
    private static final Logger log = LoggerFactory.getLogger(PlainErrorPage.class);

    @RequestMapping(PlainPage.ERROR)
    ResponseEntity<String> page(HttpServletRequest request) {
        HttpStatus status = statusOf(request);
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                && asked.startsWith(request.getContextPath() + FOR_PROGRAMS)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body("{\"refused\": \"" + sentence(request, status) + "\"}");
        }
        String page = status.is5xxServerError() ? broken(request, status) : absent(request);
        return ResponseEntity.status(status).contentType(MediaType.TEXT_HTML).body(page);
    }

    /** What a program gets: a sentence without signs that JSON would have to escape. */
    private static String sentence(HttpServletRequest request, HttpStatus status) {
        if (status.is5xxServerError()) {
            return "Something went wrong, and nothing half-done was kept. Tell whoever looks after Trigpoint this reference: "
                    + logged(request, status) + ".";
        }
        return switch (status) {
            case METHOD_NOT_ALLOWED -> "Send the file with POST.";
            case NOT_FOUND -> "There is nothing here. Send files to /api/records/ and the word of a kind.";
            case CONTENT_TOO_LARGE -> "It is larger than 25 MB: keep the columns that are needed.";
            default ->
                "The request can\u2019t be read: send the file as its body, with its token in the head Authorization.";
        };
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String absent(HttpServletRequest request) {
        return PlainPage.of(request, "Nothing here", """
                <h1>Nothing here</h1>
                <p>There is nothing here, or it is not open to you.</p>
                <p><a href="%s/">Go to the start</a></p>
                """.formatted(request.getContextPath()));
    }

    private static String broken(HttpServletRequest request, HttpStatus status) {
        String reference = logged(request, status);
        return PlainPage.of(request, "Something went wrong", """
                <h1>Something went wrong</h1>
                <p>It was not you. Nothing half-done was kept. Try again; if it happens again, tell whoever looks after \
                Trigpoint this reference: <strong>%s</strong>.</p>
                <p><a href="%s/">Go to the start</a></p>
                """.formatted(reference, request.getContextPath()));
    }

    private static String logged(HttpServletRequest request, HttpStatus status) {
        String reference = Reference.fresh();
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        log.error("{} {}", reference, status, cause instanceof Throwable thrown ? thrown : null);
        return reference;
    }
}
