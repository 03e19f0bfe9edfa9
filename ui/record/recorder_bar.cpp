#include "ui/record/recorder_bar.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/icons.h"
#include "ui/preview/playback.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

constexpr int kTickMs = 50;
constexpr double kLowestDb = -60;
constexpr double kLoudDb = -12;  // good speech peaks about here
constexpr double kTooLoudDb = -1;
constexpr double kFall = 0.06;  // of the scale in a tick
constexpr int kMarkTicks = 20;
constexpr int kDeviceTicks = 20;  // how often it looks which microphones there are

double onScale(double db) {
    return std::clamp(1 - db / kLowestDb, 0.0, 1.0);
}

QString timeText(Duration duration) {
    const std::int64_t tenths = duration.flicks * 10 / kFlicksPerSecond;
    return QStringLiteral("%1:%2.%3").arg(tenths / 600).arg(tenths / 10 % 60, 2, 10, QLatin1Char('0')).arg(tenths % 10);
}

}  // namespace

InputMeter::InputMeter(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(72);
    setAccessibleName(tr("Level of the microphone"));
    setToolTip(tr("Level of the microphone: speech should reach the bright part, and never the red one"));
}

void InputMeter::show(double peakDb) {
    const double level = onScale(peakDb);
    m_level = std::max(level, m_level - kFall);
    if (level >= m_mark || ++m_markAge > kMarkTicks) {
        m_mark = level;
        m_markAge = 0;
    }
    update();
}

void InputMeter::clear() {
    m_level = m_mark = 0;
    update();
}

void InputMeter::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const Colours& colours = Colours::of(palette());
    const QRectF whole(0, (height() - 8) / 2.0, width(), 8);
    const auto part = [&](double from, double to, const QColor& colour) {
        if (to > from)
            painter.fillRect(QRectF(whole.left() + from * whole.width(), whole.top(), (to - from) * whole.width(), whole.height()), colour);
    };
    const auto band = [&](double from, double to, QColor colour) {
        QColor ground = colour;
        ground.setAlpha(48);
        part(from, to, ground);
        part(from, std::min(to, m_level), colour);
    };
    QColor quiet = colours.success;
    quiet.setAlpha(150);
    band(0, onScale(kLoudDb - 12), quiet);
    band(onScale(kLoudDb - 12), onScale(kTooLoudDb), colours.success);
    band(onScale(kTooLoudDb), 1, colours.danger);
    if (m_mark > 0)
        part(std::max(0.0, m_mark - 2 / whole.width()), m_mark, m_mark >= onScale(kTooLoudDb) ? colours.danger : colours.text);
}

RecordingLight::RecordingLight(VoiceRecorder& recorder, QWidget* over) : QWidget(over), m_recorder(recorder) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    over->installEventFilter(this);
    hide();
    const auto show = [this, over] {
        setGeometry(over->rect());
        setVisible(m_recorder.isRunning());
        raise();
        update();
    };
    connect(&recorder, &VoiceRecorder::stateChanged, this, show);
    connect(&recorder, &VoiceRecorder::counted, this, qOverload<>(&QWidget::update));
}

bool RecordingLight::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize)
        setGeometry(static_cast<QWidget*>(watched)->rect());
    return false;
}

void RecordingLight::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const Colours& colours = Colours::of(palette());
    if (m_recorder.state() == VoiceRecorder::State::CountingIn) {
        const double size = std::min({width(), height(), 240}) * 0.6;
        const QRectF disc(QPointF((width() - size) / 2, (height() - size) / 2), QSizeF(size, size));
        painter.setBrush(QColor(0, 0, 0, 150));
        painter.drawEllipse(disc);
        QFont large = font();
        large.setPixelSize(static_cast<int>(size * 0.6));
        large.setWeight(QFont::Bold);
        painter.setFont(large);
        painter.setPen(Qt::white);
        painter.drawText(disc, Qt::AlignCenter, QString::number(m_recorder.count()));
    } else if (m_recorder.state() == VoiceRecorder::State::Recording) {
        QFont small = font();
        small.setWeight(QFont::DemiBold);
        painter.setFont(small);
        const QString words = tr("REC");
        const QRectF plate(12, 12, QFontMetricsF(small).horizontalAdvance(words) + 34, 26);
        painter.setBrush(QColor(0, 0, 0, 150));
        painter.drawRoundedRect(plate, 13, 13);
        painter.setBrush(colours.danger);
        painter.drawEllipse(QPointF(plate.left() + 14, plate.center().y()), 5, 5);
        painter.setPen(Qt::white);
        painter.drawText(plate.adjusted(24, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, words);
    }
}

RecorderBar::RecorderBar(VoiceRecorder& recorder, Playback& playback, QWidget* parent)
    : QWidget(parent),
      m_recorder(recorder),
      m_playback(playback),
      m_device(new ElidingBox(this)),
      m_meter(new InputMeter(this)),
      m_time(textLabel("0:00.0", "dim", this)),
      m_hear(new QCheckBox(tr("Hear the film"), this)),
      m_record(new QPushButton(this)),
      m_discard(iconButton("trash-2", tr("Discard the recording (Esc)"), this)),
      m_close(iconButton("x", tr("Close the recorder"), this)) {
    setAccessibleName(tr("Voice-over recorder"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kMargin, metrics::kGap, metrics::kMargin, metrics::kSmallGap);
    column->setSpacing(metrics::kGap);
    auto* above = new QHBoxLayout;
    auto* below = new QHBoxLayout;
    for (QHBoxLayout* row : {above, below}) {
        row->setSpacing(metrics::kGap);
        column->addLayout(row);
    }
    m_device->setAccessibleName(tr("Microphone"));
    m_device->setToolTip(tr("Microphone"));
    m_device->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_device->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_device->setMinimumContentsLength(12);
    m_hear->setToolTip(tr("Play the film's sound while recording; only with headphones, else the microphone hears it too"));
    m_time->setWordWrap(false);
    m_time->setMinimumWidth(m_time->fontMetrics().horizontalAdvance("00:00.0"));
    m_time->setAccessibleName(tr("Recorded so far"));
    above->addWidget(m_device, 3);
    above->addWidget(m_meter, 2);
    above->addWidget(m_close);
    below->addWidget(m_hear);
    below->addStretch(1);
    below->addWidget(m_time);
    below->addWidget(m_record);
    below->addWidget(m_discard);
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &RecorderBar::tick);
    connect(m_device, &QComboBox::activated, this, [this] { m_recorder.setDevice(m_device->currentData().toString().toStdString()); });
    connect(m_record, &QPushButton::clicked, this, &RecorderBar::advance);
    connect(m_discard, &QToolButton::clicked, &recorder, &VoiceRecorder::discard);
    connect(m_close, &QToolButton::clicked, this, [this] {
        m_recorder.discard();
        hide();
    });
    connect(&recorder, &VoiceRecorder::stateChanged, this, &RecorderBar::showState);
    connect(&recorder, &VoiceRecorder::counted, this, [this](int left) { m_time->setText(QString::number(left) + QStringLiteral("…")); });
    connect(&playback, &Playback::playingChanged, this, &RecorderBar::onPlaying);
    hide();
    showState();
}

void RecorderBar::fillDevices() {
    std::vector<InputDevice> devices = m_recorder.devices();
    if (m_device->count() > 0 && devices == m_devices)
        return;
    m_devices = std::move(devices);
    const QSignalBlocker quiet(m_device);
    m_device->clear();
    m_device->addItem(tr("System's microphone"), QString());
    for (const InputDevice& device : m_devices)
        m_device->addItem(QString::fromStdString(device.name), QString::fromStdString(device.id));
    m_device->setCurrentIndex(std::max(0, m_device->findData(QString::fromStdString(m_recorder.device()))));
    if (m_device->currentIndex() == 0)
        m_recorder.setDevice({});
}

void RecorderBar::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    fillDevices();
    m_recorder.listen();
    m_tick.start();
    m_record->setFocus();
}

void RecorderBar::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (event->spontaneous() || m_recorder.isRunning())
        return;
    m_tick.stop();
    m_recorder.leave();
}

void RecorderBar::advance() {
    if (isHidden())
        return show();
    if (m_recorder.isRunning())
        return m_recorder.stop();
    m_playback.pause();
    m_recorder.record();
}

void RecorderBar::showState() {
    using State = VoiceRecorder::State;
    const State state = m_recorder.state();
    const State before = std::exchange(m_shown, state);
    const bool running = m_recorder.isRunning();
    m_record->setText(state == State::Recording ? tr("Keep") : state == State::CountingIn ? tr("Cancel") : tr("Record"));
    m_record->setToolTip(state == State::Recording ? tr("End the recording and put it on the timeline (R)") : tr("Record from the playhead on (R)"));
    m_record->setIcon(icon(state == State::Recording ? "square" : state == State::CountingIn ? "x" : "mic"));
    m_record->setEnabled(state != State::Keeping);
    if (before == State::Keeping && isVisible())
        m_record->setFocus();
    m_discard->setEnabled(running);
    m_device->setEnabled(!running && state != State::Keeping);
    m_hear->setEnabled(!running);
    if (!running)
        m_time->setText(timeText({}));
    if (state == State::Off)
        m_meter->clear();
    running ? qApp->installEventFilter(this) : qApp->removeEventFilter(this);
    if (state == State::Recording) {
        m_playback.setMuted(!m_hear->isChecked());
        if (!m_playback.isAtEnd())
            m_playback.play();
    } else if (before == State::Recording) {
        m_playback.pause();
        m_playback.setMuted(false);
    }
}

/// A film that was paused by hand ends the recording; one that has come to its end does not: the sentence may go on.
void RecorderBar::onPlaying(bool playing) {
    if (playing || m_recorder.state() != VoiceRecorder::State::Recording)
        return;
    if (!m_playback.isAtEnd())
        m_recorder.stop();
}

void RecorderBar::tick() {
    using State = VoiceRecorder::State;
    const State state = m_recorder.state();
    if (++m_ticks % kDeviceTicks == 0 && !m_recorder.isRunning() && !m_device->view()->isVisible())
        fillDevices();
    if (state != State::Off)
        m_meter->show(m_recorder.takePeakDb());
    if (state == State::Recording)
        m_time->setText(timeText(m_recorder.recorded()));
}

bool RecorderBar::eventFilter(QObject*, QEvent* event) {
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    if (static_cast<QKeyEvent&>(*event).key() != Qt::Key_Escape)
        return false;
    event->accept();
    if (event->type() == QEvent::KeyPress)
        m_recorder.discard();
    return true;
}

}  // namespace sw::ui
