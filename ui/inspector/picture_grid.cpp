#include "ui/inspector/picture_grid.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/actions.h"
#include "ui/icons.h"
#include "ui/theme.h"

namespace sw::ui {

PictureGrid::PictureGrid(const Form& form, std::vector<Cell> cells, QWidget* parent)
    : QWidget(parent), m_form(form), m_cells(std::move(cells)) {
    setFocusPolicy(Qt::StrongFocus);
    keepKeys(*this, {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down});
    setMouseTracking(true);
    m_idle.setInterval(0);
    m_clock.setInterval(form.tickMs);
    connect(&m_idle, &QTimer::timeout, this, &PictureGrid::paintNext);
    connect(&m_clock, &QTimer::timeout, this, &PictureGrid::tick);
    layOut();
}

int PictureGrid::columns() const {
    return std::max(m_form.fewestColumns, (width() + metrics::kGap) / (m_form.leastWidth + metrics::kGap));
}

int PictureGrid::cellWidth() const {
    return std::max(32, (width() - (columns() - 1) * metrics::kGap) / columns());
}

QRect PictureGrid::rectOf(int index) const {
    const int height = static_cast<int>(cellWidth() * m_form.pictureHeight) + m_form.nameHeight;
    return {index % columns() * (cellWidth() + metrics::kGap), index / columns() * (height + metrics::kGap), cellWidth(), height};
}

QSize PictureGrid::cellPixels() const {
    const double width = cellWidth() * devicePixelRatioF();
    return {static_cast<int>(std::lround(width)), static_cast<int>(std::lround(width * m_form.pictureHeight))};
}

int PictureGrid::indexAt(QPoint at) const {
    for (int i = 0; i < count(); ++i)
        if (rectOf(i).contains(at))
            return i;
    return -1;
}

int PictureGrid::indexOf(const QString& name) const {
    const auto found = std::find_if(m_cells.begin(), m_cells.end(), [&](const Cell& cell) { return cell.name == name; });
    return found == m_cells.end() ? -1 : static_cast<int>(found - m_cells.begin());
}

QRect PictureGrid::cellOf(const QString& name) const {
    const int index = indexOf(name);
    return index < 0 ? QRect() : rectOf(index);
}

bool PictureGrid::isPainted() const {
    return std::none_of(m_cells.begin(), m_cells.end(), [](const Cell& cell) { return cell.icon.isEmpty() && cell.still.isNull(); });
}

void PictureGrid::setCurrent(const QString& name) {
    if (name == m_current)
        return;
    m_current = name;
    const int index = indexOf(name);
    setAccessibleDescription(index < 0 ? name : m_cells[static_cast<std::size_t>(index)].title);
    update();
}

void PictureGrid::layOut() {
    setFixedHeight(m_cells.empty() ? 0 : rectOf(count() - 1).bottom() + 3);
}

void PictureGrid::startOver() {
    for (Cell& cell : m_cells) {
        cell.still = {};
        cell.missing = false;
    }
    if (isVisible())
        m_idle.start();
    update();
}

QImage PictureGrid::painted(int index, double moment) {
    QImage image = picture(index, moment);
    image.setDevicePixelRatio(devicePixelRatioF());
    return image;
}

void PictureGrid::paintNext() {
    for (int i = 0; i < count(); ++i) {
        Cell& cell = m_cells[static_cast<std::size_t>(i)];
        if (!cell.icon.isEmpty() || cell.missing || !cell.still.isNull())
            continue;
        cell.still = painted(i, m_form.still);
        cell.missing = cell.still.isNull();
        return update(rectOf(i));
    }
    m_idle.stop();
}

void PictureGrid::setLive(int index) {
    if (index == m_live)
        return;
    m_live = index;
    m_moment = 0;
    m_liveImage = {};
    const bool moves = index >= 0 && m_cells[static_cast<std::size_t>(index)].icon.isEmpty();
    moves ? m_clock.start() : m_clock.stop();
    update();
}

void PictureGrid::tick() {
    m_moment = m_moment > m_form.end ? 0 : m_moment + m_form.perTick;
    m_liveImage = painted(m_live, m_moment);
    update(rectOf(m_live));
}

void PictureGrid::paintCell(QPainter& painter, int index) {
    const Colours& colours = Colours::of(palette());
    const QRect rect = rectOf(index);
    const Cell& cell = m_cells[static_cast<std::size_t>(index)];
    const bool current = cell.name == m_current;
    const QRectF picture(rect.x() + 1.0, rect.y() + 1.0, rect.width() - 2.0, rect.height() - m_form.nameHeight - 2.0);
    QPainterPath round;
    round.addRoundedRect(picture, metrics::kRadius, metrics::kRadius);
    painter.fillPath(round, colours.hover);
    const QImage& image = index == m_live && !m_liveImage.isNull() ? m_liveImage : cell.still;
    if (!image.isNull()) {
        painter.save();
        painter.setClipPath(round);
        painter.drawImage(picture, image);
        painter.restore();
    } else if (!cell.icon.isEmpty()) {
        painter.drawPixmap(picture.center() - QPointF(9, 9), iconPixmap(cell.icon, 18, colours.dimText, devicePixelRatioF()));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(current ? QPen(colours.accent, 2) : QPen(colours.line, 1));
    painter.drawPath(round);
    painter.setPen(current ? colours.text : colours.dimText);
    const QRect name(rect.x(), rect.bottom() - m_form.nameHeight + 1, rect.width(), m_form.nameHeight);
    painter.drawText(name, Qt::AlignCenter, painter.fontMetrics().elidedText(cell.title, Qt::ElideRight, rect.width()));
}

void PictureGrid::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QFont small = font();
    small.setPixelSize(m_form.nameSize);
    painter.setFont(small);
    for (int i = 0; i < count(); ++i)
        if (event->rect().intersects(rectOf(i)))
            paintCell(painter, i);
    if (const int index = indexOf(m_current); hasFocus() && index >= 0) {
        painter.setPen(QPen(Colours::of(palette()).text, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rectOf(index)).adjusted(-0.5, -0.5, 0.5, 0.5), 8, 8);
    }
}

void PictureGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
    if (event->oldSize().width() != width())
        startOver();
}

void PictureGrid::mouseMoveEvent(QMouseEvent* event) {
    setLive(indexAt(event->position().toPoint()));
}

void PictureGrid::leaveEvent(QEvent*) {
    setLive(-1);
}

void PictureGrid::mouseReleaseEvent(QMouseEvent* event) {
    const int index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index >= 0)
        emit chosen(m_cells[static_cast<std::size_t>(index)].name);
}

void PictureGrid::keyPressEvent(QKeyEvent* event) {
    int index = indexOf(m_current);
    switch (event->key()) {
        case Qt::Key_Right: ++index; break;
        case Qt::Key_Left: --index; break;
        case Qt::Key_Down: index += columns(); break;
        case Qt::Key_Up: index -= columns(); break;
        default: return QWidget::keyPressEvent(event);
    }
    if (index >= 0 && index < count())
        emit chosen(m_cells[static_cast<std::size_t>(index)].name);
}

void PictureGrid::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_idle.start();
}

void PictureGrid::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_idle.stop();
    setLive(-1);
}

bool PictureGrid::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int index = indexAt(help->pos());
    const Cell cell = index < 0 ? Cell{} : m_cells[static_cast<std::size_t>(index)];
    QToolTip::showText(help->globalPos(), cell.tip.isEmpty() ? cell.title : cell.tip, this);
    return true;
}

}  // namespace sw::ui
