package io.redress.notification.delivery;

import java.time.Instant;

/** {@code notification-failed}: nobody will take it. */
record NotificationFailed(
        String reference, String deliveryId, String kind, String channel, Instant failedAt, String reason) {}
