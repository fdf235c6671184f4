package io.redress.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.redress.system.stack.Stack;

/** An agent at the Camunda Tasklist, with mouse and keyboard. */
final class Tasklist {

    private static final int MOST_TABS = 120;

    private final Page page;
    private final Stack stack;

    Tasklist(Page page, Stack stack) {
        this.page = page;
        this.stack = stack;
    }

    void signIn(String user) {
        page.navigate(stack.workflow() + "/camunda/app/tasklist/default/");
        page.fill("#username", user);
        page.fill("#password", stack.credential(user + ".password"));
        page.click("#login-submit");
        page.waitForSelector(".task-filters, .tasks-list, .task-filter");
    }

    /** Opens a task by its address, as the link in a message would, and claims it. */
    void open(String taskId) {
        look(taskId);
        Locator claim = page.locator("button.claim, .claim-button, [ng-click='claim()']")
                .first();
        if (claim.isVisible()) {
            claim.click();
            page.locator("button:has-text('Unclaim'), [ng-click='unclaim()']")
                    .first()
                    .waitFor();
        }
        page.locator("[data-form]").waitFor();
    }

    /** Opens a task without claiming it. */
    void look(String taskId) {
        page.navigate(
                stack.workflow() + "/camunda/app/tasklist/default/#/?task=" + taskId + "&detailsTab=task-detail-form");
        page.locator("[data-form]").waitFor();
    }

    /** Presses the Tab key until the focus is there. */
    void tabTo(String selector) {
        for (int presses = 0; presses < MOST_TABS; presses++) {
            if ((Boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(selector + " is not reached by the Tab key");
    }

    void complete() {
        page.locator("button:has-text('Complete')").last().click();
        page.locator("[data-form]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}
