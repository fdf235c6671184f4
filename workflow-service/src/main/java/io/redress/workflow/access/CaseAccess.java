package io.redress.workflow.access;

import io.redress.doors.Refused;
import io.redress.workflow.WorkflowSettings;
import io.redress.workflow.WorkflowSettings.Department;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import org.camunda.bpm.engine.TaskService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Opens a case for those who may read it. */
@Component
public class CaseAccess {

    private final CaseFiles files;
    private final TaskService tasks;
    private final WorkflowSettings settings;

    CaseAccess(CaseFiles files, TaskService tasks, WorkflowSettings settings) {
        this.files = files;
        this.tasks = tasks;
        this.settings = settings;
    }

    /** Whether somebody works for a department, or leads it. */
    public boolean worksFor(Reader reader, String department) {
        Department known = department == null ? null : settings.departments().get(department);
        return known != null
                && (reader.groups().contains(known.group()) || reader.groups().contains(known.lead()));
    }

    /**
     * The case, for somebody of its department, or with a task in it (as the intake desk has while it records).
     *
     * @throws Refused 404 when there is no such case, 403 when it is another department's
     */
    public CaseFile open(String reference, Reader reader) {
        CaseFile file = files.find(reference).orElseThrow(CaseAccess::unknown);
        if (!worksFor(reader, file.department()) && !hasATaskIn(reference)) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "other-department",
                    null,
                    "This case is with a department you do not work for. Ask a supervisor if you need it.");
        }
        return file;
    }

    public static Refused unknown() {
        return new Refused(
                HttpStatus.NOT_FOUND,
                "unknown-case",
                null,
                "There is no case with this reference. Check how it is written.");
    }

    /** The engine counts what whoever is signed in may see. */
    private boolean hasATaskIn(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).count() > 0;
    }
}
