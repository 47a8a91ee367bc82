package org.prongsai.web.mail;

/**
 * A letter that waits to be sent.
 *
 * @param tries how often it was tried in vain
 */
public record Letter(long id, String recipient, String subject, String text, int tries) {}
