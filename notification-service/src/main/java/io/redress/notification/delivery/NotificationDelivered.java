package io.redress.notification.delivery;

import java.time.Instant;

/** {@code notification-delivered}: the mail server took it. */
record NotificationDelivered(
        String reference, String deliveryId, String kind, String channel, String language, Instant deliveredAt) {}
