#pragma once

#include <QWidget>

#include "ui/actions.h"
#include "ui/preview/playback.h"
#include "ui/preview/preview_canvas.h"
#include "ui/record/recorder_bar.h"

class QLabel;
class QToolButton;

namespace sw::ui {

/// Peaks of left and right, with the loudness of the last 0.4 s in words for screen readers.
class LevelMeter final : public QWidget {
    Q_OBJECT

public:
    explicit LevelMeter(QWidget* parent = nullptr);
    void show(const SoundLevels& levels);
    [[nodiscard]] QSize sizeHint() const override { return {64, 14}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SoundLevels m_levels;
};

/// The canvas with what it is played by.
class PreviewPanel final : public QWidget {
    Q_OBJECT

public:
    PreviewPanel(Editor& editor, Playback& playback, Actions& actions, VoiceRecorder& recorder, QWidget* parent = nullptr);
    [[nodiscard]] PreviewCanvas& canvas() { return *m_canvas; }
    [[nodiscard]] RecorderBar& recorder() { return *m_recorder; }
    [[nodiscard]] QString badge() const;
    [[nodiscard]] QString timeText() const;

signals:
    /// While it is a window of its own, the creator closed it or pressed Escape.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void showTime();
    void showFrame();

    Editor& m_editor;
    Playback& m_playback;
    PreviewCanvas* m_canvas;
    RecorderBar* m_recorder;
    QLabel* m_time;
    QLabel* m_badge;
    QToolButton* m_play;
    LevelMeter* m_meter;
    bool m_showsFrames = false;
};

}  // namespace sw::ui
