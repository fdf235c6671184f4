package io.redress.workflow.login;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import io.redress.workflow.replicas.InTurn;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Grants each task group what its members need in the Tasklist, at every start and only once. The tasks themselves
 * need no grant: a candidate group may see and work its tasks because the engine says so when it creates them.
 */
@Component
class Grants {

    private final AuthorizationService authorizations;
    private final Staff staff;
    private final InTurn inTurn;

    Grants(AuthorizationService authorizations, Staff staff, InTurn inTurn) {
        this.authorizations = authorizations;
        this.staff = staff;
        this.inTurn = inTurn;
    }

    @EventListener(ApplicationStartedEvent.class)
    void grant() {
        inTurn.run(this::grantMissing);
    }

    private void grantMissing() {
        for (String group : staff.groups()) {
            if (group.equals(Staff.ADMINISTRATORS)) {
                grantEverything(group);
            } else {
                grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
                grant(group, Resources.FILTER, ANY, Permissions.READ);
                grant(
                        group,
                        Resources.PROCESS_DEFINITION,
                        ANY,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_INSTANCE);
            }
        }
    }

    private void grantEverything(String administrators) {
        for (Resource resource : Resources.values()) {
            grant(administrators, resource, ANY, Permissions.ALL);
        }
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization existing = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        Authorization grant = existing == null ? newGrant(group, resource, id) : existing;
        if (!Set.of(grant.getPermissions(permissions)).containsAll(Set.of(permissions))) {
            grant.setPermissions(permissions);
            authorizations.saveAuthorization(grant);
        }
    }

    private Authorization newGrant(String group, Resource resource, String id) {
        Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        return grant;
    }
}
