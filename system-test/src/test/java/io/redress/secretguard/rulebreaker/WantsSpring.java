package io.redress.secretguard.rulebreaker;

import io.redress.archive.helper.ArchiveHelper;
import org.springframework.stereotype.Component;

/** Breaks: plain libraries are plain Java; libraries do not know services. */
@Component
class WantsSpring {
    ArchiveHelper archive;
}
