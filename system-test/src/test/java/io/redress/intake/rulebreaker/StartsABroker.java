package io.redress.intake.rulebreaker;

import io.redress.realparts.RealParts;

/** Breaks: services do not start real parts. */
class StartsABroker {
    String start() {
        return RealParts.kafka();
    }
}
