#include "ui/notice_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <algorithm>

#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

constexpr int kShownMs = 6000;

}  // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(textLabel({}, "", this)), m_action(new QPushButton(this)) {
    setProperty("role", "card");
    setAccessibleName(tr("Message"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::kMargin, metrics::kGap, metrics::kGap, metrics::kGap);
    row->setSpacing(metrics::kGap);
    row->addWidget(m_icon);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    QToolButton* closing = iconButton("x", tr("Close this message"), this);
    row->addWidget(closing);
    connect(closing, &QToolButton::clicked, this, &NoticeBar::close);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto run = m_shown.run;
        close();
        if (run)
            run();
    });
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &NoticeBar::close);
    hide();
}

QString NoticeBar::text() const {
    return isHidden() ? QString() : m_text->text();
}

void NoticeBar::show(const Notice& notice) {
    const auto same = [&](const Notice& other) { return other.text == notice.text; };
    if (std::any_of(m_waiting.begin(), m_waiting.end(), same) || (!isHidden() && same(m_shown)))
        return;
    m_waiting.append(notice);
    if (isHidden() || m_shown.kind != Notice::Kind::Problem)
        showNext();
}

void NoticeBar::showNext() {
    m_timer.stop();
    if (m_waiting.isEmpty())
        return hide();
    m_shown = m_waiting.takeFirst();
    m_text->setText(m_shown.text);
    m_action->setText(m_shown.action);
    m_action->setVisible(!m_shown.action.isEmpty());
    paintKind();
    QFrame::show();
    if (m_shown.kind != Notice::Kind::Problem)
        m_timer.start(kShownMs);
}

void NoticeBar::close() {
    showNext();
}

void NoticeBar::paintKind() {
    const Colours& colours = Colours::of(palette());
    const bool problem = m_shown.kind == Notice::Kind::Problem;
    const bool success = m_shown.kind == Notice::Kind::Success;
    m_icon->setPixmap(iconPixmap(problem ? "circle-alert" : success ? "circle-check" : "info", 18,
                                 problem ? colours.danger : success ? colours.success : colours.accent, devicePixelRatioF()));
}

void NoticeBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintKind();
}

}  // namespace sw::ui
