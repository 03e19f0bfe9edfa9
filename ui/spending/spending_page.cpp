#include "ui/spending/spending_page.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/core_sentences.h"
#include "ui/providers_page.h"
#include "ui/run_price.h"
#include "ui/spending/amount_list.h"
#include "ui/spending/spending_chart.h"
#include "ui/spending_watch.h"
#include "ui/theme.h"
#include "ui/translation.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

constexpr int kLimitsWidth = 320;
constexpr int kAmountWidth = 132;
constexpr double kUsualBudget = 20;
constexpr double kMostBudget = 1'000'000;
constexpr const char* kTableFolder = "spending/folder";

/// A field for money that the wheel changes only while it has the focus: the page is scrolled over it.
class MoneyField final : public QDoubleSpinBox {
public:
    explicit MoneyField(const QString& name) {
        setAccessibleName(name);
        setButtonSymbols(QAbstractSpinBox::NoButtons);
        setDecimals(2);
        setRange(0, kMostBudget);
        setGroupSeparatorShown(true);
        setFixedWidth(kAmountWidth);
        setFocusPolicy(Qt::StrongFocus);
        setKeyboardTracking(false);
    }

protected:
    void wheelEvent(QWheelEvent* event) override {
        if (hasFocus())
            QDoubleSpinBox::wheelEvent(event);
        else
            event->ignore();
    }
};

QVBoxLayout* columnOf(QWidget* block) {
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    return column;
}

std::vector<AmountList::Row> rowsOf(const std::vector<SpentPart>& parts, const std::function<QString(const std::string&)>& title,
                                    const std::function<QString(double)>& amount, const std::function<QString(const SpentPart&)>& note) {
    double most = 0;
    for (const SpentPart& part : parts)
        most = std::max(most, part.cost);
    std::vector<AmountList::Row> rows;
    for (const SpentPart& part : parts)
        rows.push_back({title(part.name), most > 0 ? part.cost / most : 0, amount(part.cost), note(part)});
    return rows;
}

}  // namespace

SpendingPage::SpendingPage(Editor& editor, Preferences& preferences, QWidget* parent) : QWidget(parent), m_editor(editor), m_preferences(preferences) {
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(metrics::kMargin, 20, metrics::kMargin, metrics::kMargin);
    rows->setSpacing(metrics::kMargin);
    rows->addWidget(textLabel(tr("What the providers of your settings were paid for what you had made, by their published prices. What is made on this computer is free."), "dim"));
    auto* across = new QHBoxLayout;
    across->setSpacing(32);
    across->addWidget(paidColumn(), 1);
    across->addWidget(limitsColumn(), 0, Qt::AlignTop);
    rows->addLayout(across, 1);
    m_said = textLabel({}, "");
    m_said->setAccessibleName(tr("Outcome"));
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    rows->addWidget(m_said);
    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    content->setAutoFillBackground(false);  // it lies on the page
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(tr("Spending"));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    showView();
}

/// A field that has the focus is done with what was typed when it loses it: as long as there is somebody to hear of it.
SpendingPage::~SpendingPage() {
    for (QDoubleSpinBox* field : {m_budget, m_above}) {
        field->interpretText();
        field->disconnect(this);
    }
}

QWidget* SpendingPage::paidColumn() {
    m_paid = new QStackedWidget;
    m_paid->addWidget(new EmptyState("badge-dollar-sign", tr("Nothing was paid yet"), tr("When a provider that costs something makes a step, what it was paid is shown here, by month, provider and step.")));
    auto* block = new QWidget;
    auto* column = columnOf(block);
    m_chart = new SpendingChart;
    m_month = textLabel({}, "heading");
    m_month->setAccessibleName(tr("The chosen month"));
    m_monthNote = textLabel({}, "dim");
    m_providers = new AmountList(tr("By provider"));
    m_steps = new AmountList(tr("By step"));
    auto* lists = new QHBoxLayout;
    lists->setSpacing(24);
    lists->addWidget(m_providers, 1, Qt::AlignTop);
    lists->addWidget(m_steps, 1, Qt::AlignTop);
    column->addWidget(m_chart, 4);
    column->addSpacing(metrics::kSmallGap);
    column->addWidget(m_month);
    column->addWidget(m_monthNote);
    column->addLayout(lists);
    column->addStretch(1);
    m_paid->addWidget(block);
    connect(m_chart, &SpendingChart::chosenChanged, this, &SpendingPage::showMonth);
    return m_paid;
}

QWidget* SpendingPage::limitsColumn() {
    auto* block = new QWidget;
    block->setFixedWidth(kLimitsWidth);
    auto* column = columnOf(block);
    column->setSpacing(metrics::kMargin);
    for (QWidget* part : {budgetBlock(), static_cast<QWidget*>(line()), askingBlock(), creditsBlock(), static_cast<QWidget*>(line()), bookRow()})
        column->addWidget(part);
    return block;
}

QWidget* SpendingPage::budgetBlock() {
    auto* block = new QWidget;
    auto* column = columnOf(block);
    auto* row = new QHBoxLayout;
    m_limits = new QCheckBox(tr("Monthly budget"));
    m_limits->setToolTip(tr("When it is used up, paid providers are not asked any more until the next month"));
    m_budget = new MoneyField(tr("Most that may be spent in a month"));
    row->addWidget(m_limits, 1);
    row->addWidget(m_budget);
    m_used = new QProgressBar;
    m_used->setRange(0, 1000);
    m_used->setTextVisible(false);
    m_used->setAccessibleName(tr("How much of the budget is spent"));
    m_left = textLabel({}, "");
    m_left->setAccessibleName(tr("What is left of the budget"));
    column->addLayout(row);
    column->addWidget(m_used);
    column->addWidget(m_left);
    connect(m_limits, &QCheckBox::toggled, this, [this](bool on) {
        if (!m_filling && on && m_budget->value() <= 0) {
            const QSignalBlocker quiet(m_budget);
            m_budget->setValue(kUsualBudget);
        }
        saveBudget();
    });
    connect(m_budget, &QDoubleSpinBox::valueChanged, this, &SpendingPage::saveBudget);
    return block;
}

QWidget* SpendingPage::askingBlock() {
    auto* block = new QWidget;
    auto* column = columnOf(block);
    auto* row = new QHBoxLayout;
    m_asks = new QCheckBox(tr("Ask before spending more than"));
    m_asks->setChecked(m_preferences.value(spending_preferences::kAsks, true).toBool());
    m_above = new MoneyField(tr("Amount from which on it is asked"));
    m_above->setValue(m_preferences.value(spending_preferences::kAbove, spending_preferences::kUsualAbove).toDouble());
    m_above->setEnabled(m_asks->isChecked());
    row->addSpacing(24);  // below the words of the box
    row->addWidget(m_above);
    row->addStretch(1);
    column->addWidget(m_asks);
    column->addLayout(row);
    column->addWidget(textLabel(tr("Once you have agreed, it is not asked again for as much until Shortwright is closed."), "dim"));
    connect(m_asks, &QCheckBox::toggled, this, &SpendingPage::saveAsking);
    connect(m_above, &QDoubleSpinBox::valueChanged, this, &SpendingPage::saveAsking);
    return block;
}

QWidget* SpendingPage::creditsBlock() {
    m_credits = new QWidget;
    auto* column = columnOf(m_credits);
    m_creditsText = textLabel({}, "");
    m_creditsText->setAccessibleName(tr("Credits at the studio"));
    m_creditsParts = new AmountList(tr("Used this month"));
    column->addWidget(line());
    column->addWidget(textLabel(tr("Credits at the studio"), "heading"));
    column->addWidget(m_creditsText);
    column->addWidget(m_creditsParts);
    m_credits->hide();
    return m_credits;
}

QWidget* SpendingPage::bookRow() {
    auto* block = new QWidget;
    auto* row = new QHBoxLayout(block);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kGap);
    m_open = flatButton(tr("Open folder"), "folder-open");
    m_open->setToolTip(tr("Every paid run is a line of the book"));
    m_export = flatButton(tr("Export…"), "download");
    m_export->setToolTip(tr("Write all that was ever paid as a table (CSV)"));
    row->addWidget(m_open);
    row->addWidget(m_export);
    row->addStretch(1);
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QString::fromStdString(m_view.book.string()))); });
    connect(m_export, &QPushButton::clicked, this, &SpendingPage::writeTable);
    return block;
}

void SpendingPage::showEvent(QShowEvent* event) {
    load();
    loadCredits();
    QWidget::showEvent(event);
}

void SpendingPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_said) {
        say(m_said->text(), m_isProblem);
        showBudget();
    }
}

void SpendingPage::load() {
    if (m_task.isRunning()) {
        m_outdated = true;
        return;
    }
    m_outdated = false;
    const auto view = std::make_shared<Result<SpendingView>>();
    m_task.start(
        tr("Reading what was paid…"), [view, load = m_editor.studio().spending.load](const BackgroundTask::Progress&, const std::stop_token&) { *view = load(); },
        [this, view] {
            if (!*view)
                return say(errorText(view->error()), true);
            if (m_outdated)
                return load();
            m_view = **view;
            showView();
        });
}

void SpendingPage::loadCredits() {
    const auto& ask = m_editor.studio().spending.credits;
    if (!ask)
        return;
    const auto credits = std::make_shared<Result<std::optional<CreditsView>>>();
    m_asking.start(
        tr("Asking the studio…"), [credits, ask](const BackgroundTask::Progress&, const std::stop_token& stop) { *credits = ask(stop); },
        [this, credits] {
            if (!*credits)
                say(errorText(credits->error()), true);
            showCredits(credits->value_or(std::nullopt));
        });
}

QString SpendingPage::money(double amount) const {
    return moneyText(amount, m_view.currency);
}

void SpendingPage::showView() {
    const bool paid = std::ranges::any_of(m_view.months, [](const SpentMonth& month) { return month.total.runs > 0; });
    m_paid->setCurrentIndex(paid ? 1 : 0);
    m_chart->setMonths(m_view.months, m_view.currency);
    m_open->setEnabled(!m_view.book.empty());
    m_export->setEnabled(!m_view.book.empty());
    const QString suffix = m_view.currency.empty() ? QString() : QStringLiteral("\u00a0") + QString::fromStdString(m_view.currency);
    for (QDoubleSpinBox* field : {m_budget, m_above}) {
        const QSignalBlocker quiet(field);
        field->setSuffix(suffix);
    }
    showBudget();
}

void SpendingPage::showMonth() {
    const auto at = static_cast<std::size_t>(std::max(0, m_chart->chosen()));
    if (at >= m_view.months.size())
        return;
    const SpentMonth& month = m_view.months[at];
    m_month->setText(tr("%1: %2 for %n run(s)", nullptr, month.total.runs).arg(SpendingChart::monthTitle(month), money(month.total.cost)));
    QStringList notes;
    if (month.total.unpriced > 0) {
        QStringList names;
        for (const SpentPart& part : month.providers)
            if (part.unpriced > 0)
                names << QString::fromStdString(part.name);
        notes << tr("The price of %n run(s) is not known: %1.", nullptr, month.total.unpriced).arg(QLocale().createSeparatedList(names));
    }
    for (const std::string& other : month.others)
        notes << tr("Besides %1, which is in no sum.").arg(QString::fromStdString(other));
    m_monthNote->setText(notes.join(' '));
    m_monthNote->setVisible(!notes.isEmpty());
    const auto amount = [this](double cost) { return money(cost); };
    const auto note = [](const SpentPart& part) { return part.unpriced > 0 ? tr("%n run(s) without a price", nullptr, part.unpriced) : QString(); };
    m_providers->setRows(rowsOf(month.providers, [](const std::string& name) { return QString::fromStdString(name); }, amount, note));
    m_steps->setRows(rowsOf(month.steps, stepTitle, amount, [](const SpentPart&) { return QString(); }));
}

void SpendingPage::showBudget() {
    const QScopedValueRollback filling(m_filling, true);
    const bool limited = m_view.budget.has_value();
    const bool can = static_cast<bool>(m_editor.studio().spending.setBudget);
    m_limits->setChecked(limited);
    m_limits->setEnabled(can);
    m_budget->setEnabled(limited && can);
    if (limited)
        m_budget->setValue(*m_view.budget);
    m_chart->setLimit(m_view.budget.value_or(0));
    const double spent = (m_view.months.empty() ? 0 : m_view.months.back().total.cost) + m_view.reserved;
    m_used->setVisible(limited);
    m_used->setValue(limited && *m_view.budget > 0 ? static_cast<int>(std::min(1.0, spent / *m_view.budget) * 1000) : limited ? 1000 : 0);
    const bool used = m_view.state == SpendingView::State::Used;
    m_left->setText(!limited ? tr("There is no limit. Spent this month: %1.").arg(money(spent))
                    : used   ? tr("The budget of this month is used up: paid providers are not asked any more until the next month begins, or the budget is raised.")
                             : tr("%1 of %2 are spent, %3 are left.").arg(money(spent), money(*m_view.budget), money(std::max(0.0, *m_view.budget - spent))));
    const Colours& colours = Colours::of(palette());
    QPalette own = palette();
    own.setColor(QPalette::WindowText, !limited || m_view.state == SpendingView::State::Fine ? colours.dimText : used ? colours.danger : colours.warning);
    m_left->setPalette(own);
}

void SpendingPage::showCredits(const std::optional<CreditsView>& credits) {
    m_credits->setVisible(credits.has_value());
    if (!credits)
        return;
    const auto number = [](double amount) { return QLocale().toString(amount, 'f', amount == std::floor(amount) ? 0 : 2); };
    QString text = credits->plan.empty() ? tr("%1 left").arg(number(credits->available)) : tr("%1 left · %2").arg(number(credits->available), isolated(QString::fromStdString(credits->plan)));
    if (credits->reserved > 0)
        text += " · " + tr("%1 set aside for what is under way").arg(number(credits->reserved));
    m_creditsText->setText(text);
    m_creditsParts->setRows(rowsOf(credits->parts, stepTitle, number, [](const SpentPart&) { return QString(); }));
}

void SpendingPage::saveBudget() {
    if (m_filling)
        return;
    const std::optional<double> monthly = m_limits->isChecked() ? std::optional(m_budget->value()) : std::nullopt;
    const Result<void> saved = m_editor.studio().spending.setBudget(monthly);
    say(saved ? QString() : errorText(saved.error()), !saved);
    if (saved)
        m_view.budget = monthly;
    showBudget();
    load();
}

void SpendingPage::saveAsking() {
    m_above->setEnabled(m_asks->isChecked());
    m_preferences.setValue(spending_preferences::kAsks, m_asks->isChecked());
    m_preferences.setValue(spending_preferences::kAbove, m_above->value());
}

void SpendingPage::writeTable() {
    const QString folder = m_preferences.value(kTableFolder).toString();
    QString file = QFileDialog::getSaveFileName(this, tr("Export what was paid"), (folder.isEmpty() ? QString() : folder + "/") + tr("Spending") + ".csv", tr("Tables (*.csv)"));
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += ".csv";
    m_preferences.setValue(kTableFolder, QFileInfo(file).path());
    const Result<void> written = m_editor.studio().spending.writeTable(file.toStdString());
    say(written ? tr("%1 is written.").arg(file) : errorText(written.error()), !written);
}

void SpendingPage::say(const QString& words, bool isProblem) {
    m_isProblem = isProblem;
    QPalette colours = palette();
    if (isProblem)
        colours.setColor(QPalette::WindowText, Colours::of(palette()).danger);
    m_said->setPalette(colours);
    m_said->setText(words);
    m_said->setVisible(!words.isEmpty());
}

}  // namespace sw::ui
