package io.redress.workflow.caseview;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.workflow.casefile.Outcome;
import io.redress.workflow.casefile.Severity;
import io.redress.workflow.caseview.CaseView.Finding;
import java.time.Instant;
import java.util.List;

/**
 * What was decided in a case of the same kind.
 *
 * @param workedMinutes the working time that the answer took, pauses left out
 * @param findings what was found on each point; without words when the case is another department's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Similar(
        String reference,
        int cycle,
        String category,
        Severity severity,
        String department,
        Outcome outcome,
        Instant decidedAt,
        long workedMinutes,
        List<Finding> findings) {}
