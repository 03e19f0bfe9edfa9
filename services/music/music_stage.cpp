#include "services/music/music_stage.h"

#include <utility>

#include "services/music/composer.h"
#include "services/music/effects.h"
#include "services/music/mood.h"

namespace sw {
namespace {

Json musicValue(const std::string& mood, const Music& music) {
    Json beats = Json::array();
    for (const TimePoint beat : music.beats)
        beats.push_back(beat.flicks);
    return {{"mood", mood},
            {"bpm", music.bpm},
            {"beats", std::move(beats)},
            {"barBeats", music.barBeats},
            {"duration", music.duration.flicks},
            {"loudness", music.loudnessLufs}};
}

}  // namespace

MusicStage::MusicStage(std::shared_ptr<MusicProvider> provider) : m_provider(std::move(provider)) {}

std::string MusicStage::provider(const Json&) const {
    return m_provider->name();
}

int MusicStage::concurrency(const std::string&) const {
    return m_provider->concurrency();
}

Result<StageResult> MusicStage::run(const StageRequest& request, const StageContext& context) {
    MusicOrder order;
    order.mood = stringOr(request.parameters, "mood");
    order.duration = {integerOr(request.parameters, "duration", 0)};
    order.seed = seedOf(request.parameters);
    if (order.duration < kShortestMusic)
        return fail(ErrorCode::InvalidInput,
                    "The music could not be made: it must be at least one second long. Add a "
                    "sentence to the script, or leave the music out.");
    SW_TRY(Music music, m_provider->make(order, context));
    if (context.stop.stop_requested())
        return cancelled();
    StageResult result;
    result.value = musicValue(order.mood, music);
    result.files.push_back({"audio", music.extension, std::move(music.bytes)});
    result.provider = m_provider->name();
    result.model = music.model;
    result.licence = music.licence;
    result.cost = music.cost;
    context.report(1, "Music is ready");
    return result;
}

Result<StageResult> EffectsStage::run(const StageRequest& request, const StageContext& context) {
    StageResult result;
    Json effects = Json::object();
    for (const Effect& effect : makeEffects(seedOf(request.parameters))) {
        effects[effect.name] = {{"duration", effect.sound.duration().flicks}, {"peak", effect.peak.flicks}};
        result.files.push_back({effect.name, "wav", wavBytes(effect.sound)});
    }
    if (context.stop.stop_requested())
        return cancelled();
    result.value = {{"effects", std::move(effects)}};
    result.provider = provider(request.parameters);
    result.model = "synthesised";
    result.licence = "Free to use";
    context.report(1, "Sound effects are ready");
    return result;
}

Result<std::vector<MoodDescription>> moods(const std::filesystem::path& moodsFolder) {
    SW_TRY(const auto all, loadMoods(moodsFolder));
    std::vector<MoodDescription> descriptions;
    for (const Mood& mood : all)
        descriptions.push_back({mood.name, mood.description});
    return descriptions;
}

}  // namespace sw
