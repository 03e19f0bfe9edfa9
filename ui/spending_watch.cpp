#include "ui/spending_watch.h"

#include <QTimer>
#include <algorithm>
#include <memory>

namespace sw::ui {
namespace {

constexpr const char* kWarned = "spending/warned";  // the month in which it was said

}  // namespace

SpendingWatch::SpendingWatch(Editor& editor, Preferences& preferences, QObject* parent) : QObject(parent), m_editor(editor), m_preferences(preferences) {
    editor.setGate([this](const GenerationTargets& targets) { return mayBegin(targets); });
    connect(&editor, &Editor::generationEnded, this, &SpendingWatch::look);
    QTimer::singleShot(0, this, &SpendingWatch::look);
}

SpendingWatch::~SpendingWatch() {
    m_editor.setGate({});  // it may outlive this
}

bool SpendingWatch::isAgreed(const RunPrice& price) const {
    const double above = m_preferences.value(spending_preferences::kAbove, spending_preferences::kUsualAbove).toDouble();
    return price.cost <= std::max(above, m_agreed) && (price.unpriced == 0 || m_agreedToUnknown);
}

bool SpendingWatch::mayBegin(const GenerationTargets& targets) {
    if (!m_preferences.value(spending_preferences::kAsks, true).toBool())
        return true;
    const RunPrice price = priceOf(m_editor, targets);
    if (price.isFree() || isAgreed(price))
        return true;
    ask(targets, price);
    return false;
}

/// The answer counts for the project that it was asked of.
void SpendingWatch::ask(const GenerationTargets& targets, const RunPrice& price) {
    const auto file = m_editor.session()->paths().file;
    m_editor.tell({Notice::Kind::Warning, tr("Making it costs %1. Shall it be made?").arg(priceText(price)), tr("Make it"), [this, targets, price, file] {
                       if (!m_editor.isOpen() || m_editor.session()->paths().file != file)
                           return;
                       m_agreed = std::max(m_agreed, price.cost);
                       m_agreedToUnknown = m_agreedToUnknown || price.unpriced > 0;
                       m_editor.generate(targets);
                   }});
}

void SpendingWatch::look() {
    if (!m_editor.studio().spending.load)
        return;
    const auto view = std::make_shared<Result<SpendingView>>();
    m_task.start(
        tr("Looking what was spent…"), [view, load = m_editor.studio().spending.load](const BackgroundTask::Progress&, const std::stop_token&) { *view = load(); },
        [this, view] {
            if (*view)
                show(**view);
        });
}

void SpendingWatch::show(const SpendingView& view) {
    if (view.months.empty() || !view.budget || view.state == SpendingView::State::Fine)
        return;
    const SpentMonth& now = view.months.back();
    const QString month = QStringLiteral("%1-%2").arg(now.year).arg(now.month, 2, 10, QLatin1Char('0'));
    if (m_preferences.value(kWarned).toString() == month)
        return;
    m_preferences.setValue(kWarned, month);
    m_editor.tell({Notice::Kind::Warning,
                   tr("%1 of this month's budget of %2 are spent. When it is used up, paid providers are not asked any more.")
                       .arg(moneyText(now.total.cost + view.reserved, view.currency), moneyText(*view.budget, view.currency)),
                   tr("Spending"), [this] { emit spendingWanted(); }});
}

}  // namespace sw::ui
