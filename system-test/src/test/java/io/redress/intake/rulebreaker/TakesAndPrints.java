package io.redress.intake.rulebreaker;

import org.springframework.beans.factory.annotation.Autowired;

/** Breaks: nothing is injected into fields; nobody prints. */
class TakesAndPrints {

    @Autowired
    Object taken;

    void print() {
        System.out.println(taken);
    }
}
