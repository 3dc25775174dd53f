package org.trigpoint.ui.security;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Hands what was typed at the door to the {@link PasswordCheck}, and turns its answer into Spring Security's. */
final class SignInProvider implements AuthenticationProvider {

    private final PasswordCheck check;

    SignInProvider(PasswordCheck check) {
        this.check = check;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String address = typed.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        SignedInUser user = check.signIn(typed.getName(), String.valueOf(typed.getCredentials()), address)
                .orElseThrow(() -> new BadCredentialsException("refused"));
        return authenticated(user);
    }

    /** Somebody who has shown who they are. */
    static Authentication authenticated(SignedInUser user) {
        var authorities = user.administrator()
                ? List.of(new SimpleGrantedAuthority("ROLE_USER"), new SimpleGrantedAuthority("ROLE_ADMINISTRATOR"))
                : List.of(new SimpleGrantedAuthority("ROLE_USER"));
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
