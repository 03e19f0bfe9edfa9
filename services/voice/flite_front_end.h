#pragma once

#include <map>
#include <memory>
#include <string>

#include "core/base/result.h"
#include "services/voice/phonology.h"
#include "services/voice/reading.h"

namespace sw {

/// Flite's American English front end without its voices: from an English reading to sounds, with part of speech,
/// phrasing, lexicon (letter-to-sound rules for unknown words), pauses, pitch accents and end tones. One call at a
/// time per object.
class FliteFrontEnd {
public:
    /// `pronunciations`: word → phones of the CMU set with stress digits on vowels ("t ih1 k t aa1 k").
    explicit FliteFrontEnd(const std::map<std::string, std::string>& pronunciations);
    ~FliteFrontEnd();
    FliteFrontEnd(const FliteFrontEnd&) = delete;
    FliteFrontEnd& operator=(const FliteFrontEnd&) = delete;

    /// `reading` is English as TextNormaliser makes it. Words that have no sounds are left out. InvalidInput when
    /// nothing is left.
    Result<Phonology> analyse(const Reading& reading);

private:
    struct Voice;
    std::unique_ptr<Voice> m_voice;
};

}  // namespace sw
