package io.redress.intake.tracking;

import io.redress.intake.colleagues.AgentsWords;
import io.redress.intake.colleagues.AgentsWords.Decision;
import io.redress.intake.colleagues.AgentsWords.Rejection;
import io.redress.intake.colleagues.AgentsWords.Text;
import io.redress.intake.colleagues.Asked;
import io.redress.intake.colleagues.ExternalRemedies;
import io.redress.intake.complaint.Complaint;

/** Asks for agents' words on one complaint and remembers whether any answer is missing. */
final class AgentsSide {

    private final AgentsWords agentsWords;
    private final Complaint complaint;
    private boolean away;

    AgentsSide(AgentsWords agentsWords, Complaint complaint) {
        this.agentsWords = agentsWords;
        this.complaint = complaint;
    }

    /** @param textId null for none */
    String text(String textId) {
        Text text = textId == null ? null : noted(agentsWords.text(complaint.name(), textId));
        return text == null ? null : text.text();
    }

    Decision decision(int cycle) {
        return noted(agentsWords.decision(complaint.name(), cycle));
    }

    ExternalRemedies remedies() {
        return noted(agentsWords.remedies(complaint.name()));
    }

    String rejection() {
        Rejection rejection = noted(agentsWords.rejection(complaint.name()));
        return rejection == null ? null : rejection.reason();
    }

    /** Whether something could not be asked. */
    boolean away() {
        return away;
    }

    private <T> T noted(Asked<T> asked) {
        away |= asked.away();
        return asked.value();
    }
}
