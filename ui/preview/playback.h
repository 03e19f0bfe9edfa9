#pragma once

#include <QObject>
#include <QSize>
#include <memory>

#include "core/media/preview/preview_player.h"
#include "ui/editor.h"

namespace sw::ui {

/// Plays the open project: hands its cut to the player, moves the editor's playhead, and follows when others move it. Lives on
/// the main thread.
class Playback final : public QObject {
    Q_OBJECT

public:
    /// `output` is where the sound goes; by default the system's device.
    explicit Playback(Editor& editor, std::unique_ptr<SoundOutput> output = {}, QObject* parent = nullptr);
    ~Playback() override;

    [[nodiscard]] PreviewFrame frame() const { return m_player->frame(); }
    [[nodiscard]] bool isPlaying() const { return m_player->isPlaying(); }
    [[nodiscard]] double rate() const { return m_rate; }
    [[nodiscard]] SoundLevels levels() { return m_player->levels(); }
    [[nodiscard]] bool isLooping() const { return m_looping; }
    [[nodiscard]] std::vector<MediaProblem> problems() const { return m_player->problems(); }
    /// Room for the picture, in physical pixels.
    void setSize(QSize available) { m_player->setSize(available); }

    void toggle();
    void play();
    void pause();
    /// J and L: backwards or forwards, twice as fast each time.
    void shuttle(int direction);
    void step(std::int64_t frames);
    void setLooping(bool looping);

signals:
    /// There is another frame(), or playing began or ended.
    void shown();
    void playingChanged(bool playing);

private:
    void showProject();
    void showLoop();
    void onWake();

    Editor& m_editor;
    double m_rate = 1;
    bool m_looping = false;
    bool m_wasPlaying = false;
    std::shared_ptr<const Cut> m_cut;
    std::unique_ptr<PreviewPlayer> m_player;
};

}  // namespace sw::ui
