package io.redress.archive;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Keeps one pseudonymous record per complaint, for analysts. */
@SpringBootApplication
public class ArchiveService {

    public static void main(String[] args) {
        SpringApplication.run(ArchiveService.class, args);
    }
}
