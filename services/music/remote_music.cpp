#include "services/music/remote_music.h"

#include <cmath>

#include "services/music/music_fit.h"
#include "services/remote/remote_errors.h"

namespace sw {

std::string musicPrompt(const Mood& mood, const std::string& style) {
    const auto whole = [](double bpm) { return std::to_string(std::lround(bpm)); };
    return "Instrumental background music for a short video, without singing or speech. Mood: " + mood.name + ". " +
           mood.description + " " + whole(mood.tempo[0]) + " to " + whole(mood.tempo[1]) + " beats per minute in 4/4." +
           (style.empty() ? "" : " " + style);
}

RemoteMusic::RemoteMusic(const ProviderEntry& entry, std::unique_ptr<MusicService> service,
                         std::filesystem::path moodsFolder)
    : m_entry(entry), m_service(std::move(service)), m_moodsFolder(std::move(moodsFolder)) {}

Result<Music> RemoteMusic::make(const MusicOrder& order, const StageContext& context) {
    SW_TRY(const std::vector<Mood> moods, loadMoods(m_moodsFolder));
    SW_TRY(const Mood mood, moodNamed(moods, order.mood));
    const MusicWish wish{mood, order.duration, order.seed, musicPrompt(mood, stringOr(m_entry.whole, "style"))};
    SW_TRY(FoundMusic found, m_service->find(wish, context));
    context.report(0.8, "Fitting the music");
    Result<Music> music = fitMusic(std::move(found.sound), order.duration, context.stop);
    if (!music && music.error().code == ErrorCode::InvalidInput) {
        Endpoint provider;
        provider.provider = m_entry.name;
        return unusable(provider, music.error().message, "Try again, or choose another provider.");
    }
    if (!music)
        return music;
    music->model = found.model.empty() ? m_entry.protocol : found.model;
    music->licence = found.licence.empty()
                         ? "made by " + m_entry.name + " (" + m_entry.protocol + "); its terms of use apply"
                         : found.licence;
    music->licence = stringOr(m_entry.whole, "licence", music->licence);
    music->used = std::move(found.used);
    return music;
}

}  // namespace sw
