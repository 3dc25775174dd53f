package org.trigpoint.access;

/** Submits to the study and sees their own tasks; reads no one's material. */
public sealed interface Practitioner extends Member permits PractisingMember {}
