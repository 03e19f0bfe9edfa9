#pragma once

#include <QFrame>
#include <QLabel>
#include <QPixmap>
#include <QPushButton>
#include <QToolButton>
#include <optional>

#include "core/base/time.h"
#include "ui/timeline/waveforms.h"

class QFormLayout;

namespace sw::ui {

/// A large still, as large as there is room.
class TakePicture final : public QWidget {
    Q_OBJECT

public:
    explicit TakePicture(QWidget* parent = nullptr);
    /// Null while it is being painted.
    void show(const QPixmap& picture, double aspect);
    [[nodiscard]] bool hasPicture() const { return !m_picture.isNull(); }
    [[nodiscard]] QSize sizeHint() const override { return {360, 640}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 160}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPixmap m_picture;
    double m_aspect = 9.0 / 16;
};

/// A sound's loudness over its length, and where it is being played. A click goes there.
class TakeWave final : public QWidget {
    Q_OBJECT

public:
    explicit TakeWave(QWidget* parent = nullptr);
    /// `whole` is the time of the full width: that of the longest take, so that two can be compared.
    void show(const Peaks& peaks, Duration length, Duration whole);
    /// None while another take is heard.
    void setPosition(std::optional<TimePoint> position);
    [[nodiscard]] std::optional<TimePoint> position() const { return m_position; }
    [[nodiscard]] bool hasPeaks() const { return !m_peaks.peaks.empty(); }
    [[nodiscard]] QSize sizeHint() const override { return {360, 160}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 80}; }

signals:
    void seekWanted(sw::TimePoint time);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    Peaks m_peaks;
    Duration m_length;
    Duration m_whole;
    std::optional<TimePoint> m_position;
};

/// What a side shows of a take, in words.
struct TakeWords {
    QString title;                               ///< "Take 2 of 3"
    QList<std::pair<QString, QString>> facts;  ///< what it was made from: name and value
    bool inUse = false;
    bool mayGoBack = false;
    bool mayGoOn = false;
    friend bool operator==(const TakeWords&, const TakeWords&) = default;
};

/// One side of a comparison: a take, what it was made from, and ways to others and to use it.
class TakeView final : public QFrame {
    Q_OBJECT

public:
    /// `side` is its name for screen readers; `heard` for a sound, else it is a picture.
    TakeView(const QString& side, bool heard, QWidget* parent = nullptr);
    void show(const TakeWords& words);
    void setChosen(bool chosen);
    [[nodiscard]] bool isChosen() const { return m_chosen; }
    void setPlaying(bool playing);
    [[nodiscard]] const TakeWords& words() const { return m_words; }
    /// Null on the side of the other kind.
    [[nodiscard]] TakePicture* picture() const { return m_picture; }
    [[nodiscard]] TakeWave* wave() const { return m_wave; }

signals:
    void chosen();
    /// The take before (−1) or behind (1) is wanted here.
    void stepped(int by);
    void playToggled();
    void useWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    QString m_side;
    TakeWords m_words;
    QToolButton* m_back;
    QLabel* m_title;
    QToolButton* m_on;
    QLabel* m_inUse;
    TakePicture* m_picture = nullptr;
    TakeWave* m_wave = nullptr;
    QFormLayout* m_facts;
    QPushButton* m_play = nullptr;
    QPushButton* m_use;
    bool m_chosen = false;
};

}  // namespace sw::ui
