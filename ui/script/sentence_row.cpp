#include "ui/script/sentence_row.h"

#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

#include "core/model/recording.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace sw::ui {

SentenceRow::SentenceRow(ScriptEditing& editing, SentenceId id, QWidget* parent)
    : QWidget(parent),
      m_editing(editing),
      m_id(id),
      m_column(new QVBoxLayout),
      m_meta(new QHBoxLayout),
      m_grip(new Grip(tr("Move this sentence"), this)),
      m_text(new TextField(
          editing.editor(), toText(id), [id](const std::string& text) { return SetSentenceText{id, text}; }, this)),
      m_status(new StatusLine(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, metrics::kSmallGap, 2);
    row->setSpacing(0);
    row->addWidget(m_grip, 0, Qt::AlignTop);
    row->addLayout(m_column, 1);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_text);
    m_meta->setContentsMargins(7, 0, 0, 0);
    m_meta->setSpacing(metrics::kSmallGap);
    m_meta->addWidget(m_status, 1);
    m_column->addLayout(m_meta);
    m_grip->setShown(false);
    connect(m_grip, &Grip::stepped, this, [this](bool down) { m_editing.move(m_id, down); });
    connect(m_grip, &Grip::removed, this, [this] { m_editing.remove(m_id); });
    connect(m_grip, &Grip::dragged, this, [this](const QPoint& at) { emit m_editing.dragged(item(), at); });
    connect(m_grip, &Grip::dropped, this, [this](const QPoint& at) { emit m_editing.dropped(item(), at); });
    connect(m_grip, &Grip::cancelled, &m_editing, &ScriptEditing::dragCancelled);
    connect(m_grip, &Grip::pressed, this, [this] { m_editing.editor().select(toText(m_id)); });
    connectText();
}

void SentenceRow::connectText() {
    connect(m_text, &TextField::focused, this, [this] { m_editing.editor().select(toText(m_id)); });
    connect(m_text, &TextField::entered, this, [this] {
        // Places in the text are those of the project, which has no white space around it.
        const QString text = m_text->text();
        const auto leading = static_cast<int>(text.size() - (text + "|").trimmed().size() + 1);
        const int place = m_text->place();
        m_text->flush();
        m_editing.split(m_id, place - leading);
    });
    connect(m_text, &TextField::joinedBack, this, [this] {
        m_text->flush();
        if (m_text->text().trimmed().isEmpty()) {
            m_text->discard();
            return m_editing.remove(m_id);
        }
        m_editing.joinWithPrevious(m_id);
    });
    connect(m_text, &TextField::joinedOn, this, [this] {
        m_text->flush();
        m_editing.joinWithNext(m_id);
    });
    connect(m_text, &TextField::stepped, this, [this](bool down) { emit m_editing.stepWanted(item(), down); });
    connect(m_text, &TextField::moved, this, [this](bool down) {
        m_text->flush();
        m_editing.move(m_id, down);
    });
}

const Override* SentenceRow::recording() const {
    const Override* own = findOverride(*m_editing.editor().state().project, node());
    return isRecording(own) ? own : nullptr;
}

/// The sentence gets the words back that were cut out.
void SentenceRow::hearAll() {
    Override whole = *recording();
    whole.cuts.clear();
    std::string text;
    for (const CaptionWord& word : whole.words)
        text += (word.spaceBefore && !text.empty() ? " " : "") + word.text;
    m_text->discard();
    m_editing.editor().apply({SetOverride{node(), whole}, SetSentenceText{m_id, text}}, {tr("Hear all of the recording").toStdString(), {}});
}

QString SentenceRow::voiceTitle() const {
    for (const VoiceChoice& voice : m_editing.editor().studio().voices)
        if (voice.choice.name == m_voice)
            return QString::fromStdString(voice.choice.title);
    return QString::fromStdString(m_voice);
}

void SentenceRow::show(const Sentence& sentence, const SpokenSentence* spoken, const QString& name, bool draft) {
    if (name != m_name) {
        m_name = name;
        m_text->setAccessibleName(name);
    }
    const QString text = QString::fromStdString(sentence.text);
    m_blank = draft && !blanksOf(text).empty();
    m_text->setMarksBlanks(m_blank);
    m_text->showText(text);
    m_voice = sentence.voice;
    m_lead.clear();
    if (spoken)
        m_lead = (spoken->estimated ? tr("about %1") : QStringLiteral("%1")).arg(durationText(spoken->range.duration()));
    if (recording())
        m_lead += (m_lead.isEmpty() ? "" : " · ") + tr("own recording");
    else if (!m_voice.empty())
        m_lead += (m_lead.isEmpty() ? "" : " · ") + voiceTitle();
    showCaption(sentence);
    refreshStatus();
}

void SentenceRow::showCaption(const Sentence& sentence) {
    const bool differs = !sentence.captionText.empty();
    if (differs)
        editCaption();
    if (!m_caption)
        return;
    m_caption->showText(QString::fromStdString(differs ? sentence.captionText : sentence.text));
    m_captionRow->setVisible(differs || m_caption->hasFocus());
}

void SentenceRow::editCaption() {
    if (!m_caption) {
        m_captionRow = new QWidget(this);
        auto* row = new QHBoxLayout(m_captionRow);
        row->setContentsMargins(7, 0, 0, 0);
        row->setSpacing(0);
        auto* mark = new QLabel(tr("Caption"), m_captionRow);
        mark->setProperty("role", "dim");
        mark->setContentsMargins(0, 5, 0, 0);
        m_caption = new TextField(
            m_editing.editor(), "caption of " + toText(m_id),
            [id = m_id](const std::string& text) { return SetCaptionText{id, text}; }, m_captionRow);
        m_caption->setMayBeEmpty(true);
        m_caption->setAccessibleName(tr("Caption of %1").arg(m_name));
        m_caption->setToolTip(tr("What captions show instead of the spoken words. Empty it to show what is spoken."));
        mark->setBuddy(m_caption);
        row->addWidget(mark, 0, Qt::AlignTop);
        row->addWidget(m_caption, 1);
        m_column->insertWidget(1, m_captionRow);
        connect(m_caption, &TextField::focused, this, [this] { m_editing.editor().select(toText(m_id)); });
        connect(m_caption, &TextField::entered, this, [this] { m_text->setFocus(); });
        setTabOrder(m_text, m_caption);
        if (const Sentence* sentence = findSentence(*m_editing.editor().state().project, m_id))
            m_caption->showText(QString::fromStdString(sentence->captionText.empty() ? sentence->text : sentence->captionText));
    }
    m_captionRow->setVisible(true);
}

void SentenceRow::refreshStatus() {
    NodeStatus status = nodeStatus(m_editing.editor(), node());
    if (const Override* own = recording(); own && own->words.empty() && status.kind == NodeStatus::Kind::Fresh) {
        const AssetPtr found = m_editing.editor().state().plan->index.find(node());
        if (const std::string why = found ? stringOr(found->value, "why") : std::string(); !why.empty())
            status = {NodeStatus::Kind::Stale, tr("Words not found"),
                      tr("%1 Captions are spread over the recording, and deleting words does not cut it.").arg(QString::fromStdString(why)), 0};
    }
    if (status.kind == NodeStatus::Kind::Failed) {
        status.text = tr("Failed");
        if (!m_failure) {
            m_failure = new FailureNote(m_editing, tr("Make the voice of this sentence again"), this);
            m_column->addWidget(m_failure);
            setTabOrder(m_caption ? m_caption : m_text, m_failure->findChild<QPushButton*>());
        }
    }
    if (m_failure)
        m_failure->show({node()});
    if (m_blank && status.kind != NodeStatus::Kind::Failed)
        status = {NodeStatus::Kind::Stale, tr("Fill in the blank"), {}, 0};
    m_status->show(status, m_lead);
    if (m_nodeTools && !m_tools->isHidden())
        showTools();
}

void SentenceRow::makeTools() {
    m_tools = new QWidget(this);
    auto* row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_nodeTools = new NodeTools(m_editing, node(), tr("the voice of this sentence"), m_tools);
    m_voiceButton = rowButton("audio-lines", tr("Voice of this sentence"), m_tools);
    m_voiceButton->setPopupMode(QToolButton::InstantPopup);
    auto* voices = new QMenu(m_voiceButton);
    m_voiceButton->setMenu(voices);
    connect(voices, &QMenu::aboutToShow, this, [this, voices] { fillVoices(voices); });
    QToolButton* more = rowButton("ellipsis", tr("More for this sentence"), m_tools);
    more->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(more);
    more->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(menu); });
    row->addWidget(m_voiceButton);
    row->addWidget(m_nodeTools);
    row->addWidget(more);
    m_meta->addWidget(m_tools);
    QWidget* last = m_caption ? m_caption : m_text;
    setTabOrder(last, m_voiceButton);
    last = m_voiceButton;
    for (QToolButton* button : m_nodeTools->findChildren<QToolButton*>()) {
        setTabOrder(last, button);
        last = button;
    }
    setTabOrder(last, more);
}

void SentenceRow::fillVoices(QMenu* menu) {
    menu->clear();
    const auto add = [&](const QString& title, const std::string& voice) {
        QAction* action = menu->addAction(title, this, [this, voice] { m_editing.editor().apply(SetSentenceVoice{m_id, voice}); });
        action->setCheckable(true);
        action->setChecked(voice == m_voice);
    };
    add(tr("The short's voice"), {});
    menu->addSeparator();
    for (const VoiceChoice& voice : m_editing.editor().studio().voices)
        add(QString::fromStdString(voice.choice.title), voice.choice.name);
}

void SentenceRow::fillMenu(QMenu* menu) {
    menu->clear();
    const SentencePlace at = placeOf(*m_editing.editor().state().project, m_id);
    if (!at.scene)
        return;
    const std::uint64_t scene = at.scene->id.value;
    menu->addAction(icon("captions"), tr("Write the caption otherwise"), this, [this] {
        editCaption();
        m_caption->setFocus();
    });
    menu->addAction(icon("replace"), tr("Use my own recording…"), this,
                    [this] { emit m_editing.ownMediaRequested(QString::fromStdString(node())); });
    if (const Override* own = recording()) {
        if (!own->cuts.empty())
            menu->addAction(icon("undo-2"), tr("Hear all of the recording again"), this, &SentenceRow::hearAll);
        menu->addAction(icon("audio-lines"), tr("Use the generated voice again"), this, [this] {
            Override generated = *recording();
            generated.media = {};
            generated.from = {};
            generated.mediaDuration = {};
            generated.words.clear();
            generated.cuts.clear();
            m_editing.editor().apply(SetOverride{node(), generated}, {tr("Use generated voice").toStdString(), {}});
        });
    }
    menu->addSeparator();
    menu->addAction(icon("plus"), tr("Add a sentence after it"), this,
                    [this, scene, index = at.index + 1] { emit m_editing.newSentenceWanted(scene, index); });
    menu->addAction(icon("combine"), tr("Join with the next one"), this, [this] { m_editing.joinWithNext(m_id); })
        ->setEnabled(static_cast<std::size_t>(at.index) + 1 < at.scene->sentences.size());
    menu->addAction(icon("chevron-up"), tr("Move up\tAlt+Up"), this, [this] { m_editing.move(m_id, false); });
    menu->addAction(icon("chevron-down"), tr("Move down\tAlt+Down"), this, [this] { m_editing.move(m_id, true); });
    menu->addSeparator();
    menu->addAction(icon("trash-2"), tr("Remove this sentence"), this, [this] { m_editing.remove(m_id); });
}

void SentenceRow::showTools() {
    m_nodeTools->refresh();
    const QString voice = m_voice.empty() ? tr("the short's voice") : voiceTitle();
    m_voiceButton->setToolTip(tr("Voice of this sentence: %1").arg(voice));
    m_voiceButton->setAccessibleName(m_voiceButton->toolTip());
}

void SentenceRow::setActive(bool active) {
    if (active == m_active)
        return;
    m_active = active;
    if (active && !m_tools)
        makeTools();
    if (m_tools)
        m_tools->setVisible(active);
    if (active)
        showTools();
    m_grip->setShown(active);
}

void SentenceRow::setSelected(bool selected) {
    if (selected == m_selected)
        return;
    m_selected = selected;
    setActive(selected || m_hovered);
    update();
}

void SentenceRow::setSpoken(bool spoken) {
    if (spoken == m_spoken)
        return;
    m_spoken = spoken;
    setAccessibleDescription(spoken ? tr("Spoken at the playhead") : QString());
    update();
}

void SentenceRow::discard() {
    m_text->discard();
    if (m_caption)
        m_caption->discard();
}

void SentenceRow::paintEvent(QPaintEvent* /*event*/) {
    if (!m_selected && !m_spoken)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const Colours& colours = Colours::of(palette());
    if (m_selected) {
        QColor ground = colours.accent;
        ground.setAlpha(28);
        painter.setBrush(ground);
        painter.drawRoundedRect(rect(), metrics::kRadius, metrics::kRadius);
    }
    if (m_spoken) {
        painter.setBrush(colours.voice);
        const double left = layoutDirection() == Qt::RightToLeft ? width() - 3 : 0;
        painter.drawRoundedRect(QRectF(left, 4, 3, height() - 8), 1.5, 1.5);
    }
}

void SentenceRow::enterEvent(QEnterEvent* event) {
    QWidget::enterEvent(event);
    m_hovered = true;
    setActive(true);
}

void SentenceRow::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    m_hovered = false;
    setActive(m_selected);
}

void SentenceRow::mousePressEvent(QMouseEvent* /*event*/) {
    m_editing.editor().select(toText(m_id));
}

}  // namespace sw::ui
