package io.redress.workflow.tasklist;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The words of which recovery phrases are made: with them the forms keep no phrase in the browser. */
@RestController
class PhraseWords {

    private static final Resource ENGLISH = new ClassPathResource("io/redress/secretguard/bip39-english.txt");

    @GetMapping("/forms/phrase-words.txt")
    ResponseEntity<Resource> english() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .body(ENGLISH);
    }
}
