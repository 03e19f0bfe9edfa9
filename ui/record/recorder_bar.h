#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/record/voice_recorder.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace sw::ui {

class Playback;

/// How loud the microphone is, with the highest of the last second as a mark.
class InputMeter final : public QWidget {
    Q_OBJECT

public:
    explicit InputMeter(QWidget* parent = nullptr);
    void show(double peakDb);
    void clear();
    [[nodiscard]] QSize sizeHint() const override { return {120, 12}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_level = 0;  ///< 0…1 of the scale
    double m_mark = 0;
    int m_markAge = 0;
};

/// The count-in and the red light over the picture.
class RecordingLight final : public QWidget {
    Q_OBJECT

public:
    RecordingLight(VoiceRecorder& recorder, QWidget* over);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    VoiceRecorder& m_recorder;
};

/// What a voice-over is recorded with: microphone, level, record, keep, discard. Plays the film along; Escape discards.
class RecorderBar final : public QWidget {
    Q_OBJECT

public:
    RecorderBar(VoiceRecorder& recorder, Playback& playback, QWidget* parent = nullptr);

    /// Shows the bar, then records, then keeps: what the key and the microphone button do.
    void advance();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    /// Escape discards wherever the focus is.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillDevices();
    void showState();
    void tick();
    void onPlaying(bool playing);

    VoiceRecorder& m_recorder;
    Playback& m_playback;
    QComboBox* m_device;
    InputMeter* m_meter;
    QLabel* m_time;
    QCheckBox* m_hear;
    QPushButton* m_record;
    QToolButton* m_discard;
    QToolButton* m_close;
    QTimer m_tick;
    int m_ticks = 0;
    std::vector<InputDevice> m_devices;
    VoiceRecorder::State m_shown = VoiceRecorder::State::Off;
};

}  // namespace sw::ui
