package io.redress.notification.message;

/** What a notice is about. The names are codes in events and keys in the message bundles. */
public enum Kind {
    ACKNOWLEDGEMENT,
    ESTIMATE_REVISED,
    LEGAL_DATE_MOVED,
    DELAY_NOTICE,
    DEADLINE_MISSED,
    PROGRESS,
    INFORMATION_REQUEST,
    REMINDER,
    CLOSED_NO_REPLY,
    MERGED,
    REPLY,
    RESOLUTION,
    REJECTION,
    WITHDRAWAL_CONFIRMED,
    REOPENED,
    TRACKING_LINK,
    POSSIBLE_DUPLICATE,
    SURVEY_INVITATION
}
