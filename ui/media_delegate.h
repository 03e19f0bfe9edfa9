#pragma once

#include <QStyledItemDelegate>

namespace sw::ui {

/// Paints the rows of the bin: as cards with a picture, or as lines of a list.
class MediaDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setCards(bool cards) { m_cards = cards; }
    /// Of one card, in logical pixels.
    static QSize cardSize() { return {132, 122}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Layout {
        QRect picture;
        QRect name;
        QRect detail;
    };
    [[nodiscard]] Layout layoutOf(const QRect& rect) const;
    bool m_cards = true;
};

}  // namespace sw::ui
