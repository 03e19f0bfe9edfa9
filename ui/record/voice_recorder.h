#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "core/media/record/recording_file.h"
#include "core/media/record/sound_input.h"
#include "ui/editor.h"

namespace sw::ui {

/// Records the creator's voice onto the timeline: counts in, writes what the microphone hears into the media folder, and puts
/// it into the bin and at the playhead, on a track that music gives way to, as one undo step. What was recorded is kept when
/// the microphone goes or the disk is full. Lives on the main thread.
class VoiceRecorder final : public QObject {
    Q_OBJECT

public:
    enum class State {
        Off,
        Listening,   ///< the microphone is heard, to see how loud it is
        CountingIn,
        Recording,
        Keeping      ///< what was recorded is brought into the bin
    };

    /// `input` is by default the system's microphones; they are not asked for before something is to be heard.
    explicit VoiceRecorder(Editor& editor, std::unique_ptr<SoundInput> input = {}, QObject* parent = nullptr);
    ~VoiceRecorder() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isRunning() const { return m_state == State::CountingIn || m_state == State::Recording; }
    [[nodiscard]] std::vector<InputDevice> devices();
    /// "" for the system's default one.
    [[nodiscard]] const std::string& device() const { return m_device; }
    void setDevice(const std::string& id);
    /// What is counted down from, one in `beatMs` each; 0 for none.
    void setCountIn(int from, int beatMs);
    /// 3, 2, 1 while it counts in.
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] Duration recorded() const;
    /// The highest sample since it was last asked for, dBFS.
    [[nodiscard]] double takePeakDb();

public slots:
    void listen();
    /// Hears nothing any longer; only while nothing is recorded.
    void leave();
    /// Counts in, and records from the playhead on.
    void record();
    /// Ends the recording and keeps it; while it counts in, as discard().
    void stop();
    /// Ends it and leaves nothing behind.
    void discard();
    /// Keeps what is being recorded before it returns: the project is about to be closed.
    void finish();

signals:
    void stateChanged();
    void counted(int left);

private:
    /// What the microphone's thread works with.
    struct Heard {
        std::atomic<float> peak{0};
        std::mutex mutex;  ///< guards what follows
        std::shared_ptr<RecordingFile> file;
    };
    /// What was recorded, as it lies in the media folder.
    struct Kept {
        Recorded recorded;
        std::optional<MediaRef> media;
        std::optional<Error> error;  ///< why it is not there
    };

    void setState(State state);
    SoundInput& input();
    void countDown();
    void begin();
    void watch();
    void end();
    void lost(const Error& error);
    void take(Kept kept);
    [[nodiscard]] std::vector<Edit> editsFor(const MediaItem& item, double gainDb) const;
    void tellKept(const Kept& kept, Duration length);

    Editor& m_editor;
    std::unique_ptr<SoundInput> m_input;
    std::shared_ptr<Heard> m_heard;
    State m_state = State::Off;
    std::string m_device;
    QTimer m_countTimer;
    QTimer m_watchTimer;
    int m_countFrom = 3;
    int m_count = 0;
    std::filesystem::path m_part;
    std::shared_ptr<RecordingFile> m_file;
    TimePoint m_at;
    std::optional<Error> m_lost;  ///< what ended the recording
    std::shared_ptr<Kept> m_kept;  ///< the keeping thread's until it has ended
    std::thread m_keeper;
    int m_serial = 0;  ///< of listening: who was lost before is nobody's
    int m_recordings = 0;
};

}  // namespace sw::ui
