#include "ui/versions/language_list.h"

#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QScopedValueRollback>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

#include "ui/theme.h"
#include "ui/versions/version_words.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

constexpr int kCodeRole = Qt::UserRole;
constexpr int kWordsRole = Qt::UserRole + 1;  // what it is found by
constexpr int kRows = 7;

/// One language, and why there can be no version in it.
struct Entry {
    QString name;
    std::string code;
    QString why;
    bool first = false;
};

std::vector<Entry> entriesOf(const VersionChoices& choices, const std::string& own, const std::vector<std::string>& wanted) {
    std::vector<Entry> entries;
    for (const VersionLanguage& language : choices.languages) {
        Entry entry{ownName(language.code), language.code, {}};
        if (entry.name == QString::fromStdString(language.code) && !language.name.empty())
            entry.name = QString::fromStdString(language.name);
        if (!language.spoken)
            entry.why = LanguageList::tr("no voice");
        else if (language.code != own && choices.translator.empty())
            entry.why = LanguageList::tr("no translator");
        entry.first = entry.why.isEmpty() && std::ranges::find(wanted, language.code) != wanted.end();
        entries.push_back(std::move(entry));
    }
    std::map<QString, int> named;
    for (const Entry& entry : entries)
        ++named[entry.name];
    for (Entry& entry : entries)
        if (named[entry.name] > 1)
            entry.name += " (" + QString::fromStdString(entry.code) + ")";
    std::ranges::sort(entries, [](const Entry& a, const Entry& b) {
        if (a.first != b.first)
            return a.first;
        if (a.why.isEmpty() != b.why.isEmpty())
            return a.why.isEmpty();
        return a.name.localeAwareCompare(b.name) < 0;
    });
    return entries;
}

}  // namespace

LanguageList::LanguageList(QWidget* parent) : QWidget(parent), m_search(new QLineEdit(this)), m_list(new QListWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSmallGap);
    m_search->setPlaceholderText(tr("Find a language"));
    m_search->setAccessibleName(tr("Find a language"));
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Languages"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
    column->addWidget(m_search);
    column->addWidget(m_list);
    m_list->setFixedHeight(kRows * (fontMetrics().height() + 10) + 4);
    connect(m_search, &QLineEdit::textChanged, this, &LanguageList::find);
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        if (!m_filling)
            emit changed();
    });
}

void LanguageList::show(const VersionChoices& choices, const std::string& own, const std::vector<std::string>& wanted) {
    const QScopedValueRollback filling(m_filling, true);
    m_list->clear();
    for (const Entry& entry : entriesOf(choices, own, wanted)) {
        const QString code = QString::fromStdString(entry.code);
        const QString note = !entry.why.isEmpty() ? entry.why : entry.code == own ? tr("as the short") : QString();
        auto* item = new QListWidgetItem(note.isEmpty() ? entry.name : tr("%1 – %2").arg(entry.name, note), m_list);
        item->setData(kCodeRole, code);
        item->setData(kWordsRole, QStringList{entry.name, QLocale::languageToString(QLocale(code).language()), code}.join('\n'));
        item->setToolTip(QLocale::languageToString(QLocale(code).language()) + " (" + code + ")");
        item->setFlags(entry.why.isEmpty() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::NoItemFlags);
        item->setCheckState(entry.first ? Qt::Checked : Qt::Unchecked);
    }
    find(m_search->text());
}

void LanguageList::takeFocus() {
    m_search->setFocus(Qt::OtherFocusReason);
}

std::vector<std::string> LanguageList::chosen() const {
    std::vector<std::string> codes;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            codes.push_back(m_list->item(row)->data(kCodeRole).toString().toStdString());
    return codes;
}

void LanguageList::find(const QString& words) {
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!m_list->item(row)->data(kWordsRole).toString().contains(words.trimmed(), Qt::CaseInsensitive));
}

}  // namespace sw::ui
