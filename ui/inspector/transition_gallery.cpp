#include "ui/inspector/transition_gallery.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "core/media/frame/colour.h"
#include "core/model/transition_names.h"
#include "ui/icons.h"
#include "ui/inspector/transition_strip.h"
#include "ui/media_thumbnails.h"
#include "ui/theme.h"

namespace sw::ui {
namespace {

constexpr int kLeastWidth = 56;
constexpr int kNameHeight = 16;
constexpr int kTickMs = 50;
constexpr double kProgressPerTick = 0.05;
constexpr double kRest = 1.4;  // so long it stands still at the end before it begins anew
constexpr double kStill = 0.45;

}  // namespace

TransitionGallery::TransitionGallery(Editor& editor, MediaThumbnails& thumbnails, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_thumbnails(thumbnails) {
    m_cells.push_back({"auto", tr("Automatic"), {}});
    for (const TransitionEntry& entry : transitionEntries())
        m_cells.push_back({entry.name, QString::fromUtf8(entry.title), {}});
    setAccessibleName(tr("Transitions"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_idle.setInterval(0);
    m_clock.setInterval(kTickMs);
    connect(&m_idle, &QTimer::timeout, this, &TransitionGallery::paintNext);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        m_progress = m_progress > kRest ? 0 : m_progress + kProgressPerTick;
        m_liveImage = painted(m_live, std::min(1.0, m_progress));
        update(rectOf(m_live));
    });
    connect(&thumbnails, &MediaThumbnails::ready, this, &TransitionGallery::startOver);
    setFixedHeight(rectOf(static_cast<int>(m_cells.size()) - 1).bottom() + 3);
}

int TransitionGallery::columns() const {
    return std::max(3, (width() + metrics::kGap) / (kLeastWidth + metrics::kGap));
}

int TransitionGallery::cellWidth() const {
    return std::max(32, (width() - (columns() - 1) * metrics::kGap) / columns());
}

QRect TransitionGallery::rectOf(int index) const {
    return {index % columns() * (cellWidth() + metrics::kGap), index / columns() * (cellWidth() + kNameHeight + metrics::kGap), cellWidth(),
            cellWidth() + kNameHeight};
}

int TransitionGallery::indexAt(QPoint at) const {
    for (int i = 0; i < static_cast<int>(m_cells.size()); ++i)
        if (rectOf(i).contains(at))
            return i;
    return -1;
}

int TransitionGallery::indexOf(const std::string& name) const {
    const auto found = std::find_if(m_cells.begin(), m_cells.end(), [&](const Cell& cell) { return cell.name == name; });
    return found == m_cells.end() ? -1 : static_cast<int>(found - m_cells.begin());
}

QRect TransitionGallery::cellOf(const std::string& name) const {
    const int index = indexOf(name);
    return index < 0 ? QRect() : rectOf(index);
}

bool TransitionGallery::isPainted() const {
    return std::none_of(m_cells.begin() + 1, m_cells.end(), [](const Cell& cell) { return cell.still.isNull(); });
}

void TransitionGallery::setScene(SceneId scene, const std::string& chosen) {
    if (chosen != m_chosen) {
        m_chosen = chosen;
        const int index = indexOf(chosen);
        setAccessibleDescription(index < 0 ? QString() : m_cells[static_cast<std::size_t>(index)].title);
        update();
    }
    std::vector<std::string> shown{toText(scene)};
    for (const CutPicture& picture : m_editor.state().cut->pictures)
        for (const CutLayer& layer : picture.layers)
            shown.push_back(layer.media.fileName());
    if (shown == m_shown)
        return;
    m_scene = scene;
    m_shown = std::move(shown);
    startOver();
}

void TransitionGallery::startOver() {
    m_from.reset();
    m_to.reset();
    for (Cell& cell : m_cells)
        cell.still = {};
    if (isVisible())
        m_idle.start();
    update();
}

/// Of the middle of both scenes' pictures.
QImage TransitionGallery::painted(int index, double progress) {
    if (index <= 0)
        return {};
    if (!m_from) {
        const Cut& cut = *m_editor.state().cut;
        const auto here = std::find_if(cut.pictures.begin(), cut.pictures.end(),
                                       [&](const CutPicture& p) { return p.origin == toText(m_scene); });
        if (here == cut.pictures.end())
            return {};
        const int side = static_cast<int>(cellWidth() * devicePixelRatioF()) / 2 * 2;
        const auto square = [&](const CutPicture& picture) {
            const QSize whole(side, side * cut.height / std::max(1, cut.width));
            const QImage image = sceneThumbnail(cut, picture, m_thumbnails, whole, Colours::of(palette()).window);
            return frameFrom(image.copy(0, (image.height() - side) / 2, side, side).convertToFormat(QImage::Format_RGB32));
        };
        m_from = square(here == cut.pictures.begin() ? *here : *std::prev(here));
        m_to = square(*here);
    }
    Frame out = *m_from;
    m_painter.paint(transitionEntries()[static_cast<std::size_t>(index - 1)].kind, progress, *m_from, *m_to, out);
    QImage image = imageFrom(out);
    image.setDevicePixelRatio(devicePixelRatioF());
    return image;
}

void TransitionGallery::paintNext() {
    for (std::size_t i = 1; i < m_cells.size(); ++i)
        if (m_cells[i].still.isNull()) {
            m_cells[i].still = painted(static_cast<int>(i), kStill);
            if (m_cells[i].still.isNull())
                break;
            return update(rectOf(static_cast<int>(i)));
        }
    m_idle.stop();
}

void TransitionGallery::setLive(int index) {
    if (index == m_live)
        return;
    m_live = index;
    m_progress = 0;
    m_liveImage = {};
    index > 0 ? m_clock.start() : m_clock.stop();
    update();
}

void TransitionGallery::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const Colours& colours = Colours::of(palette());
    QFont small = font();
    small.setPixelSize(10);
    painter.setFont(small);
    for (int i = 0; i < static_cast<int>(m_cells.size()); ++i) {
        const QRect rect = rectOf(i);
        if (!event->rect().intersects(rect))
            continue;
        const Cell& cell = m_cells[static_cast<std::size_t>(i)];
        const bool current = cell.name == m_chosen;
        const QRectF picture = QRectF(rect.topLeft(), QSizeF(rect.width(), rect.width())).adjusted(1, 1, -1, -1);
        QPainterPath round;
        round.addRoundedRect(picture, metrics::kRadius, metrics::kRadius);
        painter.fillPath(round, colours.hover);
        const QImage& image = i == m_live && !m_liveImage.isNull() ? m_liveImage : cell.still;
        if (!image.isNull()) {
            painter.save();
            painter.setClipPath(round);
            painter.drawImage(picture, image);
            painter.restore();
        } else if (i == 0) {
            painter.drawPixmap(picture.center() - QPointF(9, 9), iconPixmap("wand-sparkles", 18, colours.dimText, devicePixelRatioF()));
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(current ? QPen(colours.accent, 2) : QPen(colours.line, 1));
        painter.drawPath(round);
        painter.setPen(current ? colours.text : colours.dimText);
        const QRect name(rect.x(), rect.bottom() - kNameHeight + 1, rect.width(), kNameHeight);
        painter.drawText(name, Qt::AlignCenter, painter.fontMetrics().elidedText(cell.title, Qt::ElideRight, rect.width()));
    }
    if (hasFocus() && indexOf(m_chosen) >= 0) {
        painter.setPen(QPen(colours.text, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rectOf(indexOf(m_chosen))).adjusted(-0.5, -0.5, 0.5, 0.5), 8, 8);
    }
}

void TransitionGallery::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    setFixedHeight(rectOf(static_cast<int>(m_cells.size()) - 1).bottom() + 3);
    if (event->oldSize().width() != width())
        startOver();
}

void TransitionGallery::mouseMoveEvent(QMouseEvent* event) {
    setLive(indexAt(event->position().toPoint()));
}

void TransitionGallery::leaveEvent(QEvent*) {
    setLive(-1);
}

void TransitionGallery::mouseReleaseEvent(QMouseEvent* event) {
    const int index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index >= 0)
        emit chosen(QString::fromStdString(m_cells[static_cast<std::size_t>(index)].name));
}

void TransitionGallery::keyPressEvent(QKeyEvent* event) {
    int index = indexOf(m_chosen);
    switch (event->key()) {
        case Qt::Key_Right: ++index; break;
        case Qt::Key_Left: --index; break;
        case Qt::Key_Down: index += columns(); break;
        case Qt::Key_Up: index -= columns(); break;
        default: return QWidget::keyPressEvent(event);
    }
    if (index >= 0 && index < static_cast<int>(m_cells.size()))
        emit chosen(QString::fromStdString(m_cells[static_cast<std::size_t>(index)].name));
}

void TransitionGallery::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_idle.start();
}

void TransitionGallery::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_idle.stop();
    setLive(-1);
}

bool TransitionGallery::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = indexAt(help->pos());
        QToolTip::showText(help->globalPos(), index < 0 ? QString() : m_cells[static_cast<std::size_t>(index)].title, this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace sw::ui
