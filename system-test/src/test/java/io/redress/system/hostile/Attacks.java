package io.redress.system.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** The same seed and number give the same attack, however many threads there are. */
final class Attacks {

    /** Of so many requests one is accepted. */
    private static final int ACCEPTED = 2_000;

    private final long seed;
    private final CustomersDoors customers;
    private final List<Maker> makers = new ArrayList<>();

    private interface Maker {
        Attack make(RandomGenerator random);
    }

    Attacks(long seed, Known known, HostileTexts texts) {
        this.seed = seed;
        this.customers = new CustomersDoors(known, texts);
        StaffDoors staff = new StaffDoors(texts);
        Paths paths = new Paths(texts);
        Wire wire = new Wire(texts);
        share(20, customers::filing);
        share(10, customers::brokenFiling);
        share(3, customers::form);
        share(5, customers::page);
        share(10, customers::guess);
        share(7, customers::own);
        share(3, customers::ownPage);
        share(3, customers::find);
        share(5, customers::survey);
        share(7, customers::answer);
        share(12, staff::closed);
        share(10, paths::path);
        share(3, wire::broken);
        share(2, wire::line);
    }

    private void share(int percent, Maker maker) {
        for (int i = 0; i < percent; i++) {
            makers.add(maker);
        }
    }

    Attack at(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        if (number % ACCEPTED == ACCEPTED / 2) {
            return customers.accepted(number, random);
        }
        return makers.get(random.nextInt(makers.size())).make(random);
    }
}
