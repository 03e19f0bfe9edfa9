#include "services/music/offline_music.h"

#include <utility>

#include "core/media/sound/loudness.h"
#include "services/music/composer.h"
#include "services/music/music_renderer.h"

namespace sw {

OfflineMusic::OfflineMusic(std::filesystem::path moodsFolder, std::filesystem::path soundFont)
    : m_moodsFolder(std::move(moodsFolder)), m_soundFont(std::move(soundFont)) {}

Result<Music> OfflineMusic::make(const MusicOrder& order, const StageContext& context) {
    SW_TRY(const auto moods, loadMoods(m_moodsFolder));
    SW_TRY(const Mood mood, moodNamed(moods, order.mood));
    context.report(0.05, "Composing");
    const Piece piece = compose(mood, filmForm(mood, order.duration, order.seed), order.seed);
    context.report(0.1, "Playing the music");
    SW_TRY(const Sound sound, renderMusic(piece, mood, m_soundFont, context.stop));
    context.report(0.95, "Measuring the music");
    Music music;
    music.bytes = wavBytes(sound);
    music.extension = "wav";
    music.bpm = piece.bpm;
    music.barBeats = kBeatsPerBar;
    music.beats = piece.beats;
    music.duration = sound.duration();
    music.loudnessLufs = integratedLufs(sound.samples, sound.channels);
    music.model = "composer, " + m_soundFont.stem().string();
    music.licence = "Free to use; sound font FluidR3 under the MIT licence";
    return music;
}

}  // namespace sw
