#pragma once

#include <QObject>
#include <filesystem>
#include <memory>

#include "core/media/preview/preview_player.h"
#include "core/model/media_ref.h"

namespace sw::ui {

/// Plays one sound of several that say the same: going over to another keeps the position, and goes on playing. Lives on the
/// main thread.
class TakePlayer final : public QObject {
    Q_OBJECT

public:
    explicit TakePlayer(std::unique_ptr<SoundOutput> output, QObject* parent = nullptr);
    ~TakePlayer() override;

    /// Goes over to the sound `media` in `folder`, which lasts for `length`.
    void setSound(const std::filesystem::path& folder, const MediaRef& media, Duration length);
    void play();
    void pause();
    void seek(TimePoint position);
    [[nodiscard]] bool isPlaying() const { return m_player.isPlaying(); }
    [[nodiscard]] TimePoint position() { return m_player.position(); }
    [[nodiscard]] const MediaRef& sound() const { return m_sound; }

signals:
    /// Playing began or ended, or the position is another.
    void moved();

private:
    MediaRef m_sound;
    PreviewPlayer m_player;  ///< last: its thread wakes this
};

}  // namespace sw::ui
