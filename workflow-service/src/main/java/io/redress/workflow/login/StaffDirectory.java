package io.redress.workflow.login;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's identity provider: reads {@link Staff}, keeps nothing in the engine's own tables, and checks no
 * password, because there is one login and it stands in front of the engine.
 */
final class StaffDirectory implements ReadOnlyIdentityProvider {

    private final Staff staff;

    private StaffDirectory(Staff staff) {
        this.staff = staff;
    }

    static SessionFactory of(Staff staff) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return ReadOnlyIdentityProvider.class;
            }

            @Override
            public Session openSession() {
                return new StaffDirectory(staff);
            }
        };
    }

    @Override
    public User findUserById(String id) {
        return staff.users().contains(id) ? user(id) : null;
    }

    @Override
    public UserQuery createUserQuery() {
        return new Users(staff);
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new Users(staff);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new UnsupportedOperationException("users are not in the engine's tables");
    }

    @Override
    public boolean checkPassword(String user, String password) {
        return false;
    }

    @Override
    public Group findGroupById(String id) {
        return staff.groups().contains(id) ? group(id) : null;
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new Groups(staff);
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new Groups(staff);
    }

    @Override
    public Tenant findTenantById(String id) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants();
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new NoTenants();
    }

    @Override
    public void flush() {
        // nothing is written
    }

    @Override
    public void close() {
        // nothing is open
    }

    private static User user(String id) {
        UserEntity user = new UserEntity(id);
        user.setFirstName(id.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + id.substring(1));
        user.setLastName("");
        user.setEmail("");
        return user;
    }

    private static Group group(String id) {
        GroupEntity group = new GroupEntity(id);
        group.setName(id);
        group.setType(id.equals(Staff.ADMINISTRATORS) ? "SYSTEM" : "WORKFLOW");
        return group;
    }

    private static <T> List<T> page(List<T> all, Page page) {
        if (page == null) {
            return all;
        }
        int from = Math.min(page.getFirstResult(), all.size());
        int to = (int) Math.min((long) from + page.getMaxResults(), all.size());
        return List.copyOf(all.subList(from, to));
    }

    private static boolean asked(String value, String id, String[] ids) {
        return (id == null || id.equals(value)) && (ids == null || Set.of(ids).contains(value));
    }

    private static final class Users extends UserQueryImpl {

        private static final long serialVersionUID = 1L;

        private final transient Staff staff;

        private Users(Staff staff) {
            this.staff = staff;
        }

        @Override
        public long executeCount(CommandContext context) {
            return matching().size();
        }

        @Override
        public List<User> executeList(CommandContext context, Page page) {
            return page(matching(), page);
        }

        private List<User> matching() {
            return staff.users().stream()
                    .filter(user -> asked(user, id, ids))
                    .filter(user -> groupId == null || staff.groupsOf(user).contains(groupId))
                    .map(StaffDirectory::user)
                    .toList();
        }
    }

    private static final class Groups extends GroupQueryImpl {

        private static final long serialVersionUID = 1L;

        private final transient Staff staff;

        private Groups(Staff staff) {
            this.staff = staff;
        }

        @Override
        public long executeCount(CommandContext context) {
            return matching().size();
        }

        @Override
        public List<Group> executeList(CommandContext context, Page page) {
            return page(matching(), page);
        }

        private List<Group> matching() {
            return staff.groups().stream()
                    .filter(group -> asked(group, id, ids))
                    .filter(group -> userId == null || staff.groupsOf(userId).contains(group))
                    .map(StaffDirectory::group)
                    .toList();
        }
    }

    private static final class NoTenants extends TenantQueryImpl {

        private static final long serialVersionUID = 1L;

        @Override
        public long executeCount(CommandContext context) {
            return 0;
        }

        @Override
        public List<Tenant> executeList(CommandContext context, Page page) {
            return List.of();
        }
    }
}
