#include "ui/notice_bar.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStringList>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

constexpr int kShownMs = 6000;

bool stays(Notice::Kind kind) {
    return kind == Notice::Kind::Problem || kind == Notice::Kind::Warning;
}

}  // namespace

/// One notice, and those of its sort that wait behind it.
class NoticeStrip final : public QFrame {
public:
    explicit NoticeStrip(QWidget* parent)
        : QFrame(parent), m_icon(new QLabel(this)), m_text(textLabel({}, "", this)), m_action(new QPushButton(this)) {
        setProperty("role", "card");
        setAccessibleName(NoticeBar::tr("Message"));
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(metrics::kMargin, metrics::kGap, metrics::kGap, metrics::kGap);
        row->setSpacing(metrics::kGap);
        row->addWidget(m_icon);
        m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        row->addWidget(m_text, 1);
        row->addWidget(m_action);
        QToolButton* closing = iconButton("x", NoticeBar::tr("Close this message"), this);
        row->addWidget(closing);
        connect(closing, &QToolButton::clicked, this, &NoticeStrip::showNext);
        connect(m_action, &QPushButton::clicked, this, [this] {
            const auto run = m_shown.run;
            showNext();
            if (run)
                run();
        });
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &NoticeStrip::showNext);
        hide();
    }

    [[nodiscard]] QString text() const { return isHidden() ? QString() : m_text->text(); }

    void show(const Notice& notice) {
        const auto same = [&](const Notice& other) { return other.text == notice.text; };
        if (std::any_of(m_waiting.begin(), m_waiting.end(), same) || (!isHidden() && same(m_shown)))
            return;
        m_waiting.append(notice);
        if (isHidden() || !stays(m_shown.kind))
            showNext();
    }

private:
    void showNext() {
        m_timer.stop();
        if (m_waiting.isEmpty()) {
            hide();
            parentWidget()->setHidden(parentWidget()->layout()->isEmpty());
            return;
        }
        m_shown = m_waiting.takeFirst();
        m_text->setText(m_shown.text);
        m_action->setText(m_shown.action);
        m_action->setVisible(!m_shown.action.isEmpty());
        paintKind();
        QFrame::show();
        parentWidget()->show();
        if (!stays(m_shown.kind))
            m_timer.start(kShownMs);
    }
    void paintKind() {
        const Colours& colours = Colours::of(palette());
        const bool problem = m_shown.kind == Notice::Kind::Problem;
        const bool success = m_shown.kind == Notice::Kind::Success;
        const bool warning = m_shown.kind == Notice::Kind::Warning;
        m_icon->setPixmap(iconPixmap(problem ? "circle-alert" : warning ? "triangle-alert" : success ? "circle-check" : "info", 18,
                                     problem ? colours.danger : warning ? colours.warning : success ? colours.success : colours.accent, devicePixelRatioF()));
    }
    void changeEvent(QEvent* event) override {
        QFrame::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            paintKind();
    }

    QList<Notice> m_waiting;
    Notice m_shown;
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_action;
    QTimer m_timer;
};

NoticeBar::NoticeBar(QWidget* parent) : QWidget(parent), m_problems(new NoticeStrip(this)), m_rest(new NoticeStrip(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSmallGap);
    column->addWidget(m_problems);
    column->addWidget(m_rest);
    hide();
}

QString NoticeBar::text() const {
    QStringList texts{m_problems->text(), m_rest->text()};
    texts.removeAll(QString());
    return texts.join('\n');
}

void NoticeBar::show(const Notice& notice) {
    (stays(notice.kind) ? m_problems : m_rest)->show(notice);
}

}  // namespace sw::ui
