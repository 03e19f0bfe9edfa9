#pragma once

#include <QWidget>
#include <memory>
#include <optional>

#include "ui/background_task.h"
#include "ui/editor.h"
#include "ui/preferences.h"

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace sw::ui {

class AmountList;
class SpendingChart;

/// Settings › Spending: what providers were paid this month and in the eleven before, what may be spent in a month, from which
/// amount on it is asked, and what is left in credits at the studio. A budget goes into the settings file at once.
class SpendingPage final : public QWidget {
    Q_OBJECT

public:
    SpendingPage(Editor& editor, Preferences& preferences, QWidget* parent = nullptr);
    ~SpendingPage() override;

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* paidColumn();
    QWidget* limitsColumn();
    QWidget* budgetBlock();
    QWidget* askingBlock();
    QWidget* creditsBlock();
    QWidget* bookRow();
    void load();
    void loadCredits();
    void showView();
    void showMonth();
    void showBudget();
    void showCredits(const std::optional<CreditsView>& credits);
    void saveBudget();
    void saveAsking();
    void writeTable();
    void say(const QString& words, bool isProblem);
    [[nodiscard]] QString money(double amount) const;

    Editor& m_editor;
    Preferences& m_preferences;
    SpendingView m_view;
    QStackedWidget* m_paid = nullptr;  ///< nothing yet, or the chart with what belongs to it
    SpendingChart* m_chart = nullptr;
    QLabel* m_month = nullptr;
    QLabel* m_monthNote = nullptr;
    AmountList* m_providers = nullptr;
    AmountList* m_steps = nullptr;
    QCheckBox* m_limits = nullptr;
    QDoubleSpinBox* m_budget = nullptr;
    QProgressBar* m_used = nullptr;
    QLabel* m_left = nullptr;
    QCheckBox* m_asks = nullptr;
    QDoubleSpinBox* m_above = nullptr;
    QWidget* m_credits = nullptr;
    QLabel* m_creditsText = nullptr;
    AmountList* m_creditsParts = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_export = nullptr;
    QLabel* m_said = nullptr;
    bool m_isProblem = false;
    bool m_filling = false;  ///< fields are being filled, not changed
    bool m_outdated = false;  ///< what is being read is not what there is any more
    BackgroundTask m_task;
    BackgroundTask m_asking;
};

}  // namespace sw::ui
