package io.redress.messaging;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

final class MemoryLeases implements Leases {

    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    @Override
    public Optional<Grant> current(String name) {
        return Optional.ofNullable(grants.get(name));
    }

    @Override
    public synchronized boolean replace(String name, Grant seen, Grant next) {
        if (!Objects.equals(grants.get(name), seen)) {
            return false;
        }
        grants.put(name, next);
        return true;
    }

    @Override
    public synchronized void release(String name, String holder) {
        grants.computeIfPresent(name, (same, grant) -> grant.holder().equals(holder) ? null : grant);
    }
}
