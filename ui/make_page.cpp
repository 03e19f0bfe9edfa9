#include "ui/make_page.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSlider>
#include <QTextCursor>
#include <QVBoxLayout>

#include "core/model/spine.h"
#include "ui/run_price.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {
namespace {

constexpr int kShortest = 15;
constexpr int kLongest = 180;
constexpr qint64 kLargestText = 20'000'000;  // bytes
constexpr qsizetype kLongestName = 60;
constexpr double kWordsPerSecond = 2.4;

/// Written without spaces, or with each sign a syllable: counted as signs.
bool isCounted(char32_t point) {
    switch (QChar::script(point)) {
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Hangul: return true;
        default: return point == U'ー';  // lengthens the Kana before it
    }
}

void addChoice(QComboBox* box, const Choice& choice) {
    box->addItem(QString::fromStdString(choice.title.empty() ? choice.name : choice.title), QString::fromStdString(choice.name));
    box->setItemData(box->count() - 1, QString::fromStdString(choice.summary), Qt::ToolTipRole);
}

QComboBox* choiceBox(const QString& words, QFormLayout* form) {
    auto* box = new ElidingBox;
    box->setAccessibleName(words);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(18);
    form->addRow(words, box);
    return box;
}

std::string chosen(const QComboBox* box) {
    return box->currentData().toString().toStdString();
}

void choose(QComboBox* box, const QVariant& name) {
    if (const int at = box->findData(name); at >= 0)
        box->setCurrentIndex(at);
}

}  // namespace

TextLength lengthOfText(const QString& text) {
    TextLength length;
    std::u32string signs;
    bool inWord = false;
    for (const char32_t point : text.toStdU32String()) {
        if (isCounted(point))
            signs += point;
        const bool isPart = !isCounted(point) && (QChar::isLetterOrNumber(point) || (inWord && !QChar::isSpace(point)));
        length.words += isPart && !inWord ? 1 : 0;
        inWord = isPart;
    }
    length.characters = static_cast<int>(signs.size());
    length.inCharacters = length.characters > length.words;
    length.seconds = length.words / kWordsPerSecond;
    if (!signs.empty())
        length.seconds += estimatedSpeech(QString::fromStdU32String(signs).toStdString(), "ja").toSeconds();
    return length;
}

MakePage::MakePage(Editor& editor, Preferences& preferences, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_preferences(preferences), m_draft(new Draft(editor.studio().tools.disk, editor.studio().config / "draft.json", this)) {
    setAcceptDrops(true);
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(32, 32, 32, 32);
    across->setSpacing(32);

    auto* writing = new QVBoxLayout;
    writing->setSpacing(metrics::kGap);
    m_title = textLabel({}, "title");
    writing->addWidget(m_title);
    m_templates = new QWidget;
    auto* templates = new QHBoxLayout(m_templates);
    templates->setContentsMargins(0, 0, 0, 0);
    templates->setSpacing(metrics::kSmallGap);
    for (const Template& one : editor.studio().templates) {
        auto* button = new QPushButton(QString::fromStdString(one.choice.title));
        button->setToolTip(QString::fromStdString(one.choice.summary));
        connect(button, &QPushButton::clicked, this, [this, &one] { useTemplate(one); });
        templates->addWidget(button);
    }
    templates->addStretch(1);
    writing->addWidget(m_templates);
    m_text = new QPlainTextEdit;
    m_text->setPlaceholderText(tr("Paste an article, notes or bullets here, or drop a text file."));
    m_text->setAccessibleName(tr("Text of the short"));
    m_text->setTabChangesFocus(true);
    writing->addWidget(m_text, 1);
    m_topic = new QLineEdit;
    m_topic->setPlaceholderText(tr("Why bees dance"));
    m_topic->setAccessibleName(tr("What the short is about"));
    writing->addWidget(m_topic);
    auto* under = new QHBoxLayout;
    m_count = textLabel({}, "dim");
    under->addWidget(m_count, 1);
    m_open = flatButton(tr("Open a text file…"), "folder-open");
    under->addWidget(m_open);
    writing->addLayout(under);
    writing->addStretch();  // for the topic, which needs one line
    across->addLayout(writing, 3);

    auto* side = new QVBoxLayout;
    side->setSpacing(metrics::kMargin);
    side->addWidget(textLabel(tr("How it shall be"), "heading"));
    auto* form = new QFormLayout;
    form->setVerticalSpacing(metrics::kMargin);
    form->setLabelAlignment(Qt::AlignLeft);
    m_seconds = new QSlider(Qt::Horizontal);
    m_seconds->setRange(kShortest, kLongest);
    m_seconds->setPageStep(15);
    m_seconds->setAccessibleName(tr("Length in seconds"));
    m_secondsText = new QLabel;
    m_secondsText->setMinimumWidth(44);
    m_secondsText->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* length = new QHBoxLayout;
    length->addWidget(m_seconds, 1);
    length->addWidget(m_secondsText);
    form->addRow(tr("Length"), length);
    m_look = choiceBox(tr("Look"), form);
    m_voice = choiceBox(tr("Voice"), form);
    m_mood = choiceBox(tr("Music"), form);
    m_platform = choiceBox(tr("Platform"), form);
    m_aspect = choiceBox(tr("Shape"), form);
    side->addLayout(form);
    side->addStretch(1);
    m_price = textLabel({}, "dim");
    m_price->setAccessibleName(tr("What it costs"));
    side->addWidget(m_price);
    auto* buttons = new QHBoxLayout;
    QPushButton* back = flatButton(tr("Back"), "arrow-left");
    m_make = primaryButton(tr("Make"));
    m_make->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    buttons->addWidget(back);
    buttons->addStretch(1);
    buttons->addWidget(m_make);
    side->addLayout(buttons);
    across->addLayout(side, 2);

    connect(back, &QPushButton::clicked, this, &MakePage::cancelled);
    connect(m_make, &QPushButton::clicked, this, &MakePage::make);
    connect(m_topic, &QLineEdit::returnPressed, this, &MakePage::make);
    connect(m_topic, &QLineEdit::textChanged, this, &MakePage::showCount);
    connect(m_text, &QPlainTextEdit::textChanged, this, &MakePage::showCount);
    connect(m_seconds, &QSlider::valueChanged, this, &MakePage::showCount);
    connect(m_voice, &QComboBox::currentIndexChanged, this, &MakePage::showPrice);
    connect(m_open, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getOpenFileName(this, tr("Open a text"), {}, tr("Texts (*.txt *.md *.html *.htm *.csv *.json)"));
        if (!file.isEmpty())
            openText(file);
    });
    fillChoices();
    const DraftText draft = m_draft->read();
    m_text->setPlainText(draft.text);
    m_topic->setText(draft.topic);
    m_fileName = draft.name;
    for (QWidget* field : {static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_topic)})
        field->installEventFilter(this);
    connect(m_topic, &QLineEdit::textChanged, this, &MakePage::keepDraft);
    connect(m_text, &QPlainTextEdit::textChanged, this, &MakePage::keepDraft);
    begin(Source::Text);
}

void MakePage::keepDraft() {
    m_draft->keep({m_text->toPlainText(), m_fileName, m_topic->text()});
}

void MakePage::fillChoices() {
    const Studio& studio = m_editor.studio();
    for (const LookChoice& look : studio.looks)
        addChoice(m_look, look.choice);
    m_voice->addItem(tr("The language's own"), QString());
    for (const VoiceChoice& voice : studio.voices)
        addChoice(m_voice, voice.choice);
    m_mood->addItem(tr("As the text feels"), QString());
    for (const Choice& mood : studio.moods)
        addChoice(m_mood, mood);
    for (const Platform& platform : studio.platforms)
        m_platform->addItem(QString::fromStdString(platform.title), QString::fromStdString(platform.name));
    m_aspect->addItem(tr("9:16 upright"), "9:16");
    m_aspect->addItem(tr("4:5 portrait"), "4:5");
    m_aspect->addItem(tr("1:1 square"), "1:1");
    m_aspect->addItem(tr("16:9 wide"), "16:9");
    m_seconds->setValue(m_preferences.value("make/seconds", 45).toInt());
    choose(m_platform, m_preferences.value("make/platform", "shorts"));
    choose(m_aspect, m_preferences.value("make/aspect", "9:16"));
}

void MakePage::begin(Source source) {
    m_source = source;
    choose(m_look, m_preferences.value(make_preferences::kLook, "depth"));
    choose(m_voice, m_preferences.value(make_preferences::kVoice, ""));
    choose(m_mood, m_preferences.value(make_preferences::kMood, ""));
    m_title->setText(source == Source::Text ? tr("Your text") : tr("Your idea"));
    m_templates->setVisible(false);
    m_text->setVisible(source == Source::Text);
    m_open->setVisible(source == Source::Text);
    m_topic->setVisible(source == Source::Topic);
    QWidget* const first = source == Source::Text ? static_cast<QWidget*>(m_text) : m_topic;
    first->setFocus();
    showCount();
}

void MakePage::openText(const QString& file) {
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return m_editor.tell(Notice{Notice::Kind::Problem, tr("%1 cannot be read: %2.").arg(file, source.errorString()), {}, {}});
    if (source.size() > kLargestText)
        return m_editor.tell(Notice{Notice::Kind::Problem, tr("%1 is too large for a text: at most 20 MB are read.").arg(file), {}, {}});
    const QByteArray bytes = source.readAll();
    if (bytes.contains('\0'))
        return m_editor.tell(Notice{Notice::Kind::Problem, tr("%1 is not a text. Open a .txt, .md, .html or .csv file.").arg(file), {}, {}});
    m_fileName = QFileInfo(file).fileName();
    replaceText(QString::fromUtf8(bytes));
    begin(Source::Text);
}

void MakePage::replaceText(const QString& text) {
    QTextCursor all(m_text->document());
    all.select(QTextCursor::Document);
    all.insertText(text);
}

NewShort MakePage::wanted() const {
    NewShort wanted;
    if (m_source == Source::Text) {
        wanted.text = m_text->toPlainText().toStdString();
        wanted.name = m_fileName.toStdString();
    } else {
        wanted.topic = m_topic->text().trimmed().toStdString();
    }
    wanted.seconds = m_seconds->value();
    wanted.look = chosen(m_look);
    wanted.voice = chosen(m_voice);
    wanted.mood = chosen(m_mood);
    wanted.platform = chosen(m_platform);
    wanted.aspect = chosen(m_aspect);
    return wanted;
}

void MakePage::showCount() {
    m_secondsText->setText(tr("%1 s").arg(m_seconds->value()));
    const TextLength length = lengthOfText(m_source == Source::Text ? m_text->toPlainText() : m_topic->text());
    const int count = length.inCharacters ? length.characters : length.words;
    if (m_source == Source::Text) {
        const int most = m_seconds->value();
        const int spoken = static_cast<int>(length.seconds + 0.5);
        const QString counted = length.inCharacters ? tr("%n character(s), about %1 s when read aloud", nullptr, count)
                                                    : tr("%n word(s), about %1 s when read aloud", nullptr, count);
        m_count->setText(count == 0      ? QString()
                         : spoken > most ? tr("%1; the script picks the best %2 s").arg(counted.arg(spoken)).arg(most)
                                         : counted.arg(spoken));
    } else {
        m_count->setText(tr("The outline has blanks that you fill in before it is published."));
    }
    m_make->setEnabled(count > 0);
    showPrice();
}

/// As far as it follows from what is wished for: the script is not written yet.
void MakePage::showPrice() {
    const NewShort asked = wanted();
    Project project;
    project.brief.text = asked.text;
    project.brief.topic = asked.topic;
    project.brief.seconds = asked.seconds;
    project.voice.name = asked.voice;
    const QString price = m_make->isEnabled() ? priceText(priceOfNew(m_editor.studio().tools.stages, project)) : QString();
    m_price->setText(price.isEmpty() ? QString() : tr("Making it costs %1.").arg(price));
    m_price->setVisible(!price.isEmpty());
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText);
    m_make->setToolTip(price.isEmpty() ? keys : keys + " · " + m_price->text());
}

std::filesystem::path MakePage::freeFile(const std::string& title) const {
    static const QRegularExpression kNotForNames("[^\\w \\-]+", QRegularExpression::UseUnicodePropertiesOption);
    QString name = QString::fromStdString(title).replace(kNotForNames, " ").simplified();
    if (name.size() > kLongestName) {
        const qsizetype word = name.lastIndexOf(' ', kLongestName);
        name = name.left(word > 0 ? word : kLongestName);
    }
    if (name.isEmpty())
        name = tr("My short");
    const std::filesystem::path folder = m_editor.studio().projects;
    std::filesystem::path file = folder / (name.toStdString() + ".short");
    for (int number = 2; std::filesystem::exists(file); ++number)
        file = folder / (name.toStdString() + " " + std::to_string(number) + ".short");
    return file;
}

void MakePage::make() {
    if (!m_make->isEnabled())
        return;
    const NewShort asked = wanted();
    const QString firstLine = m_text->toPlainText().section('\n', 0, 0, QString::SectionSkipEmpty);
    makeInto(freeFile(m_source == Source::Topic ? asked.topic : firstLine.toStdString()));
}

void MakePage::makeInto(const std::filesystem::path& file) {
    const NewShort asked = wanted();
    m_preferences.setValue("make/seconds", asked.seconds);
    m_preferences.setValue(make_preferences::kLook, QString::fromStdString(asked.look));
    m_preferences.setValue(make_preferences::kVoice, QString::fromStdString(asked.voice));
    m_preferences.setValue(make_preferences::kMood, QString::fromStdString(asked.mood));
    m_preferences.setValue("make/platform", QString::fromStdString(asked.platform));
    m_preferences.setValue("make/aspect", QString::fromStdString(asked.aspect));
    if (!create(asked, file))
        return;
    m_text->clear();
    m_topic->clear();
    m_fileName.clear();
    m_editor.generate();
}

bool MakePage::create(const NewShort& asked, const std::filesystem::path& file) {
    const Result<Project> project = m_editor.studio().newProject(asked);
    Result<void> created = project ? m_editor.studio().tools.disk.makeFolders(file.parent_path()) : tl::unexpected<Error>(project.error());
    if (created)
        created = m_editor.create(file, *project);
    if (!created)
        m_editor.tell(created.error());
    return created.has_value();
}

bool MakePage::makeEmpty(const QString& name) {
    NewShort asked = wanted();
    asked.text.clear();
    asked.topic = name.toStdString();
    return create(asked, freeFile(asked.topic));
}

void MakePage::showTemplates() {
    m_templates->setVisible(true);
    if (QWidget* first = m_templates->findChild<QPushButton*>())
        first->setFocus();
}

void MakePage::useTemplate(const Template& chosen) {
    replaceText(QString::fromStdString(chosen.outline));
    m_seconds->setValue(chosen.seconds);
    choose(m_look, QString::fromStdString(chosen.look));
    choose(m_mood, QString::fromStdString(chosen.mood));
    m_text->setFocus();
}

void MakePage::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MakePage::dropEvent(QDropEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        openText(urls.first().toLocalFile());
}

/// The key that makes everything elsewhere makes the short here, also while a field is written in.
bool MakePage::eventFilter(QObject* watched, QEvent* event) {
    const auto isMake = [](const QKeyEvent& key) {
        return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) && key.modifiers().testFlag(Qt::ControlModifier);
    };
    if ((event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) && isMake(static_cast<QKeyEvent&>(*event))) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            make();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void MakePage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit cancelled();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace sw::ui
