#pragma once

#include <QObject>
#include <QSize>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>

#include "core/media/preview/preview_player.h"
#include "ui/editor.h"

namespace sw::ui {

/// Another output that can be switched off: then nothing is heard, and films go by running time.
class SwitchedOutput final : public SoundOutput {
public:
    explicit SwitchedOutput(std::unique_ptr<SoundOutput> output) : m_output(std::move(output)) {}
    /// For what is started from now on.
    void setMuted(bool muted) { m_muted = muted; }
    void start(std::shared_ptr<SoundStream> stream) override {
        m_silent = m_muted.load();
        m_silent ? m_output->stop() : m_output->start(std::move(stream));
    }
    void stop() override { m_output->stop(); }
    std::optional<std::int64_t> heard() override { return m_silent ? std::nullopt : m_output->heard(); }

private:
    std::unique_ptr<SoundOutput> m_output;
    std::atomic<bool> m_muted = false;
    std::atomic<bool> m_silent = false;
};

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
    /// The playhead stands on the film's last frame.
    [[nodiscard]] bool isAtEnd() const;
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
    /// Shows the film with a change that is not the project's; {} for as it is.
    void setStandIn(std::function<void(Cut&)> change);
    /// Whether the film is heard when it is played the next time.
    void setMuted(bool muted) { m_output->setMuted(muted); }

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
    std::shared_ptr<const Cut> m_cut;  ///< the project's
    std::function<void(Cut&)> m_standIn;
    SwitchedOutput* m_output = nullptr;  ///< the player's
    std::unique_ptr<PreviewPlayer> m_player;
};

}  // namespace sw::ui
