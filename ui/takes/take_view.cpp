#include "ui/takes/take_view.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

constexpr double kCorner = 8;
constexpr int kBar = 2;      // width of a bar of the waveform, and
constexpr int kBarStep = 3;  // the distance of two

}  // namespace

TakePicture::TakePicture(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void TakePicture::show(const QPixmap& picture, double aspect) {
    m_picture = picture;
    m_aspect = aspect;
    update();
}

void TakePicture::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const Colours& colours = Colours::of(palette());
    const QSizeF size = QSizeF(m_aspect, 1).scaled(QSizeF(rect().size()), Qt::KeepAspectRatio);
    const QRectF place(QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size);
    QPainterPath frame;
    frame.addRoundedRect(place, kCorner, kCorner);
    painter.setClipPath(frame);
    painter.fillRect(place, colours.hover);
    if (!m_picture.isNull())
        return painter.drawPixmap(place, m_picture, QRectF(m_picture.rect()));
    constexpr int kMark = 32;
    icon("image").paint(&painter, QRectF(place.center() - QPointF(kMark / 2.0, kMark / 2.0), QSizeF(kMark, kMark)).toRect());
}

TakeWave::TakeWave(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setToolTip(tr("Click to listen from there"));
}

void TakeWave::show(const Peaks& peaks, Duration length, Duration whole) {
    m_peaks = peaks;
    m_length = length;
    m_whole = whole;
    update();
}

void TakeWave::setPosition(std::optional<TimePoint> position) {
    if (position == m_position)
        return;
    m_position = position;
    update();
}

void TakeWave::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colours = Colours::of(palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.hover);
    painter.drawRoundedRect(rect(), kCorner, kCorner);
    if (m_whole <= Duration{})
        return;
    const double perPixel = static_cast<double>(m_whole.flicks) / width();
    const auto timeAt = [&](int x) { return TimePoint{static_cast<std::int64_t>(x * perPixel)}; };
    painter.setBrush(colours.voice);
    for (int x = 0; x < width() && timeAt(x) < TimePoint{} + m_length; x += kBarStep) {
        const double high = std::max(1.0, m_peaks.highest(timeAt(x), timeAt(x + kBarStep)) * (height() / 2.0 - kCorner));
        painter.drawRoundedRect(QRectF(x, height() / 2.0 - high, kBar, 2 * high), 1, 1);
    }
    if (m_position)
        painter.fillRect(QRectF(static_cast<double>(m_position->flicks) / perPixel - 1, 0, 2, height()), colours.text);
}

void TakeWave::mousePressEvent(QMouseEvent* event) {
    const double at = static_cast<double>(m_whole.flicks) * event->position().x() / width();
    const TimePoint end = TimePoint{} + m_length;
    emit seekWanted(std::clamp(TimePoint{static_cast<std::int64_t>(at)}, TimePoint{}, end));
}

TakeView::TakeView(const QString& side, bool heard, QWidget* parent)
    : QFrame(parent),
      m_side(side),
      m_back(iconButton("chevron-left", tr("Earlier take, %1").arg(side), this)),
      m_title(textLabel({}, "heading", this)),
      m_on(iconButton("chevron-right", tr("Later take, %1").arg(side), this)),
      m_inUse(textLabel(tr("In use"), "dim", this)),
      m_facts(new QFormLayout),
      m_use(primaryButton(tr("Use this"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(metrics::kMargin);
    auto* top = new QHBoxLayout;
    top->setSpacing(metrics::kSmallGap);
    m_title->setWordWrap(false);
    m_inUse->setWordWrap(false);
    top->addWidget(m_back);
    top->addWidget(m_title);
    top->addWidget(m_on);
    top->addStretch(1);
    top->addWidget(m_inUse);
    column->addLayout(top);
    if (heard) {
        m_wave = new TakeWave(this);
        column->addWidget(m_wave, 1);
    } else {
        m_picture = new TakePicture(this);
        column->addWidget(m_picture, 1);
    }
    m_facts->setContentsMargins(0, 0, 0, 0);
    m_facts->setHorizontalSpacing(metrics::kMargin);
    m_facts->setVerticalSpacing(metrics::kSmallGap);
    column->addLayout(m_facts);
    auto* bottom = new QHBoxLayout;
    if (heard) {
        m_play = new QPushButton(this);
        bottom->addWidget(m_play);
        connect(m_play, &QPushButton::clicked, this, &TakeView::playToggled);
        setPlaying(false);
    }
    bottom->addStretch(1);
    bottom->addWidget(m_use);
    column->addLayout(bottom);
    m_use->setAccessibleName(tr("Use this take, %1").arg(side));
    connect(m_back, &QToolButton::clicked, this, [this] { emit stepped(-1); });
    connect(m_on, &QToolButton::clicked, this, [this] { emit stepped(1); });
    connect(m_use, &QPushButton::clicked, this, &TakeView::useWanted);
}

void TakeView::show(const TakeWords& words) {
    if (words == m_words)
        return;
    m_words = words;
    m_title->setText(words.title);
    m_inUse->setVisible(words.inUse);
    m_use->setEnabled(!words.inUse);
    m_back->setEnabled(words.mayGoBack);
    m_on->setEnabled(words.mayGoOn);
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    for (const auto& [name, value] : words.facts) {
        QLabel* shown = textLabel(value, "", this);
        shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_facts->addRow(textLabel(name, "dim", this), shown);
    }
    setAccessibleName(tr("%1: %2").arg(m_side, words.title));
}

void TakeView::setChosen(bool chosen) {
    if (chosen == m_chosen)
        return;
    m_chosen = chosen;
    setAccessibleDescription(chosen ? tr("Chosen") : QString());
    update();
}

void TakeView::setPlaying(bool playing) {
    if (!m_play)
        return;
    m_play->setIcon(icon(playing ? "pause" : "play"));
    m_play->setText(playing ? tr("Pause") : tr("Play"));
    m_play->setAccessibleName((playing ? tr("Pause, %1") : tr("Play, %1")).arg(m_side));
}

void TakeView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colours = Colours::of(palette());
    painter.setBrush(colours.raised);
    painter.setPen(QPen(m_chosen ? colours.accent : colours.line, m_chosen ? 2 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kCorner, kCorner);
}

void TakeView::mousePressEvent(QMouseEvent* /*event*/) {
    emit chosen();
}

}  // namespace sw::ui
