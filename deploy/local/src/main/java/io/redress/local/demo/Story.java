package io.redress.local.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one invented customer writes.
 *
 * @param email the local part of an address of example.org
 * @param repeat how often the description is said, for somebody who cannot stop
 */
record Story(
        String key,
        String channel,
        String language,
        String category,
        String subject,
        String description,
        String remedySought,
        List<Map<String, String>> transactions,
        String name,
        String email,
        int repeat) {

    static Map<String, Story> all() throws IOException {
        try (InputStream stories = Story.class.getResourceAsStream("stories.json")) {
            Map<String, Story> byKey = new LinkedHashMap<>();
            for (Story story : new ObjectMapper().readValue(stories, new TypeReference<List<Story>>() {})) {
                byKey.put(story.key, story);
            }
            return byKey;
        }
    }

    /** @param run keeps the mail of two demos apart */
    String address(String run) {
        return email + "+" + run + "@example.org";
    }

    Map<String, Object> request(String run) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("channel", channel);
        request.put("language", language);
        request.put("category", category);
        request.put("subject", subject);
        request.put("description", description.repeat(Math.max(1, repeat)).strip());
        request.put("remedySought", remedySought);
        request.put("transactions", transactions);
        request.put("contact", Map.of("name", name, "email", address(run)));
        return request;
    }
}
