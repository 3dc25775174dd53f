package org.trigpoint.migrations;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The key of what coders agreed on after they had compared.
 *
 * @param value the number, from 1
 */
public record AgreementId(@JsonValue long value) {}
