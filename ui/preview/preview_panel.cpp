#include "ui/preview/preview_panel.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>
#include <vector>

#include "ui/icons.h"
#include "ui/preview/shape_menu.h"
#include "ui/theme.h"
#include "ui/timeline/timeline_content.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

constexpr double kLowestDb = -48;
constexpr int kBetweenButtons = 2;  // which have a margin of their own

/// A row that leaves out what is less needed, in the order that it was told, where there is no room for all.
class RoomyRow final : public QWidget {
public:
    using QWidget::QWidget;
    /// What is left out; the first goes first.
    void setOptional(std::vector<QWidget*> widgets) { m_optional = std::move(widgets); }
    [[nodiscard]] QSize minimumSizeHint() const override {
        int width = layout()->minimumSize().width();
        for (const QWidget* one : m_optional)
            if (!one->isHidden())
                width -= widthOf(*one);
        return {width, layout()->minimumSize().height()};
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        int room = event->size().width() - minimumSizeHint().width();
        for (auto it = m_optional.rbegin(); it != m_optional.rend(); ++it) {
            room -= widthOf(**it);
            (*it)->setVisible(room >= 0);
        }
        QWidget::resizeEvent(event);
    }

private:
    [[nodiscard]] int widthOf(const QWidget& one) const { return one.sizeHint().width() + layout()->spacing(); }

    std::vector<QWidget*> m_optional;
};

}  // namespace

LevelMeter::LevelMeter(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Level"));
}

void LevelMeter::show(const SoundLevels& levels) {
    m_levels = levels;
    const QString words = tr("%1 LUFS of the last 0.4 s, %2 LUFS of the last 3 s").arg(levels.momentaryLufs, 0, 'f', 1).arg(levels.shortTermLufs, 0, 'f', 1);
    setToolTip(words);
    update();
}

void LevelMeter::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colours& colours = Colours::of(palette());
    for (int channel = 0; channel < 2; ++channel) {
        const QRectF whole(0, channel * 8, width(), 5);
        painter.fillRect(whole, colours.line);
        const double part = std::clamp(1 - m_levels.peakDb[static_cast<std::size_t>(channel)] / kLowestDb, 0.0, 1.0);
        const QColor colour = m_levels.peakDb[static_cast<std::size_t>(channel)] > -1 ? colours.danger : colours.success;
        painter.fillRect(QRectF(whole.left(), whole.top(), whole.width() * part, whole.height()), colour);
    }
}

PreviewPanel::PreviewPanel(Editor& editor, Playback& playback, Actions& actions, VoiceRecorder& recorder, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_playback(playback),
      m_canvas(new PreviewCanvas(editor, playback, this)),
      m_recorder(new RecorderBar(recorder, playback, this)),
      m_time(new QLabel(this)),
      m_badge(new QLabel(this)),
      m_play(new QToolButton(this)),
      m_meter(new LevelMeter(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_canvas, 1);
    column->addWidget(m_recorder);
    new RecordingLight(recorder, m_canvas);
    auto* transport = new RoomyRow(this);
    auto* row = new QHBoxLayout(transport);
    row->setContentsMargins(metrics::kMargin, metrics::kSmallGap, metrics::kMargin, metrics::kSmallGap);
    row->setSpacing(kBetweenButtons);
    const auto button = [&](const char* action, QToolButton* made = nullptr) {
        made = made ? made : new QToolButton(this);
        made->setDefaultAction(actions.at(action));
        made->setAccessibleName(actions.at(action)->text());
        made->setIconSize({18, 18});
        made->setFocusPolicy(Qt::TabFocus);
        row->addWidget(made);
        return made;
    };
    m_time->setMinimumWidth(m_time->fontMetrics().horizontalAdvance("00:00.0 / 00:00.0"));
    m_time->setToolTip(tr("Click to show frames"));
    m_time->installEventFilter(this);
    m_time->setAccessibleName(tr("Time"));
    row->addWidget(m_time);
    row->addStretch(1);
    QToolButton* previousEdit = button("playback.previousEdit");
    QToolButton* previousFrame = button("playback.previousFrame");
    button("playback.play", m_play);
    QToolButton* nextFrame = button("playback.nextFrame");
    QToolButton* nextEdit = button("playback.nextEdit");
    QToolButton* loop = button("playback.loop");
    m_badge->setProperty("role", "dim");
    m_badge->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_badge->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // what it says moves nothing
    row->addWidget(m_badge, 1);
    row->addWidget(m_meter);
    row->addWidget(new ShapeMenu(editor, this));
    QToolButton* crop = button("edit.crop");
    QToolButton* record = button("timeline.record");
    QToolButton* safeAreas = button("view.safeAreas");
    button("playback.fullScreen");
    transport->setOptional({record, crop, m_meter, safeAreas, loop, previousFrame, nextFrame, previousEdit, nextEdit});
    column->addWidget(transport);
    connect(&editor, &Editor::changed, this, &PreviewPanel::showTime);
    connect(&editor, &Editor::playheadMoved, this, &PreviewPanel::showTime);
    connect(&playback, &Playback::shown, this, &PreviewPanel::showFrame);
    connect(&playback, &Playback::playingChanged, this, [this, &actions](bool playing) {
        actions.at("playback.play")->setIcon(icon(playing ? "pause" : "play"));
        showFrame();
    });
    showTime();
    showFrame();
}

QString PreviewPanel::badge() const {
    return m_badge->text();
}

QString PreviewPanel::timeText() const {
    return m_time->text();
}

void PreviewPanel::keyPressEvent(QKeyEvent* event) {
    if (isWindow() && event->key() == Qt::Key_Escape)
        emit left();
    else
        QWidget::keyPressEvent(event);
}

void PreviewPanel::closeEvent(QCloseEvent* event) {
    if (!isWindow())
        return QWidget::closeEvent(event);
    event->ignore();
    emit left();
}

void PreviewPanel::showTime() {
    const Cut& cut = *m_editor.state().cut;
    QString text = clockText(m_editor.playhead()) + " / " + clockText(TimePoint{} + cut.duration);
    if (m_showsFrames)
        text += QStringLiteral(" · %1").arg(frameAt(m_editor.playhead(), cut.rate));
    m_time->setText(text);
}

bool PreviewPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_time && event->type() == QEvent::MouseButtonRelease) {
        m_showsFrames = !m_showsFrames;
        showTime();
    }
    return false;
}

/// Says how the picture differs from the film, and nothing when it does not.
void PreviewPanel::showFrame() {
    const PreviewQuality quality = m_playback.frame().quality;
    QStringList words;
    if (quality.reduced)
        words << tr("%1×%2").arg(quality.width).arg(quality.height);
    if (m_playback.isPlaying() && m_playback.rate() != 1)
        words << tr("%1×").arg(m_playback.rate());
    if (quality.droppedFrames > 0)
        words << tr("%n frame(s) dropped", nullptr, static_cast<int>(quality.droppedFrames));
    m_badge->setText(words.join(" · "));
    m_badge->setToolTip(m_badge->text());
    m_meter->show(m_playback.isPlaying() ? m_playback.levels() : SoundLevels{});
}

}  // namespace sw::ui
