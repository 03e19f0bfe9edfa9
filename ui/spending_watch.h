#pragma once

#include <QObject>

#include "ui/background_task.h"
#include "ui/editor.h"
#include "ui/preferences.h"
#include "ui/run_price.h"

namespace sw::ui {

/// What the creator wants to be asked before it is spent.
namespace spending_preferences {
inline constexpr const char* kAsks = "spending/asks";    ///< whether at all
inline constexpr const char* kAbove = "spending/above";  ///< from which amount on, in the currency of the price list
inline constexpr double kUsualAbove = 1.0;
}  // namespace spending_preferences

/// Watches over the creator's money. Before something is made that costs more than the creator wants to spend unasked, it asks by
/// a notice with a button; whoever has agreed to an amount is not asked again for as much until the program ends. When most of the
/// month's budget is used up, it says so once in that month. Lives on the main thread.
class SpendingWatch final : public QObject {
    Q_OBJECT

public:
    SpendingWatch(Editor& editor, Preferences& preferences, QObject* parent = nullptr);
    ~SpendingWatch() override;
    /// Asks the book in the background how the month stands.
    void look();

signals:
    /// The creator wants to see what was spent.
    void spendingWanted();

private:
    [[nodiscard]] bool mayBegin(const GenerationTargets& targets);
    [[nodiscard]] bool isAgreed(const RunPrice& price) const;
    void ask(const GenerationTargets& targets, const RunPrice& price);
    void show(const SpendingView& view);

    Editor& m_editor;
    Preferences& m_preferences;
    double m_agreed = 0;            ///< the most that was agreed to
    bool m_agreedToUnknown = false;
    BackgroundTask m_task;
};

}  // namespace sw::ui
