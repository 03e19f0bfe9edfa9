#include "ui/node_status.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/theme.h"

namespace sw::ui {
namespace {

constexpr int kMark = 8;
constexpr int kLineHeight = 26;

/// The higher, the sooner the creator should know of it.
int urgency(NodeStatus::Kind kind) {
    switch (kind) {
        case NodeStatus::Kind::Failed: return 5;
        case NodeStatus::Kind::Running: return 4;
        case NodeStatus::Kind::Stale: return 3;
        case NodeStatus::Kind::Waiting: return 2;
        case NodeStatus::Kind::Fresh: return 1;
        case NodeStatus::Kind::None: return 0;
    }
    return 0;
}

}  // namespace

NodeStatus nodeStatus(const Editor& editor, const std::string& node) {
    NodeStatus status;
    status.text = nodeStateText(editor, node);
    if (const NodeActivity* activity = editor.activity(node)) {
        switch (activity->state) {
            case NodeActivity::State::Failed: status.kind = NodeStatus::Kind::Failed; break;
            case NodeActivity::State::Waiting: status.kind = NodeStatus::Kind::Waiting; break;
            case NodeActivity::State::Running: status.kind = NodeStatus::Kind::Running; break;
        }
        status.fraction = activity->fraction;
        status.detail = QString::fromStdString(activity->what);
        return status;
    }
    if (const PlannedNode* planned = editor.state().plan->find(madeNode(*editor.state().project, node))) {
        switch (planned->state) {
            case NodeState::Fresh: status.kind = NodeStatus::Kind::Fresh; break;
            case NodeState::Stale: status.kind = NodeStatus::Kind::Stale; break;
            case NodeState::Waiting: status.kind = NodeStatus::Kind::Waiting; break;
        }
    }
    return status;
}

NodeStatus nodeStatus(const Editor& editor, const std::vector<std::string>& nodes) {
    NodeStatus most;
    for (const std::string& node : nodes)
        if (NodeStatus status = nodeStatus(editor, node); urgency(status.kind) > urgency(most.kind))
            most = std::move(status);
    return most;
}

QString durationText(Duration duration) {
    const double seconds = duration.toSeconds();
    if (seconds < 0.05)
        return {};
    if (seconds < 60)
        return StatusLine::tr("%1 s").arg(QLocale().toString(seconds, 'f', 1));
    const auto whole = static_cast<int>(std::lround(seconds));
    return StatusLine::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
}

StatusLine::StatusLine(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StatusLine::show(const NodeStatus& status, const QString& lead) {
    if (status == m_status && lead == m_lead)
        return;
    m_status = status;
    m_lead = lead;
    setAccessibleName(text());
    setToolTip(m_status.detail.isEmpty() ? text() : text() + "\n" + m_status.detail);
    updateGeometry();
    update();
}

QString StatusLine::text() const {
    // What is up to date needs no words, only its mark.
    const QString state = m_status.kind == NodeStatus::Kind::Fresh && !m_lead.isEmpty() ? QString() : m_status.text;
    return m_lead.isEmpty() || state.isEmpty() ? m_lead + state : m_lead + " · " + state;
}

QSize StatusLine::sizeHint() const {
    return {kMark + metrics::kGap + fontMetrics().horizontalAdvance(text()), kLineHeight};
}

QSize StatusLine::minimumSizeHint() const {
    return {kMark + metrics::kGap + 24, kLineHeight};
}

void StatusLine::paintMark(QPainter& painter, const QRectF& place) const {
    const Colours& colours = Colours::of(palette());
    painter.setPen(Qt::NoPen);
    switch (m_status.kind) {
        case NodeStatus::Kind::None: return;
        case NodeStatus::Kind::Fresh: painter.setBrush(colours.success); break;
        case NodeStatus::Kind::Stale: painter.setBrush(colours.warning); break;
        case NodeStatus::Kind::Failed: painter.setBrush(colours.danger); break;
        case NodeStatus::Kind::Waiting:
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(colours.dimText, 1.5));
            break;
        case NodeStatus::Kind::Running: {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(colours.line, 2));
            painter.drawEllipse(place);
            painter.setPen(QPen(colours.accent, 2));
            const double part = std::max(0.08, m_status.fraction);
            painter.drawArc(place, 90 * 16, -static_cast<int>(part * 360 * 16));
            return;
        }
    }
    painter.drawEllipse(place);
}

void StatusLine::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colours = Colours::of(palette());
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double left = mirrored ? width() - kMark - 1 : 1;
    QRect rest = rect();
    if (m_status.kind != NodeStatus::Kind::None) {
        paintMark(painter, QRectF(left, (height() - kMark) / 2.0, kMark, kMark));
        rest.adjust(mirrored ? 0 : kMark + metrics::kGap, 0, mirrored ? -kMark - metrics::kGap : 0, 0);
    }
    painter.setPen(m_status.kind == NodeStatus::Kind::Failed ? colours.danger : colours.dimText);
    painter.drawText(rest, static_cast<int>(Qt::AlignVCenter | Qt::AlignAbsolute | (mirrored ? Qt::AlignRight : Qt::AlignLeft)),
                     fontMetrics().elidedText(text(), Qt::ElideRight, rest.width()));
}

}  // namespace sw::ui
