#include "ui/spending/amount_list.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <algorithm>

#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

constexpr int kBarHeight = 6;
constexpr int kNarrowest = 48;
constexpr int kWidestName = 160;

class ShareBar final : public QWidget {
public:
    explicit ShareBar(double share) : m_share(std::clamp(share, 0.0, 1.0)) {
        setMinimumWidth(kNarrowest);
        setFixedHeight(kBarHeight);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const Colours& colours = Colours::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const auto bar = [&](double length, const QColor& colour) {
            const double x = layoutDirection() == Qt::RightToLeft ? width() - length : 0;
            painter.setBrush(colour);
            painter.drawRoundedRect(QRectF(x, 0, length, height()), kBarHeight / 2.0, kBarHeight / 2.0);
        };
        bar(width(), colours.line);
        if (m_share > 0)
            bar(std::max<double>(kBarHeight, m_share * width()), colours.accent);
    }

private:
    double m_share;
};

}  // namespace

AmountList::AmountList(const QString& title, QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)), m_title(textLabel(title, "dim")) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::kMargin);
    m_grid->setVerticalSpacing(metrics::kSmallGap);
    m_grid->setColumnStretch(1, 1);
    m_grid->addWidget(m_title, 0, 0, 1, 3);
}

void AmountList::setRows(const std::vector<Row>& rows) {
    for (QWidget* old : findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        if (old != m_title)
            delete old;
    int at = 1;
    for (const Row& row : rows) {
        auto* name = new ElidingLabel;
        name->setText(row.name);
        name->setMinimumWidth(kNarrowest);
        name->setMaximumWidth(kWidestName);
        auto* amount = new QLabel(row.amount);
        amount->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        m_grid->addWidget(name, at, 0);
        m_grid->addWidget(new ShareBar(row.share), at, 1, Qt::AlignVCenter);
        m_grid->addWidget(amount, at++, 2);
        if (!row.note.isEmpty())
            m_grid->addWidget(textLabel(row.note, "dim"), at++, 0, 1, 3);
    }
    setVisible(!rows.empty());
}

}  // namespace sw::ui
