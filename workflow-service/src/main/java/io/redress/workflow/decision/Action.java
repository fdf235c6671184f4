package io.redress.workflow.decision;

/** What a department does with a case. */
enum Action {
    RESOLVE,
    ASK_CUSTOMER,
    REFER
}
