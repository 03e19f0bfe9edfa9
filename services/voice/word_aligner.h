#pragma once

#include <memory>
#include <stop_token>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "services/voice/espeak_engine.h"
#include "services/voice/reading.h"
#include "services/voice/text_normaliser.h"
#include "services/voice/voice_catalog.h"
#include "services/voice/wav.h"

namespace sw {

/// Finds out when each word of a known text is said in a sound that has no word times (a remote voice, a recording):
/// compares it with espeak-ng's readings in a female and a male voice and takes the times of the one that fits better.
class WordAligner {
public:
    WordAligner(std::shared_ptr<const TextNormaliser> normaliser, std::shared_ptr<const VoiceCatalog> catalog,
                std::filesystem::path espeakData = {});

    /// One sentence, before effects. Times count from the start of `sound`. InvalidInput when the sound is silent, too
    /// short for the text, or longer than a minute.
    [[nodiscard]] Result<std::vector<WordTime>> align(const MonoSound& sound, std::string_view text,
                                                      std::string_view language,
                                                      const std::stop_token& stop = {}) const;

private:
    std::shared_ptr<const TextNormaliser> m_normaliser;
    std::shared_ptr<const VoiceCatalog> m_catalog;
    EspeakEngine m_engine;
};

}  // namespace sw
