// Run by mongosh, again at every start: makes the replica set and one user per database, if they are not there yet.
try {
    rs.status();
} catch (notYet) {
    if (notYet.codeName !== 'NotYetInitialized') {
        throw notYet;
    }
    rs.initiate({ _id: 'redress', members: [{ _id: 0, host: 'mongo:27017' }] });
}
while (!db.hello().isWritablePrimary) {
    sleep(200);
}

function user(database, name, password, role) {
    const there = db.getSiblingDB(database);
    const what = { pwd: password, roles: [{ role: role, db: database }] };
    if (there.getUser(name)) {
        there.updateUser(name, what);
    } else {
        there.createUser({ user: name, ...what });
    }
}

// nobody reads another service's store
for (const service of ['intake', 'notification', 'survey', 'archive']) {
    user(service, service, process.env['MONGO_' + service.toUpperCase() + '_PASSWORD'], 'readWrite');
}
// analysts may read the pseudonymous archive with their own tools
user('archive', 'analyst', process.env.MONGO_ANALYST_PASSWORD, 'read');
