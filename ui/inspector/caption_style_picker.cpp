#include "ui/inspector/caption_style_picker.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "core/media/caption/caption_sample.h"
#include "ui/theme.h"

namespace sw::ui {
namespace {

constexpr int kLeastWidth = 96;
constexpr int kNameHeight = 18;
constexpr int kTickMs = 66;
constexpr double kMomentPerTick = 0.03;

}  // namespace

CaptionStylePicker::CaptionStylePicker(const Studio& studio, QWidget* parent) : QWidget(parent), m_data(studio.data) {
    for (const Choice& choice : studio.captionStyles)
        m_cells.push_back({choice, {}, {}, false});
    setAccessibleName(tr("Caption style"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, &CaptionStylePicker::paintNext);
    m_clock.setInterval(kTickMs);
    connect(&m_clock, &QTimer::timeout, this, &CaptionStylePicker::tick);
    layOut();
}

int CaptionStylePicker::columns() const {
    return std::max(2, (width() + metrics::kGap) / (kLeastWidth + metrics::kGap));
}

int CaptionStylePicker::cellWidth() const {
    return std::max(40, (width() - (columns() - 1) * metrics::kGap) / columns());
}

QRect CaptionStylePicker::rectOf(int index) const {
    const int pictureHeight = cellWidth() * 9 / 16;
    return {index % columns() * (cellWidth() + metrics::kGap), index / columns() * (pictureHeight + kNameHeight + metrics::kGap),
            cellWidth(), pictureHeight + kNameHeight};
}

int CaptionStylePicker::indexAt(QPoint at) const {
    for (int i = 0; i < static_cast<int>(m_cells.size()); ++i)
        if (rectOf(i).contains(at))
            return i;
    return -1;
}

int CaptionStylePicker::indexOf(const QString& style) const {
    const auto found = std::find_if(m_cells.begin(), m_cells.end(),
                                    [&](const Cell& cell) { return cell.choice.name == style.toStdString(); });
    return found == m_cells.end() ? -1 : static_cast<int>(found - m_cells.begin());
}

QRect CaptionStylePicker::cellOf(const QString& style) const {
    const int index = indexOf(style);
    return index < 0 ? QRect() : rectOf(index);
}

void CaptionStylePicker::layOut() {
    setFixedHeight(m_cells.empty() ? 0 : rectOf(static_cast<int>(m_cells.size()) - 1).bottom() + 3);
}

void CaptionStylePicker::startOver() {
    for (Cell& cell : m_cells)
        cell.still = {};
    if (isVisible())
        m_idle.start();
    update();
}

void CaptionStylePicker::setCurrent(const QString& style) {
    m_current = style;
    const int index = indexOf(style);
    setAccessibleDescription(index < 0 ? style : QString::fromStdString(m_cells[static_cast<std::size_t>(index)].choice.title));
    update();
}

void CaptionStylePicker::setAccent(const QString& accent) {
    if (accent == m_accent)
        return;
    m_accent = accent;
    for (Cell& cell : m_cells)
        cell.style.reset();
    startOver();
}

QImage CaptionStylePicker::painted(Cell& cell, double moment) const {
    if (!cell.style && !cell.failed) {
        if (Result<CaptionStyle> style = loadCaptionStyle(m_data, cell.choice.name, m_accent.toStdString()))
            cell.style = std::move(*style);
        else
            cell.failed = true;
    }
    if (!cell.style)
        return {};
    const double ratio = devicePixelRatioF();
    QImage image = captionSample(*cell.style, static_cast<int>(std::lround(cellWidth() * ratio)),
                                 static_cast<int>(std::lround(cellWidth() * 9 / 16 * ratio)), moment);
    image.setDevicePixelRatio(ratio);
    return image;
}

void CaptionStylePicker::paintNext() {
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        if (Cell& cell = m_cells[i]; cell.still.isNull() && !cell.failed) {
            cell.still = painted(cell, 0.62);
            return update(rectOf(static_cast<int>(i)));
        }
    m_idle.stop();
}

void CaptionStylePicker::setLive(int index) {
    if (index == m_live)
        return;
    m_live = index;
    m_moment = 0;
    m_liveImage = {};
    if (index < 0)
        m_clock.stop();
    else
        m_clock.start();
    update();
}

void CaptionStylePicker::tick() {
    m_moment = std::fmod(m_moment + kMomentPerTick, 1.0);
    m_liveImage = painted(m_cells[static_cast<std::size_t>(m_live)], m_moment);
    update(rectOf(m_live));
}

void CaptionStylePicker::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colours = Colours::of(palette());
    QFont small = font();
    small.setPixelSize(11);
    painter.setFont(small);
    for (int i = 0; i < static_cast<int>(m_cells.size()); ++i) {
        const QRect rect = rectOf(i);
        if (!event->rect().intersects(rect))
            continue;
        const Cell& cell = m_cells[static_cast<std::size_t>(i)];
        const bool current = cell.choice.name == m_current.toStdString();
        const QRectF picture(rect.x() + 1.0, rect.y() + 1.0, rect.width() - 2.0, rect.height() - kNameHeight - 2.0);
        QPainterPath round;
        round.addRoundedRect(picture, metrics::kRadius, metrics::kRadius);
        const QImage& image = i == m_live && !m_liveImage.isNull() ? m_liveImage : cell.still;
        painter.fillPath(round, colours.hover);
        if (!image.isNull()) {
            painter.save();
            painter.setClipPath(round);
            painter.drawImage(picture, image);
            painter.restore();
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(current ? QPen(colours.accent, 2) : QPen(colours.line, 1));
        painter.drawPath(round);
        painter.setPen(current ? colours.text : colours.dimText);
        const QRect name(rect.x(), rect.bottom() - kNameHeight + 2, rect.width(), kNameHeight);
        painter.drawText(name, Qt::AlignCenter, painter.fontMetrics().elidedText(QString::fromStdString(cell.choice.title), Qt::ElideRight, rect.width()));
    }
    if (hasFocus() && indexOf(m_current) >= 0) {
        painter.setPen(QPen(colours.text, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rectOf(indexOf(m_current))).adjusted(-0.5, -0.5, 0.5, 0.5), 8, 8);
    }
}

void CaptionStylePicker::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
    if (event->oldSize().width() != width())
        startOver();
}

void CaptionStylePicker::mouseMoveEvent(QMouseEvent* event) {
    setLive(indexAt(event->position().toPoint()));
}

void CaptionStylePicker::leaveEvent(QEvent*) {
    setLive(-1);
}

void CaptionStylePicker::mouseReleaseEvent(QMouseEvent* event) {
    const int index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index >= 0)
        emit chosen(QString::fromStdString(m_cells[static_cast<std::size_t>(index)].choice.name));
}

void CaptionStylePicker::keyPressEvent(QKeyEvent* event) {
    const int count = static_cast<int>(m_cells.size());
    int index = indexOf(m_current);
    switch (event->key()) {
        case Qt::Key_Right: ++index; break;
        case Qt::Key_Left: --index; break;
        case Qt::Key_Down: index += columns(); break;
        case Qt::Key_Up: index -= columns(); break;
        default: return QWidget::keyPressEvent(event);
    }
    if (index >= 0 && index < count)
        emit chosen(QString::fromStdString(m_cells[static_cast<std::size_t>(index)].choice.name));
}

void CaptionStylePicker::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_idle.start();
}

void CaptionStylePicker::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_idle.stop();
    setLive(-1);
}

bool CaptionStylePicker::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = indexAt(help->pos());
        const Choice choice = index < 0 ? Choice{} : m_cells[static_cast<std::size_t>(index)].choice;
        QToolTip::showText(help->globalPos(), QString::fromStdString(choice.summary.empty() ? choice.title : choice.summary), this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace sw::ui
