#include "ui/versions/version_matrix.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>
#include <array>
#include <utility>

#include "ui/theme.h"

namespace sw::ui {
namespace {

constexpr int kRowHeight = 52;
constexpr int kBarHeight = 3;
constexpr int kNarrowestName = 180;

/// Paints whole cells: the first with its detail and how far it is, the others at the height of its name.
class MatrixDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const int width = QFontMetrics(option.font).horizontalAdvance(index.data().toString());
        return {width + 2 * metrics::kGap + 2, kRowHeight};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Colours& colours = Colours::of(option.palette);
        const QRect room = option.rect.adjusted(metrics::kGap, metrics::kGap, -metrics::kGap, -metrics::kGap);
        const bool mirrored = option.direction == Qt::RightToLeft;
        const auto start = static_cast<int>((mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
        const auto end = static_cast<int>((mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignAbsolute);
        painter->save();
        if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
            frame(*painter, option.rect, colours);
        painter->setFont(option.font);
        const QFontMetrics measure(option.font);
        painter->setPen(index.column() == MatrixModel::Name ? colours.text : colours.dimText);
        const int side = index.column() == MatrixModel::Name ? start : end;
        const Qt::TextElideMode cut = index.column() == MatrixModel::Name ? Qt::ElideMiddle : Qt::ElideRight;
        painter->drawText(room, side | static_cast<int>(Qt::AlignTop), measure.elidedText(index.data().toString(), cut, room.width()));
        if (index.column() == MatrixModel::Name)
            paintDetail(*painter, room, index, colours, mirrored);
        painter->restore();
    }

private:
    static void frame(QPainter& painter, const QRect& rect, const Colours& colours) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colours.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), metrics::kRadius, metrics::kRadius);
    }
    static void paintDetail(QPainter& painter, const QRect& room, const QModelIndex& index, const Colours& colours, bool mirrored) {
        const bool trouble = index.data(MatrixModel::kTroubleRole).toBool();
        painter.setPen(trouble ? colours.danger : colours.dimText);
        const QString detail = painter.fontMetrics().elidedText(index.data(MatrixModel::kDetailRole).toString(), Qt::ElideRight, room.width());
        painter.drawText(room, static_cast<int>((mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignBottom), detail);
        const double fraction = index.data(MatrixModel::kFractionRole).toDouble();
        if (fraction < 0)
            return;
        QRectF bar(room.left(), room.bottom() + metrics::kGap - kBarHeight - 1, room.width(), kBarHeight);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.line);
        painter.drawRoundedRect(bar, kBarHeight / 2.0, kBarHeight / 2.0);
        const double width = bar.width() * std::clamp(fraction, 0.0, 1.0);
        bar = mirrored ? QRectF(bar.right() - width, bar.top(), width, bar.height()) : QRectF(bar.left(), bar.top(), width, bar.height());
        painter.setBrush(colours.accent);
        painter.drawRoundedRect(bar, kBarHeight / 2.0, kBarHeight / 2.0);
    }
};

}  // namespace

void MatrixModel::show(std::vector<MatrixRow> rows) {
    if (rows == m_rows)
        return;
    const bool same = rows.size() == m_rows.size();
    if (!same)
        beginResetModel();
    m_rows = std::move(rows);
    if (!same)
        endResetModel();
    else
        emit dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, Columns - 1));
}

int MatrixModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MatrixModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant MatrixModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= m_rows.size())
        return {};
    const MatrixRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const std::array<QString, Columns> cells = {row.name, row.shared, row.toMake, row.price, row.time};
    const QString cell = cells[static_cast<std::size_t>(index.column())];
    switch (role) {
        case Qt::DisplayRole: return cell;
        case Qt::TextAlignmentRole: return static_cast<int>((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        case Qt::ToolTipRole: return row.detail.isEmpty() ? row.name : row.name + "\n" + row.detail;
        case Qt::AccessibleTextRole:
            return index.column() == Name ? QStringList{row.name, row.detail}.join(", ")
                                          : headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + ": " + cell;
        case kDetailRole: return row.detail;
        case kFractionRole: return row.fraction;
        case kTroubleRole: return row.trouble;
        default: return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Name: return tr("Version");
        case Shared: return tr("Shared");
        case ToMake: return tr("To make");
        case Price: return tr("Price");
        case Time: return tr("Time");
        default: return {};
    }
}

VersionMatrix::VersionMatrix(QWidget* parent) : QTreeView(parent), m_model(new MatrixModel(this)) {
    setModel(m_model);
    setItemDelegate(new MatrixDelegate(this));
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Versions"));
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionsClickable(false);
    header()->setSectionResizeMode(QHeaderView::Fixed);
}

void VersionMatrix::show(std::vector<MatrixRow> rows) {
    m_model->show(std::move(rows));
    fitColumns();
}

/// Numbers get the room that they need, and the name the rest.
void VersionMatrix::fitColumns() {
    int rest = viewport()->width();
    for (int column = MatrixModel::Shared; column < MatrixModel::Columns; ++column) {
        const int width = std::max(sizeHintForColumn(column), header()->sectionSizeHint(column));
        header()->resizeSection(column, width);
        rest -= width;
    }
    header()->resizeSection(MatrixModel::Name, std::max(kNarrowestName, rest));
}

void VersionMatrix::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    fitColumns();
}

}  // namespace sw::ui
