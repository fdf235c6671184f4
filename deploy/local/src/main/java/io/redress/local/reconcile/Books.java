package io.redress.local.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What each service says it has, one JSON object per complaint (survey and workflow: per cycle). */
record Books(
        List<JsonNode> intake,
        List<JsonNode> workflow,
        List<JsonNode> notification,
        List<JsonNode> survey,
        List<JsonNode> archive) {}
