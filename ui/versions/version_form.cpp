#include "ui/versions/version_form.h"

#include <QApplication>
#include <QCheckBox>
#include <QCryptographicHash>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/theme.h"
#include "ui/versions/language_list.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

constexpr int kShortest = 15;
constexpr int kLongest = 180;
constexpr int kUsualLengths[] = {15, 30, 45, 60, 90};
constexpr const char* kLanguages = "versions/languages";
constexpr const char* kPlatforms = "versions/platforms";
constexpr const char* kLengths = "versions/lengths";
constexpr int kHookLines = 3;

std::vector<std::string> namesIn(const QVariant& value) {
    std::vector<std::string> names;
    for (const QString& name : value.toStringList())
        names.push_back(name.toStdString());
    return names;
}

QStringList listOf(const std::vector<std::string>& names) {
    QStringList list;
    for (const std::string& name : names)
        list << QString::fromStdString(name);
    return list;
}

void addHeading(QVBoxLayout* column, const QString& words) {
    if (column->count() > 0)
        column->addSpacing(metrics::kGap);
    column->addWidget(textLabel(words, "heading"));
}

}  // namespace

VersionForm::VersionForm(const Studio& studio, Preferences& preferences, QWidget* parent)
    : QWidget(parent), m_studio(studio), m_preferences(preferences) {
    auto* column = new QVBoxLayout(this);
    const bool mirrored = QApplication::isRightToLeft();  // the scroll bar is at the line's end
    column->setContentsMargins(mirrored ? metrics::kMargin : 0, 0, mirrored ? 0 : metrics::kMargin, metrics::kMargin);
    column->setSpacing(metrics::kGap);
    addLanguages(column);
    addPlatforms(column);
    addLengths(column);
    addHooks(column);
    addFolder(column);
    column->addStretch(1);
}

void VersionForm::addLanguages(QVBoxLayout* column) {
    addHeading(column, tr("Languages"));
    m_languages = new LanguageList;
    column->addWidget(m_languages);
    m_untranslated = new QWidget;
    auto* row = new QVBoxLayout(m_untranslated);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kSmallGap);
    row->addWidget(textLabel(tr("Texts cannot be translated yet: that needs a language model. Add one in the settings, for the script."), "dim"));
    QPushButton* settings = flatButton(tr("Settings"), "settings");
    row->addWidget(settings, 0, Qt::AlignLeft);
    m_untranslated->hide();
    column->addWidget(m_untranslated);
    connect(settings, &QPushButton::clicked, this, &VersionForm::settingsWanted);
    connect(m_languages, &LanguageList::changed, this, &VersionForm::changed);
}

void VersionForm::addPlatforms(QVBoxLayout* column) {
    addHeading(column, tr("Platforms"));
    for (const Platform& platform : m_studio.platforms) {
        auto* box = new QCheckBox(QString::fromStdString(platform.title));
        box->setProperty("platform", QString::fromStdString(platform.name));
        column->addWidget(box);
        m_platforms.push_back(box);
        connect(box, &QCheckBox::toggled, this, &VersionForm::changed);
    }
}

void VersionForm::addLengths(QVBoxLayout* column) {
    addHeading(column, tr("Lengths"));
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kSmallGap);
    for (const int seconds : kUsualLengths) {
        auto* chip = new QToolButton;
        chip->setText(tr("%1 s").arg(seconds));
        chip->setAccessibleName(tr("At most %n second(s)", nullptr, seconds));
        chip->setToolTip(tr("At most %n second(s)", nullptr, seconds));
        chip->setCheckable(true);
        chip->setFocusPolicy(Qt::TabFocus);
        chip->setProperty("role", "chip");
        row->addWidget(chip);
        m_lengths.push_back(chip);
        connect(chip, &QToolButton::toggled, this, &VersionForm::changed);
    }
    m_otherLengths = new QLineEdit;
    m_otherLengths->setPlaceholderText(tr("Others, such as 20, 75"));
    m_otherLengths->setAccessibleName(tr("Other lengths in seconds"));
    m_otherLengths->setToolTip(tr("Other lengths in seconds, from 15 to 180"));
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_otherLengths);
    column->addWidget(textLabel(tr("Shorter ones leave out points, the last one first."), "dim"));
    connect(m_otherLengths, &QLineEdit::textChanged, this, &VersionForm::changed);
}

void VersionForm::addHooks(QVBoxLayout* column) {
    addHeading(column, tr("Hooks"));
    m_hooks = new QPlainTextEdit;
    m_hooks->setAccessibleName(tr("Hooks, one on each line"));
    m_hooks->setPlaceholderText(tr("What the first sentence says instead, one on each line"));
    m_hooks->setTabChangesFocus(true);
    m_hooks->setFixedHeight(kHookLines * fontMetrics().lineSpacing() + 24);
    column->addWidget(m_hooks);
    column->addWidget(textLabel(tr("Written in the language of the short; translated with it."), "dim"));
    connect(m_hooks, &QPlainTextEdit::textChanged, this, &VersionForm::changed);
}

void VersionForm::addFolder(QVBoxLayout* column) {
    addHeading(column, tr("Folder"));
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kSmallGap);
    m_folder = new QLineEdit;
    m_folder->setAccessibleName(tr("Folder of the versions"));
    row->addWidget(m_folder, 1);
    QToolButton* choose = iconButton("folder-open", tr("Choose where the versions go"));
    row->addWidget(choose);
    column->addLayout(row);
    connect(choose, &QToolButton::clicked, this, &VersionForm::chooseFolder);
    connect(m_folder, &QLineEdit::textChanged, this, [this] {
        emit changed();
        emit folderChanged();
    });
}

void VersionForm::chooseFolder() {
    const QString chosen = QFileDialog::getExistingDirectory(this, tr("Where do the versions go?"), m_folder->text());
    if (!chosen.isEmpty())
        m_folder->setText(chosen);
}

QString VersionForm::keyOf(const char* what) const {
    const QByteArray source = QByteArray::fromStdString(m_source.string());
    return QStringLiteral("versions/%1/%2").arg(QString::fromLatin1(QCryptographicHash::hash(source, QCryptographicHash::Sha1).toHex()), QLatin1String(what));
}

void VersionForm::begin(const std::filesystem::path& source, const std::string& language) {
    m_source = source;
    m_language = language;
    const QSignalBlocker quiet(this);
    const std::vector<std::string> platforms = namesIn(m_preferences.value(kPlatforms));
    for (QCheckBox* box : m_platforms)
        box->setChecked(std::ranges::find(platforms, box->property("platform").toString().toStdString()) != platforms.end());
    QStringList lengths = m_preferences.value(kLengths).toStringList();
    for (std::size_t i = 0; i < m_lengths.size(); ++i)
        m_lengths[i]->setChecked(lengths.removeAll(QString::number(kUsualLengths[i])) > 0);
    m_otherLengths->setText(lengths.join(", "));
    m_hooks->setPlainText(m_preferences.value(keyOf("hooks")).toString());
    const QString usual = QString::fromStdString((source.parent_path() / tr("%1 versions").arg(QString::fromStdString(source.stem().string())).toStdString()).string());
    m_folder->setText(m_preferences.value(keyOf("folder"), usual).toString());
}

void VersionForm::takeFocus() {
    m_languages->takeFocus();
}

void VersionForm::showChoices(const VersionChoices& choices) {
    m_languages->show(choices, m_language, namesIn(m_preferences.value(kLanguages)));
    m_untranslated->setVisible(choices.translator.empty());
    m_hasLanguages = !choices.translator.empty();
}

Result<std::vector<int>> VersionForm::lengths() const {
    static const QRegularExpression kBetween("[\\s,;]+");
    std::vector<int> seconds;
    for (std::size_t i = 0; i < m_lengths.size(); ++i)
        if (m_lengths[i]->isChecked())
            seconds.push_back(kUsualLengths[i]);
    for (const QString& word : m_otherLengths->text().split(kBetween, Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const int length = word.toInt(&isNumber);
        if (!isNumber || length < kShortest || length > kLongest)
            return fail(ErrorCode::InvalidInput, tr("“%1” is no length: type seconds from 15 to 180, such as 20, 75.").arg(word).toStdString());
        if (std::ranges::find(seconds, length) == seconds.end())
            seconds.push_back(length);
    }
    std::ranges::sort(seconds);
    return seconds;
}

std::vector<std::string> VersionForm::hooks() const {
    std::vector<std::string> hooks;
    for (const QString& line : m_hooks->toPlainText().split('\n', Qt::SkipEmptyParts))
        if (std::string hook = line.trimmed().toStdString(); !hook.empty() && std::ranges::find(hooks, hook) == hooks.end())
            hooks.push_back(std::move(hook));
    return hooks;
}

std::filesystem::path VersionForm::folder() const {
    return m_folder->text().trimmed().toStdString();
}

Result<VersionOrder> VersionForm::order() const {
    VersionOrder order{m_source, folder(), m_languages->chosen(), {}, {}, hooks()};
    if (!order.folder.is_absolute())
        return fail(ErrorCode::InvalidInput, tr("Choose a folder for the versions.").toStdString());
    for (const QCheckBox* box : m_platforms)
        if (box->isChecked())
            order.platforms.push_back(box->property("platform").toString().toStdString());
    SW_TRY(order.seconds, lengths());
    return order;
}

void VersionForm::remember() const {
    const Result<VersionOrder> order = this->order();
    if (!order)
        return;
    QStringList lengths;
    for (const int seconds : order->seconds)
        lengths << QString::number(seconds);
    if (m_hasLanguages)
        m_preferences.setValue(kLanguages, listOf(order->languages));
    m_preferences.setValue(kPlatforms, listOf(order->platforms));
    m_preferences.setValue(kLengths, lengths);
    m_preferences.setValue(keyOf("hooks"), m_hooks->toPlainText());
    m_preferences.setValue(keyOf("folder"), m_folder->text());
}

}  // namespace sw::ui
