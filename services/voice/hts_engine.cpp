#include "services/voice/hts_engine.h"

#include <locale.h>

extern "C" {
#include <HTS_engine.h>
}

#include <algorithm>
#include <fstream>
#include <string_view>

namespace sw {
namespace {

constexpr std::size_t kSpectrum = 0;  // streams of the voice
constexpr std::size_t kLogF0 = 1;

/// hts_engine reads numbers with atof: a comma as decimal separator (set by Qt from the user's locale) would break the
/// voice. Switches this thread to the C locale for its lifetime.
class PlainNumbers {
public:
    PlainNumbers() : m_plain(newlocale(LC_NUMERIC_MASK, "C", nullptr)), m_before(uselocale(m_plain)) {}
    ~PlainNumbers() {
        uselocale(m_before);
        freelocale(m_plain);
    }
    PlainNumbers(const PlainNumbers&) = delete;
    PlainNumbers& operator=(const PlainNumbers&) = delete;

private:
    locale_t m_plain;
    locale_t m_before;
};

/// hts_engine complains on the terminal about files that are no voices: they are not shown to it.
bool startsLikeVoice(const std::filesystem::path& file) {
    constexpr std::string_view kStart = "[GLOBAL]";
    std::string start(kStart.size(), '\0');
    std::ifstream(file, std::ios::binary).read(start.data(), static_cast<std::streamsize>(start.size()));
    return start == kStart;
}

/// Widens the pitch movement about its mean over the voiced frames.
void widenPitch(HTS_Engine& engine, double range) {
    HTS_PStream& pitch = engine.pss.pstream[kLogF0];
    double mean = 0;
    for (std::size_t i = 0; i < pitch.length; ++i)
        mean += pitch.par[i][0];
    mean /= static_cast<double>(std::max<std::size_t>(pitch.length, 1));
    for (std::size_t i = 0; i < pitch.length; ++i)
        pitch.par[i][0] = mean + (pitch.par[i][0] - mean) * range;
}

std::vector<double> segmentStarts(HTS_Engine& engine, std::size_t segments) {
    const std::size_t states = HTS_Engine_get_nstate(&engine);
    const double frame = static_cast<double>(HTS_Engine_get_fperiod(&engine)) /
                         static_cast<double>(HTS_Engine_get_sampling_frequency(&engine));
    std::vector<double> starts{0};
    std::size_t frames = 0;
    for (std::size_t i = 0; i < segments; ++i) {
        for (std::size_t state = 0; state < states; ++state)
            frames += HTS_Engine_get_state_duration(&engine, i * states + state);
        starts.push_back(static_cast<double>(frames) * frame);
    }
    return starts;
}

}  // namespace

struct HtsEngine::Engine {
    HTS_Engine hts{};
    double ownAlpha = 0;

    Engine() { HTS_Engine_initialize(&hts); }
    ~Engine() { HTS_Engine_clear(&hts); }
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;
};

HtsEngine::HtsEngine(std::unique_ptr<Engine> engine) : m_engine(std::move(engine)) {}
HtsEngine::~HtsEngine() = default;
HtsEngine::HtsEngine(HtsEngine&&) noexcept = default;
HtsEngine& HtsEngine::operator=(HtsEngine&&) noexcept = default;

Result<HtsEngine> HtsEngine::load(const std::filesystem::path& voiceFile) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(voiceFile, ignored))
        return fail(ErrorCode::MissingComponent, "The English voice is not installed: " + voiceFile.string() +
                                                     " is not there. Install the package festvox-us-slt-hts.");
    const PlainNumbers plain;
    auto engine = std::make_unique<Engine>();
    std::string name = voiceFile.string();
    char* names[] = {name.data()};
    const bool loaded = startsLikeVoice(voiceFile) && HTS_Engine_load(&engine->hts, names, 1) != 0 &&
                        HTS_Engine_get_nstream(&engine->hts) > kLogF0;
    if (!loaded)
        return fail(ErrorCode::InvalidInput, "The voice file " + name +
                                                 " could not be loaded because it is not an HTS voice. Reinstall the "
                                                 "package festvox-us-slt-hts.");
    HTS_Engine_set_audio_buff_size(&engine->hts, 0);
    engine->ownAlpha = HTS_Engine_get_alpha(&engine->hts);
    return HtsEngine(std::move(engine));
}

Result<HtsSound> HtsEngine::speak(const std::vector<std::string>& labels, const HtsTimbre& timbre,
                                  const std::stop_token& stop) {
    const PlainNumbers plain;
    HTS_Engine& hts = m_engine->hts;
    HTS_Engine_refresh(&hts);
    HTS_Engine_set_speed(&hts, timbre.speed);
    HTS_Engine_set_alpha(&hts, timbre.alpha > 0 ? timbre.alpha : m_engine->ownAlpha);
    HTS_Engine_add_half_tone(&hts, timbre.halfTones);
    HTS_Engine_set_gv_weight(&hts, kSpectrum, 1);
    HTS_Engine_set_gv_weight(&hts, kLogF0, 1);

    std::vector<std::string> lines = labels;
    std::vector<char*> pointers;
    for (std::string& line : lines)
        pointers.push_back(line.data());
    if (HTS_Engine_generate_state_sequence_from_strings(&hts, pointers.data(), pointers.size()) == 0)
        return fail(ErrorCode::Internal, "The voice could not find the sounds of a sentence.", lines.front());
    HtsSound result;
    result.segmentStarts = segmentStarts(hts, lines.size());
    if (stop.stop_requested())
        return cancelled();
    if (HTS_Engine_generate_parameter_sequence(&hts) == 0)
        return fail(ErrorCode::Internal, "The voice could not shape the sounds of a sentence.", lines.front());
    widenPitch(hts, timbre.pitchRange);
    if (stop.stop_requested())
        return cancelled();
    if (HTS_Engine_generate_sample_sequence(&hts) == 0)
        return fail(ErrorCode::Internal, "The voice could not make the sound of a sentence.", lines.front());
    result.sound.sampleRate = static_cast<int>(HTS_Engine_get_sampling_frequency(&hts));
    result.sound.samples.resize(HTS_Engine_get_nsamples(&hts));
    for (std::size_t i = 0; i < result.sound.samples.size(); ++i)
        result.sound.samples[i] = static_cast<float>(HTS_Engine_get_generated_speech(&hts, i) / 32768.0);
    HTS_Engine_refresh(&hts);
    return result;
}

}  // namespace sw
