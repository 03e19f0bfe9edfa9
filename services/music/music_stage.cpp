#include "services/music/music_stage.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/media/sound/sound_file.h"
#include "core/media/sound/sound_source.h"
#include "services/music/beat_tracker.h"
#include "services/music/composer.h"
#include "services/music/effects.h"
#include "services/music/mood.h"
#include "services/music/remote_music.h"

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

ProviderChoice choiceOf(const MusicProvider& provider) {
    return {provider.name(), provider.model(), provider.concurrency(), provider.isRemote()};
}

}  // namespace

MusicStage::MusicStage(std::shared_ptr<MusicProvider> embedded)
    : m_order("music", {choiceOf(*embedded)}, {embedded->name()}, false) {
    m_providers[embedded->name()] = std::move(embedded);
}

MusicStage::MusicStage(std::shared_ptr<MusicProvider> embedded, const RemoteMusicSettings& remote)
    : MusicStage(std::move(embedded)) {
    std::vector<ProviderChoice> choices;
    for (const std::string& name : remote.settings->namesOf("music"))
        if (const ProviderEntry* const entry = remote.settings->find("music", name))
            m_providers[name] = std::make_shared<RemoteMusic>(*entry, makeMusicService(*entry, remote.tools), remote.moodsFolder);
    for (const auto& [name, provider] : m_providers)
        choices.push_back(choiceOf(*provider));
    m_order = ProviderOrder("music", std::move(choices), remote.settings->orderOf("music"), remote.settings->offline);
}

std::string MusicStage::provider(const Json& parameters) const {
    return parameters.contains("recording") ? kEmbedded : m_order.label(parameters);
}

int MusicStage::concurrency(const std::string& provider) const {
    return m_order.concurrency(provider);
}

Result<StageResult> MusicStage::findBeats(const StageRequest& request, const StageContext& context) {
    const auto file = request.media.find("recording");
    if (file == request.media.end())
        return fail(ErrorCode::Internal, "The stage was given no music.");
    context.report(0, "Reading the music");
    const TimePoint from{integerOr(request.parameters, "from", 0)};
    const Duration length{integerOr(request.parameters, "duration", 0)};
    const std::int64_t first = sampleAt(from, kSoundRate);
    const std::int64_t end = sampleAt(from + std::min(length > Duration{} ? length : kLongestTracked, kLongestTracked), kSoundRate);
    SW_TRY(const SoundSource source, SoundSource::open(file->second, end, context.stop));
    BeatTracker tracker;
    std::vector<float> block;
    constexpr std::int64_t kBlock = 48'000;
    for (std::int64_t at = first; at < std::min(end, source.frames()); at += kBlock) {
        if (context.stop.stop_requested())
            return cancelled();
        const std::int64_t count = std::min(kBlock, std::min(end, source.frames()) - at);
        block.resize(static_cast<std::size_t>(count * source.channels()));
        SW_CHECK(source.read(at, block));
        tracker.add(block, source.channels());
    }
    context.report(0.7, "Finding the beats");
    const TrackedBeats found = tracker.finish();
    Json beats = Json::array();
    for (const TimePoint beat : found.beats)
        beats.push_back(beat.flicks);
    StageResult result;
    result.value = {{"recording", stringOr(request.parameters, "recording")},
                    {"from", from.flicks},
                    {"beats", std::move(beats)},
                    {"bpm", found.bpm}};
    result.provider = "embedded";
    result.model = "beat tracker";
    context.report(1, found.beats.empty() ? "This music has no even beat" : "Beats found");
    return result;
}

Result<StageResult> MusicStage::run(const StageRequest& request, const StageContext& context) {
    if (request.parameters.contains("recording"))
        return findBeats(request, context);
    MusicOrder order;
    order.mood = stringOr(request.parameters, "mood");
    order.duration = {integerOr(request.parameters, "duration", 0)};
    order.seed = seedOf(request.parameters);
    if (order.duration < kShortestMusic)
        return fail(ErrorCode::InvalidInput,
                    "The music could not be made: it must be at least one second long. Add a "
                    "sentence to the script, or leave the music out.");
    return firstThatCan(m_order, request.parameters, context, [&](const ProviderChoice& choice) {
        return made(*m_providers.at(choice.name), order, context);
    });
}

Result<StageResult> MusicStage::made(MusicProvider& provider, const MusicOrder& order, const StageContext& context) {
    SW_TRY(Music music, provider.make(order, context));
    if (context.stop.stop_requested())
        return cancelled();
    StageResult result;
    result.value = musicValue(order.mood, music);
    result.files.push_back({"audio", music.extension, std::move(music.bytes)});
    result.provider = provider.name();
    result.model = music.model;
    result.licence = music.licence;
    result.cost = music.cost;
    result.used = std::move(music.used);
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
