#include "ui/media_delegate.h"

#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>

#include "ui/icons.h"
#include "ui/media_model.h"
#include "ui/theme.h"

namespace sw::ui {
namespace {

QString iconOf(const MediaRow& row) {
    if (row.isFolder())
        return "folder";
    switch (row.item.kind) {
        case MediaKind::Picture: return "image";
        case MediaKind::Video: return "film";
        case MediaKind::Sound: return "audio-lines";
        case MediaKind::Other: break;
    }
    return "palette";
}

void drawBadge(QPainter& painter, const QRect& picture, const QString& text) {
    QFont small = painter.font();
    small.setPixelSize(10);
    painter.setFont(small);
    const int width = painter.fontMetrics().horizontalAdvance(text) + 8;
    const QRect badge(picture.right() - width - 3, picture.bottom() - 18, width, 15);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 170));
    painter.drawRoundedRect(badge, 4, 4);
    painter.setPen(Qt::white);
    painter.drawText(badge, Qt::AlignCenter, text);
}

}  // namespace

MediaDelegate::Layout MediaDelegate::layoutOf(const QRect& rect) const {
    if (m_cards) {
        const QRect inner = rect.adjusted(4, 4, -4, -4);
        const int pictureHeight = inner.height() - 36;
        return {{inner.x(), inner.y(), inner.width(), pictureHeight},
                {inner.x() + 2, inner.y() + pictureHeight + 2, inner.width() - 4, 18},
                {inner.x() + 2, inner.y() + pictureHeight + 19, inner.width() - 4, 15}};
    }
    const QRect inner = rect.adjusted(6, 4, -6, -4);
    return {{inner.x(), inner.y(), 56, inner.height()},
            {inner.x() + 64, inner.y() + 1, inner.width() - 64, inner.height() / 2},
            {inner.x() + 64, inner.y() + inner.height() / 2, inner.width() - 64, inner.height() / 2}};
}

void MediaDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* model = static_cast<const MediaModel*>(index.model());
    const MediaRow& row = model->row(index.row());
    const Colours& colours = Colours::of(option.palette);
    const auto [picture, name, detail] = layoutOf(option.rect);
    const bool chosen = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter->setPen(chosen ? QPen(colours.accent, 1.5) : Qt::NoPen);
    painter->setBrush(chosen || option.state & QStyle::State_MouseOver ? colours.hover : QColor(Qt::transparent));
    painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), metrics::kRadius, metrics::kRadius);
    QPainterPath round;
    round.addRoundedRect(QRectF(picture), 4, 4);
    painter->fillPath(round, colours.window);
    const QImage image = index.data(Qt::DecorationRole).value<QImage>();
    painter->setClipPath(round);
    if (image.isNull()) {
        const int size = m_cards ? 26 : 18;
        const QString symbol = row.missing ? "triangle-alert" : iconOf(row);
        const QColor ink = row.missing ? colours.warning : row.isFolder() ? colours.accent : colours.dimText;
        const QPixmap pixmap = iconPixmap(symbol, size, ink, painter->device()->devicePixelRatioF());
        painter->drawPixmap(picture.center() - QPoint(size / 2, size / 2), pixmap);
    } else {
        const QSizeF shown = QSizeF(image.size()).scaled(picture.size(), Qt::KeepAspectRatio);
        painter->drawImage(QRectF(QPointF(picture.center()) + QPointF(0.5, 0.5) - QPointF(shown.width() / 2, shown.height() / 2), shown), image);
    }
    painter->setClipping(false);
    const QString length = row.item.duration > Duration{} && row.item.kind != MediaKind::Picture ? lengthText(row.item.duration) : QString();
    if (m_cards && !length.isEmpty())
        drawBadge(*painter, picture, length);
    painter->setFont(option.font);
    const int room = m_cards || length.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(length) + metrics::kGap;
    painter->setPen(colours.text);
    const QString title = index.data(Qt::DisplayRole).toString();
    painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(title, Qt::ElideMiddle, name.width() - room));
    if (room > 0) {
        painter->setPen(colours.dimText);
        painter->drawText(name, Qt::AlignRight | Qt::AlignVCenter, length);
    }
    QFont small = option.font;
    small.setPixelSize(11);
    painter->setFont(small);
    painter->setPen(row.missing ? colours.warning : colours.dimText);
    painter->drawText(detail, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(detailText(row), Qt::ElideRight, detail.width()));
    painter->restore();
}

QSize MediaDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return m_cards ? cardSize() : QSize(option.rect.width(), 46);
}

QWidget* MediaDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const {
    auto* edit = new QLineEdit(parent);
    edit->setAccessibleName(tr("Name"));
    return edit;
}

void MediaDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    // A picture that arrives meanwhile is no reason to take back what is being typed.
    if (const auto* edit = qobject_cast<QLineEdit*>(editor); edit && !edit->isModified())
        QStyledItemDelegate::setEditorData(editor, index);
}

void MediaDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const {
    const QRect name = layoutOf(option.rect).name;
    editor->setGeometry(QRect(option.rect.x() + (m_cards ? 2 : 68), name.center().y() - 15, m_cards ? option.rect.width() - 4 : name.width(), 30));
}

}  // namespace sw::ui
