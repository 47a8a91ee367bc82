package org.prongsai.web.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import org.prongsai.config.MailSettings;

/** Hands one letter to the operator's mail server, with time limits and, unless that is this machine itself, over TLS. */
final class Postman {
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration WAITING = Duration.ofSeconds(20);

    private final MailSettings settings;
    private final Clock clock;
    private final Session session;

    Postman(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.session = Session.getInstance(properties(settings));
    }

    /** What came of a letter. */
    enum Delivery {
        SENT,
        /** The server takes no letter for this recipient, now or later. */
        REFUSED,
        LATER
    }

    Delivery carry(Letter letter) {
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage message = message(letter);
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.user().isEmpty() ? null : settings.user(),
                    settings.user().isEmpty() ? null : settings.password());
            transport.sendMessage(message, message.getAllRecipients());
            return Delivery.SENT;
        } catch (SendFailedException e) {
            return e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0
                    ? Delivery.REFUSED
                    : Delivery.LATER;
        } catch (MessagingException e) {
            return Delivery.LATER;
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        String name = settings.fromDomain();
        MimeMessage message = new MimeMessage(session) {
            /** Without this the machine's own name and user would stand in every letter. */
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + java.util.UUID.randomUUID() + "@" + name + ">");
            }
        };
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient(), true));
        message.setSubject(letter.subject(), "utf-8");
        message.setText(letter.text(), "utf-8");
        message.setSentDate(Date.from(clock.instant()));
        // asks other machines not to answer by themselves (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private static Properties properties(MailSettings settings) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", String.valueOf(CONNECTING.toMillis()));
        properties.setProperty("mail.smtp.timeout", String.valueOf(WAITING.toMillis()));
        properties.setProperty("mail.smtp.writetimeout", String.valueOf(WAITING.toMillis()));
        properties.setProperty("mail.smtp.localhost", settings.fromDomain());
        properties.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        boolean isUpgraded = settings.tls() == MailSettings.Tls.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(isUpgraded));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(isUpgraded));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.tls() == MailSettings.Tls.TLS));
        return properties;
    }
}
