package io.redress.system.browser;

import com.microsoft.playwright.Page;
import io.redress.system.stack.Agent;
import io.redress.system.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A member of staff who works tasks in the Tasklist, and looks at each form on the way: on a small and on a large screen,
 * and once in Chinese.
 */
final class Desk {

    static final List<Integer> WIDTHS = List.of(1280, 1920);

    private final Agent agent;
    private final Page page;
    private final Tasklist tasklist;
    private final Page chinesePage;
    private final Tasklist chineseTasklist;

    private final Set<String> worked = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    Desk(Browser browser, Stack stack, String user) {
        agent = Agent.named(stack, user);
        page = browser.visitor(WIDTHS.get(0), Look.HEIGHT);
        tasklist = new Tasklist(page, stack);
        tasklist.signIn(user);
        chinesePage = browser.visitor(WIDTHS.get(0), Look.HEIGHT, "zh-CN");
        chineseTasklist = new Tasklist(chinesePage, stack);
        chineseTasklist.signIn(user);
    }

    /** Claims the task, fills in its form and completes it. */
    void works(String reference, String task, String screenshot, Consumer<Page> typing) {
        opens(reference, task, screenshot, typing);
        tasklist.complete();
    }

    /** Claims the task and fills in its form. */
    void opens(String reference, String task, String screenshot, Consumer<Page> typing) {
        String id = agent.task(reference, task).get("id").asText();
        tasklist.open(id);
        page.locator("[data-reference='" + reference + "']").waitFor();
        if (worked.add(task)) {
            chineseTasklist.look(id);
            look(chinesePage, WIDTHS.get(0), "zh-" + screenshot);
            chinesePage.navigate("about:blank");
        }
        typing.accept(page);
        for (int width : WIDTHS) {
            look(page, width, screenshot);
        }
    }

    /** Whether such a task is in one of the lists. */
    boolean hasToDo(String reference, String task) {
        return agent.taskNow(reference, task).isPresent();
    }

    /** Hands in the open form, which is not accepted any more. */
    void handsInVain(String screenshot) {
        page.locator("button:has-text('Complete')").last().click();
        page.locator("#rd-failure").waitFor();
        for (int width : WIDTHS) {
            look(page, width, screenshot);
        }
    }

    /** The kinds of tasks that were opened. */
    Set<String> worked() {
        return worked;
    }

    /** What was wrong with the forms, with the name of its screenshot. */
    List<String> faults() {
        return faults;
    }

    private void look(Page seen, int width, String screenshot) {
        String name = "end-" + screenshot + "-" + width;
        new Look(seen).at(width, name).faults().forEach(fault -> faults.add(name + ": " + fault));
    }
}
