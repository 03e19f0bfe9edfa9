#include "ui/jobs/job_list.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <utility>

#include "ui/theme.h"

namespace sw::ui {
namespace {

constexpr int kRowHeight = 44;

class JobLineDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const override {
        return {80, kRowHeight};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Colours& colours = Colours::of(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
            painter->setPen(QPen(colours.accent, 1.5));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), metrics::kRadius, metrics::kRadius);
        } else if (option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colours.hover);
            painter->drawRoundedRect(option.rect, metrics::kRadius, metrics::kRadius);
        }
        QRect rest = option.rect.adjusted(metrics::kGap, 4, -metrics::kGap, -4);
        const QFontMetrics metricsOf(option.font);
        const QString aside = index.data(JobListModel::kAsideRole).toString();
        const int width = metricsOf.horizontalAdvance(aside);
        const bool mirrored = option.direction == Qt::RightToLeft;
        const int start = static_cast<int>((mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
        const int end = static_cast<int>((mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignAbsolute);
        painter->setPen(colours.dimText);
        painter->drawText(rest, end | static_cast<int>(Qt::AlignTop), aside);
        const QRect titleRect = rest.adjusted(mirrored ? width + metrics::kGap : 0, 0, mirrored ? 0 : -width - metrics::kGap, 0);
        painter->drawText(rest, start | static_cast<int>(Qt::AlignBottom),
                          metricsOf.elidedText(index.data(JobListModel::kDetailRole).toString(), Qt::ElideRight, rest.width()));
        painter->setPen(colours.text);
        painter->drawText(titleRect, start | static_cast<int>(Qt::AlignTop),
                          metricsOf.elidedText(index.data().toString(), Qt::ElideRight, titleRect.width()));
        painter->restore();
    }
};

}  // namespace

void JobListModel::show(std::vector<JobLine> lines) {
    if (lines == m_lines)
        return;
    const bool same = lines.size() == m_lines.size();
    if (!same)
        beginResetModel();
    m_lines = std::move(lines);
    if (!same)
        endResetModel();
    else
        emit dataChanged(index(0), index(static_cast<int>(m_lines.size()) - 1));
}

int JobListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant JobListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= m_lines.size())
        return {};
    const JobLine& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole: return line.title;
        case kDetailRole: return line.detail;
        case kAsideRole: return line.aside;
        case Qt::ToolTipRole: return line.title + "\n" + line.detail;
        case Qt::AccessibleTextRole: return QStringList{line.title, line.detail, line.aside}.join(", ");
        default: return {};
    }
}

JobList::JobList(const QString& words, QWidget* parent) : QListView(parent), m_model(new JobListModel(this)) {
    setModel(m_model);
    setItemDelegate(new JobLineDelegate(this));
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(words);
    setTabKeyNavigation(false);
    setFixedHeight(0);
}

void JobList::show(std::vector<JobLine> lines) {
    m_model->show(std::move(lines));
    setFixedHeight(m_model->rowCount() * kRowHeight + 2 * frameWidth());
}

}  // namespace sw::ui
